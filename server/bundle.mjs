// Bundles the npm package `says-who`: everything it needs at run time is inside, the language model included.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { builtinModules, createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { build } from 'esbuild';
import { dataFiles, dataIn, languageModel } from './language-model.mjs';

const { version } = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'));

/** What everything is built for. */
export const runtime = {
  target: 'node20',
  // Node has had them since version 10; written as `new RegExp(…)`, which esbuild takes for safe, each use makes a pattern anew.
  supported: { 'regexp-unicode-property-escapes': true },
};

const common = {
  absWorkingDir: import.meta.dirname,
  bundle: true,
  ...runtime,
  platform: 'node',
  format: 'esm',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [languageModel],
  define: { SAYS_WHO_VERSION: JSON.stringify(version) },
  // Bundled CommonJS dependencies ask for Node's own modules through `require`, which an ES module lacks.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
};

/**
 * The models stand in files of their own in `outdir`: read as they are in no time, and no code that has to be looked through.
 * `contentsOf` writes the module that reads one, from its name there, its encoding and what tells it from another of that name.
 */
const modelsBeside = (outdir, contentsOf) => ({
  name: 'models-beside',
  setup(bundle) {
    bundle.onLoad({ filter: dataFiles }, async ({ path }) => {
      const name = basename(path);
      const data = await dataIn(path);
      const hash = createHash('sha256').update(data).digest('hex');
      await mkdir(join(outdir, 'models'), { recursive: true });
      await writeFile(join(outdir, 'models', name), data);
      return { contents: contentsOf(name, name.endsWith('.json') ? "'utf8'" : 'undefined', hash.slice(0, 8)) };
    });
  },
});

/** The hash means nothing to the file system, but makes another program of one with another model: caches go by that. */
const besideTheCommand = (name, encoding, hash) => `
  import { readFileSync } from 'node:fs';
  const root = new URL(/\\/chunks\\/[^/]+$/.test(import.meta.url) ? '..' : '.', import.meta.url);
  export default readFileSync(new URL('models/${name}?${hash}', root), ${encoding});`;

/** A browser's worker is handed the models by whoever starts it: see `client/src/launch.ts`. */
const besideTheEditorProgram = (name, encoding) => `
  const read = () => require('node:fs').readFileSync(require('node:path').join(__dirname, 'models', '${name}'), ${encoding});
  export default globalThis.saysWhoModels?.['${name}'] ?? read();`;

/** Bundles the command into `outdir`, and tells what went in. What a command does not need it does not load: dynamic imports become chunks. */
export function bundleServer(outdir) {
  return build({
    ...common,
    entryPoints: [
      { in: 'src/command-line/says-who.ts', out: 'says-who' },
      { in: 'src/command-line/worker.ts', out: 'worker' },
      { in: 'src/command-line/reader.ts', out: 'reader' },
    ],
    chunkNames: 'chunks/[name]-[hash]',
    plugins: [modelsBeside(outdir, besideTheCommand), languageModel],
    splitting: true,
    metafile: true,
    outdir,
  });
}

/**
 * Bundles the language server as the extension carries it: `server.js`, one file for Node and for a browser's worker, so that what both
 * need is in the package once, and `start.js`, which starts it on Node. The models stand beside it in `models`; so do, in `parts`, the
 * libraries for Word, PDF and HTML, which are fetched when a document asks for them.
 */
export async function bundleEditorProgram(outdir) {
  const program = await build({
    ...common,
    format: 'cjs',
    // What a package has for browsers, and for workers among them, runs on Node too.
    platform: 'browser',
    conditions: ['worker'],
    external: [...builtinModules, 'node:*'],
    banner: {
      // In a browser nothing asks for Node's modules, but the file names them.
      js: "var require = typeof require === 'function' ? require : () => ({}); const __program = typeof __filename === 'string' ? require('node:url').pathToFileURL(__filename).href : self.location.href;",
    },
    define: { ...common.define, 'import.meta.url': '__program' },
    plugins: [modelsBeside(outdir, besideTheEditorProgram), languageModel, partsApart, bothConnections],
    entryPoints: [{ in: 'src/language-server/editor-program.ts', out: 'server' }],
    metafile: true,
    outdir,
  });
  await build({
    ...common,
    format: 'cjs',
    banner: {},
    entryPoints: [{ in: 'src/language-server/start.ts', out: 'start' }],
    outdir,
  });
  const parts = await build({
    ...common,
    banner: {},
    platform: 'browser',
    outExtension: { '.js': '.mjs' },
    entryPoints: Object.keys(libraries).map((library) => ({ in: library, out: library })),
    metafile: true,
    outdir: `${outdir}/parts`,
  });
  return [program, parts];
}

