// `npm run bench [-- FOLDER…]`: what a check costs, beside what other checkers cost on the same drafts, as ratios.
// Without folders it measures on drafts of its own making. Other checkers are installed beside this file the first time.
// `--short` (with `--land`, to keep them) measures a few figures only, against those that landed last: see `short.mjs`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { installLocked } from '../../client/packaging/install-locked.mjs';
import { bundleTool } from '../bundle.mjs';
import { backup } from './backup.mjs';
import { draft } from './drafts.mjs';
import { median, milliseconds } from './measure.mjs';
import { short } from './short.mjs';
import { startServer } from './typing.mjs';

const here = import.meta.dirname;
const program = path.join(here, '../dist/says-who.js');
const work = mkdtempSync(path.join(tmpdir(), 'says-who-bench-'));
const engineFile = path.join(work, 'engine.mjs');
const print = (line = '') => process.stdout.write(`${line}\n`);

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: { short: { type: 'boolean' }, land: { type: 'boolean' } },
});

try {
  if (values.short) await short(values.land);
  else await whole();
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function whole() {
  const files = markdownFiles();
  const words = wordsIn(files.map((file) => readFileSync(file, 'utf8')));
  print(`${files.length} drafts, ${words} words, Node ${process.version}\n`);
  installLocked(here);
  batch(files);
  await bundleTool(path.join(here, 'engine.ts'), engineFile);
  await attributions(files);
  await oneDraft(files);
  await hostile();
  await typing(files);
  await backup(program, print);
  print();
  memory();
  await startUp();
}

/** Copies the drafts to be measured into a folder of their own, so that every checker reads exactly these. */
function markdownFiles() {
  const target = path.join(work, 'drafts');
  mkdirSync(target);
  const sources = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(path.join(folder, name), 'utf8')),
  );
  const texts = folders.length > 0 ? sources : Array.from({ length: 300 }, (_, seed) => draft(500, seed));
  return texts.map((text, index) => {
    const file = path.join(target, `${String(index).padStart(5, '0')}.md`);
    writeFileSync(file, text);
    return file;
  });
}

/** Whole runs over all drafts, from process start. */
function batch(files) {
  const list = path.join(work, 'files.txt');
  writeFileSync(list, files.join('\n'));
  const bin = (name) => path.join(here, 'node_modules/.bin', name);
  writeFileSync(path.join(work, '.markdownlint-cli2.jsonc'), '{}');
  writeFileSync(path.join(work, '.textlintrc.json'), '{"rules": {"write-good": true, "alex": true}}');
  const cache = ['--cache', '--cache-file', path.join(work, 'cache')];
  const check = (...more) =>
    seconds(process.execPath, [program, 'check', '--quiet', '--format', 'jsonl', ...more, 'drafts']);
  const rivals = {
    'markdownlint-cli2': () => seconds(bin('markdownlint-cli2'), ['drafts/*.md']),
    'textlint (write-good, alex)': () =>
      seconds(bin('textlint'), ['--rules-base-directory', path.join(here, 'node_modules'), 'drafts']),
    'harper.js': () => seconds(process.execPath, [path.join(here, 'harper.mjs'), list]),
  };
  // Machines have slow minutes: ours before and after each of the others, and each beside the mean of the two.
  let before = check();
  print(`check, from process start        ${before.toFixed(2)} s`);
  check(...cache);
  print(`the same with --cache, again     ${check(...cache).toFixed(2)} s`);
  for (const [name, run] of Object.entries(rivals)) {
    const time = run();
    const after = check();
    const ours = (before + after) / 2;
    before = after;
    print(
      `${name.padEnd(32)} ${time.toFixed(2)} s   says-who beside it ${ours.toFixed(2)} s, says-who : it = ${(ours / time).toFixed(3)}`,
    );
  }
  print();
}

/** From Markdown to who said what, warm, in this process, beside harper.js on the same drafts: the median of three rounds after a first. */
async function attributions(files) {
  const load = () => Number(spawnSync(process.execPath, [path.join(here, 'load.mjs'), engineFile]).stdout);
  const { whoSaidWhat } = await import(pathToFileURL(engineFile).href);
  const lint = await harper();
  const texts = files
    .map((file) => readFileSync(file, 'utf8'))
    .filter((_, i) => i % Math.ceil(files.length / 300) === 0);
  const wordsPerSecond = async (some, act) => {
    const round = async () => {
      for (const text of some) await act(text);
    };
    return (1000 * wordsIn(some)) / (await median([1, 2, 3], round, 1));
  };
  const ours = await wordsPerSecond(texts, whoSaidWhat);
  const theirs = await wordsPerSecond(texts.slice(0, 20), lint);
  const loading = [load(), load(), load(), load(), load()].sort((a, b) => a - b)[2];
  print(`who said what, from Markdown      ${ours.toFixed(0)} words/s on one core, ${wordsIn(texts)} words`);
  print(
    `harper.js in the same process     ${theirs.toFixed(0)} words/s, says-who : it = ${(ours / theirs).toFixed(1)}`,
  );
  print(`tagger and model loaded           ${loading.toFixed(0)} ms\n`);
}

