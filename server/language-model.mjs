// The language model of wink-nlp as bundles carry it: without what nothing asks for, read as data, its words in pages.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A model of wink-nlp that recognizes nothing, in place of those that nothing asks for: we read tokens and parts of speech only. */
const noMachine = JSON.stringify([JSON.stringify([100, 0, {}, {}, {}, {}])]);

/** What is written otherwise in wink-nlp and its model: the file, what it has, and what it gets. */
const changes = [
  ['read-core-model.js', 'JSON.parse(JSON.stringify(originalModel))', 'JSON.parse(dataOf(originalModel))'],
  [
    'read-core-model.js',
    'new Uint32Array(bufferFromBase64(model.lexicon))',
    'numbersIn(dataOf(require("./lexicon.bin")))',
  ],
  [
    'read-core-model.js',
    'featuresData.lexeme.hash=Object.create(null);for(let k=0;k<featuresData.lexeme.list.length;k+=1)featuresData.lexeme.hash[featuresData.lexeme.list[k]]=k;',
    'featuresData.lexeme=openLexicon(featuresData.lexeme);',
  ],
  ['cache.js', 'var index = h[ value ];', 'var index = h[ value ] ?? f.find?.( value );'],
  ['cache.js', 'var index = lexemesHash[ text ];', 'var index = lexemesHash[ text ] ?? lxm.find( text );'],
  ['cache.js', 'return lxm.list[ index ];', 'return lxm.list[ index ] ?? lxm.word( index );'],
];
/** What the new code of a file needs. */
const needs = {
  'read-core-model.js': `
    const { openLexicon } = require(${JSON.stringify(fileURLToPath(new URL('src/prose/lexicon.ts', import.meta.url)))});
    const dataOf = (file) => file.default ?? file;
    const numbersIn = (bytes) => new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
`,
};

const modelFile = /eng-core-web-model\.json$/;
const lexiconFile = /[\\/]lexicon\.bin$/;

/** The files of models that a bundle reads as data. */
export const dataFiles = /(?:\.bin|eng-core-web-model\.json)$/;

/** What a bundle keeps of one of them. */
export async function dataIn(path) {
  if (lexiconFile.test(path)) return Buffer.from(originalModel().lexicon, 'base64');
  return modelFile.test(path) ? packed(originalModel()) : readFile(path);
}

const require = createRequire(createRequire(import.meta.url).resolve('wink-eng-lite-web-model'));
const originalModel = () => require('./languages/cur/models/eng-core-web-model.json');

/** The model without its lexicon, which is a file of its own; in ASCII, which is read in no time and takes half the memory. */
const packed = (model) => {
  const features = { ...model.features, lexeme: packedLexicon(model.features.lexeme) };
  return JSON.stringify({ ...model, features, lexicon: undefined }).replace(
    /[^\0-\x7f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
};

/** So many words are on a page: fewer make opening them cheaper, more the reading of the file. */
const page = 32;

/** The pages that `openLexicon` opens. */
export function packedLexicon({ list }) {
  const texts = [list[0]];
  const firsts = [''];
  const starts = [0];
  let before = '';
  list.slice(1).forEach((word, k) => {
    const number = k + 1;
    const lower = word.toLowerCase();
    if (word.includes(' ') || lower < before) throw new Error(`${JSON.stringify(word)} does not go into pages.`);
    if (texts.length === 1 || (number - starts.at(-1) >= page && lower !== before)) {
      texts.push(word);
      firsts.push(lower);
      starts.push(number);
    } else texts.push(`${texts.pop()} ${word}`);
    before = lower;
  });
  return { texts, firsts, starts: [...starts, list.length] };
}

/** The plugin for esbuild. What is to read files of models elsewhere than in the bundle comes before it. */
export const languageModel = {
  name: 'language-model',
  setup(bundle) {
    bundle.onLoad({ filter: dataFiles }, async ({ path }) => ({
      contents: await dataIn(path),
      loader: modelFile.test(path) ? 'text' : 'binary',
    }));
    bundle.onLoad({ filter: /eng-(?:sa|ner)-model\.json$/ }, () => ({ contents: noMachine, loader: 'json' }));
    // tables written as code, which take five times as long to load as data
    bundle.onLoad({ filter: /wn-(?:adjective|noun|verb)-exceptions\.js$/ }, ({ path }) => {
      const table = JSON.stringify(require(path));
      return { contents: `module.exports = Object.setPrototypeOf(JSON.parse(${JSON.stringify(table)}), null);` };
    });
    bundle.onResolve({ filter: /^\.\/lexicon\.bin$/ }, ({ resolveDir, path }) => ({ path: join(resolveDir, path) }));
    bundle.onLoad(
      { filter: /[\\/]wink-[^\\/]+[\\/](?:dist[\\/]read-core-model|src[\\/]cache)\.js$/ },
      async ({ path }) => {
        const name = basename(path);
        let code = await readFile(path, 'utf8');
        for (const [, has, gets] of changes.filter(([file]) => file === name)) {
          if (!code.includes(has)) throw new Error(`${path} no longer has ${has}: see what it has instead`);
          code = code.replace(has, () => gets);
        }
        return { contents: `${needs[name] ?? ''}${code}` };
      },
    );
  },
};
