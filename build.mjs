// Builds everything that is shipped or run: the command line, the language server and the client.
// `node build.mjs` once; esbuild is fast enough that nothing watches.
import { existsSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { build } from 'esbuild';

const { version } = JSON.parse(await readFile('server/package.json', 'utf8'));
const common = {
  bundle: true,
  target: 'node20',
  platform: 'node',
  legalComments: 'none',
  minify: true,
  define: { SAYS_WHO_VERSION: JSON.stringify(version) },
  logLevel: 'warning',
};
// Bundled CommonJS dependencies ask for Node's own modules through `require`, which an ES module lacks.
const requireInModule = {
  js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
};

/** Builds into a folder beside `outdir` and swaps them, so that whoever runs the last build meanwhile is not disturbed. */
async function buildInto(outdir, options) {
  const fresh = `${outdir}-${process.pid}`;
  const old = `${fresh}-old`;
  try {
    await build({ ...common, ...options, outdir: fresh });
    if (existsSync(outdir)) await rename(outdir, old);
    await rename(fresh, outdir);
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

// What a command does not need is not loaded: dynamic imports become chunks of their own.
const entryPoints = {
  'says-who': 'server/src/command-line/says-who.ts',
  'training/train': 'server/training/train.ts',
  'training/evaluate': 'server/training/evaluate.ts',
  'bench/bench': 'server/bench/bench.ts',
};
await buildInto('server/dist', {
  entryPoints: Object.fromEntries(Object.entries(entryPoints).filter(([, entry]) => existsSync(entry))),
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  splitting: true,
  banner: requireInModule,
});
if (existsSync('client/src/extension.ts')) {
  await buildInto('client/dist', {
    entryPoints: ['client/src/extension.ts'],
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    external: ['vscode'],
  });
}