function wordsIn(texts) {
  return texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
}

/** What harper.js does with a text. */
async function harper() {
  const { LocalLinter } = await import('harper.js');
  const { binaryInlined } = await import('harper.js/binaryInlined');
  const linter = new LocalLinter({ binary: binaryInlined });
  return (text) => linter.lint(text, { language: 'markdown' });
}

/** A first check of one draft, warm, in this process: of some of those to be measured, then of drafts of several lengths. */
async function oneDraft(files) {
  const { analyze, check } = await import(pathToFileURL(engineFile).href);
  const lint = await harper();
  const first = (text) => check(analyze(text));
  print('a first check of one draft, both warm, in one process');
  const few = files.filter((_, i) => i % Math.ceil(files.length / 30) === 0).map((file) => readFileSync(file, 'utf8'));
  // on other drafts, since harper.js remembers what it has read
  for (let seed = 2000; seed < 2030; seed++) {
    first(draft(500, seed));
    await lint(draft(500, seed));
  }
  const ratios = [];
  for (const text of few) ratios.push((await milliseconds(first, text)) / (await milliseconds(lint, text)));
  ratios.sort((a, b) => a - b);
  const [middle, highest] = [ratios[ratios.length >> 1], ratios.at(-1)];
  print(
    `${few.length} of the drafts above: says-who : harper.js = ${middle.toFixed(3)}, at most ${highest.toFixed(3)}`,
  );
  for (const words of [500, 1000, 5000, 20000, 100000]) {
    const rounds = Math.max(2, Math.min(30, Math.floor(60000 / words)));
    const texts = Array.from({ length: rounds }, (_, index) => draft(words, 1000 + index));
    const ours = await median(texts, first);
    const theirs = words > 5000 ? undefined : await median(texts, lint);
    const ratio = theirs === undefined ? '' : `harper.js ${theirs.toFixed(1)} ms, ratio ${(ours / theirs).toFixed(3)}`;
    const rate = Math.round((1000 * words) / ours);
    print(`${String(words).padStart(7)} words ${ours.toFixed(1).padStart(9)} ms ${rate} words/s  ${ratio}`);
  }
  print();
}

/** Text that nobody writes, at two lengths: the time must grow as the length does. */
async function hostile() {
  const { analyze, check } = await import(pathToFileURL(engineFile).href);
  const kinds = {
    'one line without a break': (n) => 'a line that does not end '.repeat(n / 2.5),
    'one line of sentences': (n) => draft(n).replaceAll(/\n+/g, ' '),
    'quotation marks': (n) => '“'.repeat(n) + '"'.repeat(n),
    'nested emphasis': (n) => '*a **b '.repeat(n),
    'nested lists': (n) => Array.from({ length: n / 10 }, (_, i) => `${'  '.repeat(i % 60)}- item ${i}`).join('\n'),
    'a table': (n) => `| a | b |\n| - | - |\n${'| one cell | “two” |\n'.repeat(n / 10)}`,
    'capitalised words': (n) => Array.from({ length: n / 2 }, (_, i) => `Name${i % 9973}`).join(' '),
  };
  const first = (text) => check(analyze(text));
  print('hostile text: half as long, and whole');
  for (const [kind, make] of Object.entries(kinds)) {
    const half = await milliseconds(first, make(50_000));
    const all = await milliseconds(first, make(100_000));
    print(`${kind.padEnd(26)} ${half.toFixed(0).padStart(6)} ms ${all.toFixed(0).padStart(6)} ms`);
  }
  print();
}

/** One character typed, through the language server: into drafts made up, and into those to be measured, put together. */
async function typing(files) {
  print('one character typed, from the change to the new diagnostics, no debounce (median, 99th percentile)');
  const medians = new Map();
  for (const words of [1000, 2000, 20000, 100000]) {
    const text = draft(words);
    const middle = { middle: 0.5 };
    const places = words > 20000 ? middle : { start: 0, ...middle, end: 1 };
    for (const [place, share] of Object.entries(places)) {
      const times = await keystrokes([{ text, at: wordNear(text, share) }]);
      print(`${String(words).padStart(7)} words, ${place.padEnd(6)} ${told(times)}`);
      if (place === 'middle') medians.set(words, partOf(times, 0.5));
    }
  }
  print(`20000 words : 2000 words         ${(medians.get(20000) / medians.get(2000)).toFixed(2)}`);
  if (folders.length > 0) {
    const centres = [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => Math.floor(share * files.length));
    const alone = await keystrokes(centres.map((centre) => joined(files, centre, 0)));
    const among = await keystrokes(centres.map((centre) => joined(files, centre, 9000)));
    print(`the drafts above, about 2000 words put together    ${told(alone)}`);
    print(`the same in the middle of 18000 words more         ${told(among)}`);
    print(`the one to the other             ${(partOf(among, 0.5) / partOf(alone, 0.5)).toFixed(2)}`);
  }
  print();
}

