// Bundles the npm package `says-who`: everything it needs at run time is inside, the language model included.
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';

const { version } = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'));

/** A model of wink-nlp that recognizes nothing, in place of those that nothing asks for: we read tokens and parts of speech only. */
const noMachine = JSON.stringify([JSON.stringify([100, 0, {}, {}, {}, {}])]);
const unusedModels = {
  name: 'unused-models',
  setup(bundle) {
    bundle.onLoad({ filter: /eng-(?:sa|ner)-model\.json$/ }, () => ({ contents: noMachine, loader: 'json' }));
  },
};

const common = {
  absWorkingDir: import.meta.dirname,
  bundle: true,
  target: 'node20',
  platform: 'node',
  format: 'esm',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  // the attribution model's weights
  loader: { '.bin': 'binary' },
  plugins: [unusedModels],
  define: { SAYS_WHO_VERSION: JSON.stringify(version) },
  // Bundled CommonJS dependencies ask for Node's own modules through `require`, which an ES module lacks.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
};

/** Bundles the command into `outdir`, and tells what went in. What a command does not need it does not load: dynamic imports become chunks. */
export function bundleServer(outdir) {
  return build({
    ...common,
    entryPoints: [
      { in: 'src/command-line/says-who.ts', out: 'says-who' },
      { in: 'src/command-line/worker.ts', out: 'worker' },
      { in: 'src/workspace/reader-thread.ts', out: 'reader' },
    ],
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
    metafile: true,
    outdir,
  });
}

/** Bundles one of the project's own tools, which is not shipped. */
export function bundleTool(entry, outfile) {
  return build({ ...common, entryPoints: [entry], outfile });
}
