// How long the language model and the attribution model take to load, in milliseconds: `node load.mjs ENGINE`.
import { pathToFileURL } from 'node:url';

const started = performance.now();
const { whoSaidWhat } = await import(pathToFileURL(process.argv[2]).href);
whoSaidWhat('She said so.');
process.stdout.write(`${performance.now() - started}\n`);