/** Milliseconds of keystrokes into each of these texts, in order of length; the first in each do not count. */
async function keystrokes(texts) {
  const all = [];
  for (const [i, { text, at }] of texts.entries()) {
    const server = startServer(program);
    await server.ready();
    const uri = `untitled:${i}`;
    await server.open(uri, text);
    const before = text.slice(0, at).split('\n');
    const position = { line: before.length - 1, character: before.at(-1).length };
    all.push(...(await server.type(uri, position, 'so they said '.repeat(9))).slice(20));
    await server.stop();
  }
  return all.sort((a, b) => a - b);
}

function partOf(times, share) {
  return times[Math.floor(share * (times.length - 1))];
}

function told(times) {
  return [0.5, 0.99].map((share) => `${partOf(times, share).toFixed(1).padStart(7)} ms`).join(' ');
}

/** Where the second word begins of the paragraph that stands at a share of a text, its title left out. */
function wordNear(text, share) {
  const paragraphs = text.split('\n\n');
  const nth = Math.max(1, Math.round(share * (paragraphs.length - 1)));
  return paragraphs.slice(0, nth).join('\n\n').length + 2 + paragraphs[nth].indexOf(' ') + 1;
}

/** Drafts of about 2,000 words in all, from one of `files` on, with `around` words of others before and behind, and a place in their middle. */
function joined(files, centre, around) {
  const take = (from, step, words) => {
    const texts = [];
    let at = from;
    for (let count = 0; count < words && files[at]; at += step) {
      // Front matter stands at the head of a file, and nowhere else.
      const text = readFileSync(files[at], 'utf8')
        .replace(/^---\n[\s\S]*?\n---\n/, '')
        .trim();
      texts.push(text);
      count += wordsIn([text]);
    }
    return { text: texts.join('\n\n'), at };
  };
  const inner = take(centre, 1, 2000);
  const [before, behind] = [take(centre - 1, -1, around).text, take(inner.at, 1, around).text];
  const head = before === '' ? '' : `${before}\n\n`;
  return { text: `${head}${inner.text}\n\n${behind}\n`, at: head.length + wordNear(inner.text, 0.5) };
}

/** The heap that drafts take that are open and idle. */
function memory() {
  const { stdout } = spawnSync(process.execPath, ['--expose-gc', path.join(here, 'memory.mjs'), engineFile], {
    encoding: 'utf8',
  });
  print(`heap of 50 drafts of 2,000 words ${stdout.split(' ')[0]} MB\n`);
}

async function startUp() {
  writeFileSync(path.join(work, 'one.md'), draft(500));
  const times = (args) => Math.min(...Array.from({ length: 5 }, () => seconds(process.execPath, [program, ...args])));
  print(`--version                        ${(1000 * times(['--version'])).toFixed(0)} ms`);
  await firstDiagnostics(draft(1200), 5000);
  const editor = await median(Array(9).fill(draft(1200)), (text) => firstDiagnostics(text));
  print(
    `the editor's server, 1,200 words ${editor.toFixed(0)} ms from its start, not its first, to the first diagnostics`,
  );
  const bare = await median(Array(9).fill('0'), (code) => seconds(process.execPath, ['-e', code]));
  print(`Node, doing nothing              ${bare.toFixed(0)} ms`);
  print(`check of one draft of 500 words  ${(1000 * times(['check', 'one.md'])).toFixed(0)} ms`);
  const dist = path.join(here, '../dist');
  const size = readdirSync(dist, { recursive: true })
    .map((name) => statSync(path.join(dist, name)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
  print(`the built program                ${(size / 2 ** 20).toFixed(1)} MB`);
  const root = path.join(here, '../..');
  for (const name of readdirSync(root).filter((file) => file.endsWith('.vsix'))) {
    print(`${name.padEnd(32)} ${(statSync(path.join(root, name)).size / 2 ** 20).toFixed(1)} MB`);
  }
}

/**
 * Starts the server as the extension does, has it check a draft, and lets it go after so many milliseconds: the first time, it takes some
 * seconds until what V8 made of its code is kept for the next.
 */
async function firstDiagnostics(text, after = 0) {
  const started = path.join(here, '../../client/dist/start.js');
  const server = startServer(started, [`--code=${path.join(work, 'code')}`]);
  await server.ready();
  await server.open('untitled:first', text);
  if (after > 0) await new Promise((resolve) => setTimeout(resolve, after));
  await server.stop();
}

/** How long a command takes. Its exit code says what it found, not whether it ran. */
function seconds(command, args) {
  const started = performance.now();
  const { error, status, stderr } = spawnSync(command, args, { cwd: work, maxBuffer: 2 ** 30, encoding: 'utf8' });
  if (error || status === null || status > 1) throw error ?? new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return (performance.now() - started) / 1000;
}
