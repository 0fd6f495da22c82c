// The heap, in megabytes, of 50 open drafts of 2,000 words: `node --expose-gc memory.mjs ENGINE`.
import { pathToFileURL } from 'node:url';
import { draft } from './drafts.mjs';

const { analyze, check } = await import(pathToFileURL(process.argv[2]).href);
const open = Array.from({ length: 50 }, (_, seed) => {
  const read = analyze(draft(2000, seed));
  return { read, findings: check(read) };
});
globalThis.gc();
globalThis.gc();
const heap = process.memoryUsage().heapUsed;
process.stdout.write(`${(heap / 2 ** 20).toFixed(1)} ${open.length}\n`);
