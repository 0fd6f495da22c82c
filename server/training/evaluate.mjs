// Bundles evaluate.ts and runs it: `npm run evaluate -- CORPUS.jsonl`.
import { bundleTool } from '../bundle.mjs';

const program = new URL('../../build/evaluate.mjs', import.meta.url).pathname;
await bundleTool(new URL('evaluate.ts', import.meta.url).pathname, program);
await import(program);
