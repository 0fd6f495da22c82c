// `npm run package`: writes says-who-VERSION.vsix, and fails when it has grown too big to be fetched in a moment.
import { statSync } from 'node:fs';
import { pack } from './client/packaging/pack.mjs';

const mostBytes = 3_000_000;

const vsix = pack();
const { size } = statSync(vsix);
if (size > mostBytes) {
  console.error(
    `${vsix} has ${size.toLocaleString('en')} bytes; we allow ourselves ${mostBytes.toLocaleString('en')}.`,
  );
  process.exitCode = 1;
}
