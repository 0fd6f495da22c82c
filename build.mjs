// Builds everything that is shipped or run: the command line, the language server and the client.
// `node build.mjs` once; esbuild is fast enough that nothing watches.
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { build } from 'esbuild';

const { version } = JSON.parse(await readFile('server/package.json', 'utf8'));
const common = {
  bundle: true,
  target: 'node20',
  platform: 'node',
  legalComments: 'none',
  sourcemap: false,
  define: { SAYS_WHO_VERSION: JSON.stringify(version) },
  logLevel: 'warning',
};
// Bundled CommonJS dependencies ask for Node's own modules through `require`, which an ES module lacks.
const requireInModule = {
  js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
};

await rm('server/dist', { recursive: true, force: true });
await rm('client/dist', { recursive: true, force: true });

const entries = {
  'server/dist/says-who.js': 'server/src/command-line/says-who.ts',
  'server/dist/training/train.js': 'server/training/train.ts',
  'server/dist/training/evaluate.js': 'server/training/evaluate.ts',
  'server/dist/bench/bench.js': 'server/bench/bench.ts',
};
for (const [outfile, entry] of Object.entries(entries)) {
  if (!existsSync(entry)) continue;
  await build({ ...common, entryPoints: [entry], outfile, format: 'esm', minify: true, banner: requireInModule });
}
if (existsSync('client/src/extension.ts')) {
  await build({
    ...common,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'client/dist/extension.cjs',
    format: 'cjs',
    minify: true,
    external: ['vscode'],
  });
}