/** Bytes as text that Node and browsers read alike, packed; esbuild's own loader writes what only one of them can. */
const dataAnywhere = {
  name: 'data-anywhere',
  setup(bundle) {
    bundle.onLoad({ filter: /\.bin$/ }, async ({ path }) => ({
      resolveDir: import.meta.dirname,
      contents: `
        import { unzlibSync } from 'fflate';
        const text = '${deflateSync(await dataIn(path), { level: 9 }).toString('base64')}';
        export default unzlibSync(typeof Buffer === 'function'
          ? Buffer.from(text, 'base64')
          : Uint8Array.from(atob(text), (character) => character.charCodeAt(0)));`,
    }));
  },
};

/** Libraries that stand beside the editor's program, and what of them is asked for, all of it asynchronous. */
const libraries = {
  unpdf: 'export const { extractText, getDocumentProxy } = later("extractText", "getDocumentProxy");',
  mammoth: 'export default later("extractRawText");',
  'hast-util-from-html': 'export const { fromHtml } = later("fromHtml");',
};
const partsApart = {
  name: 'parts-apart',
  setup(bundle) {
    const filter = new RegExp(`^(?:${Object.keys(libraries).join('|')})$`);
    bundle.onResolve({ filter }, ({ path }) => ({ path, namespace: 'part' }));
    bundle.onLoad({ filter: /./, namespace: 'part' }, ({ path }) => ({
      resolveDir: fileURLToPath(new URL('src/language-server', import.meta.url)),
      contents: `
        import { loadPart } from './parts.ts';
        const beside = () => globalThis.saysWhoPart?.('${path}.mjs') ?? import('./parts/${path}.mjs');
        const part = () => loadPart('${path}.mjs', beside);
        const later = (...names) => Object.fromEntries(names.map((name) => [name, async (...args) => {
          const library = await part();
          return (library[name] ?? library.default[name])(...args);
        }]));
        ${libraries[path]}`,
    }));
    bundle.onResolve({ filter: /^\.\/parts\/.*\.mjs$/ }, ({ path }) => ({ path, external: true }));
  },
};

/** The protocol's halves for Node and for a browser, of which its packages show a bundler but one. */
export const bothConnections = {
  name: 'both-connections',
  setup(bundle) {
    const filter = /^vscode-(?:languageclient|languageserver|languageserver-protocol|jsonrpc)\/(?:browser|node)$/;
    bundle.onResolve({ filter }, ({ path, importer }) => {
      const [, name, machine] = /^(.*)\/(\w+)$/.exec(path);
      // Each package may have a protocol of its own version.
      return { path: createRequire(importer).resolve(name).replace('common/api.js', `${machine}/main.js`) };
    });
  },
};

/**
 * Bundles the library into `outdir`: modules that run in Node, in browsers and in their workers. What is read and what is judged
 * stand in files of their own, so that a program which only wants the one does not carry the other.
 */
export function bundleLibrary(outdir) {
  return build({
    ...common,
    banner: {},
    platform: 'neutral',
    mainFields: ['module', 'main'],
    plugins: [dataAnywhere, languageModel],
    entryPoints: [
      { in: 'src/library.ts', out: 'index' },
      { in: 'src/draft/analyze.ts', out: 'analyze' },
      { in: 'src/rules/check.ts', out: 'check' },
    ],
    splitting: true,
    metafile: true,
    outdir,
  });
}

/** Bundles one of the project's own tools, which is not shipped. */
export function bundleTool(entry, outfile) {
  return build({ ...common, entryPoints: [entry], outfile });
}
