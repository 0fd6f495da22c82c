// Bundles train.ts and runs it: `npm run train -- CORPUS [WEIGHTS]`.
import { bundleTool } from '../bundle.mjs';

const program = new URL('../../build/train.mjs', import.meta.url).pathname;
await bundleTool(new URL('train.ts', import.meta.url).pathname, program);
await import(program);
