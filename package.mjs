// `npm run package`: writes says-who-VERSION.vsix, and fails when it has grown too big to be fetched in a moment.
import { statSync } from 'node:fs';
import { pack } from './client/packaging/pack.mjs';

// Two thirds of it are the attribution model (1.4 MB) and the language model (0.8 MB); the reader of PDF files is 0.4 MB.
const mostBytes = 3_750_000;

const vsix = pack();
const { size } = statSync(vsix);
if (size > mostBytes) {
  console.error(
    `${vsix} has ${size.toLocaleString('en')} bytes; we allow ourselves ${mostBytes.toLocaleString('en')}.`,
  );
  process.exitCode = 1;
}
