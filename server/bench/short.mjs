// `npm run bench -- --short`: the figures that a change may spoil without anybody noticing, as ratios to those that landed last.
// Times are told in units of a yardstick that every machine measures for itself. Prints, and fails at nothing; `--land` keeps the figures.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleTool } from '../bundle.mjs';
import { draft } from './drafts.mjs';
import { keystroke, median } from './measure.mjs';

const here = import.meta.dirname;
const dist = path.join(here, '../dist');
const landedFile = path.join(here, 'landed.json');

/** Milliseconds that this machine takes for work that never changes: maps, strings and numbers, as the engine's own. */
async function yardstick() {
  const words = Array.from({ length: 2000 }, (_, i) => `word${(i * 7919) % 997}`);
  const work = () => {
    const counts = new Map();
    for (let round = 0; round < 20; round++) {
      for (const word of words) counts.set(word.slice(round % 3), (counts.get(word) ?? round) + word.charCodeAt(3));
    }
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).length;
  };
  return median(Array(60).fill(0), work, 20);
}

export async function short(land) {
  const work = mkdtempSync(path.join(tmpdir(), 'says-who-bench-'));
  try {
    const figures = await measured(work);
    const landed = readLanded();
    for (const [name, now] of Object.entries(figures)) {
      const before = landed[name];
      const ratio = before === undefined ? 'new' : `${(now / before).toFixed(2)} of what landed last`;
      process.stdout.write(`${name.padEnd(52)} ${now.toFixed(2).padStart(9)}  ${ratio}\n`);
    }
    if (land) writeFileSync(landedFile, `${JSON.stringify(figures, undefined, 2)}\n`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function measured(work) {
  const bundle = path.join(work, 'engine.mjs');
  await bundleTool(path.join(here, 'engine.ts'), bundle);
  const engine = await import(pathToFileURL(bundle).href);
  const unit = await yardstick();
  const texts = (words, count) => Array.from({ length: count }, (_, seed) => draft(words, seed));
  const first = (text) => engine.check(engine.analyze(text));
  const small = await median(texts(1000, 30), first, 15);
  const large = await median(texts(20_000, 3), first, 1);
  const short = await keystroke(engine, draft(2000));
  const long = await keystroke(engine, draft(20_000));
  const [heap] = execFileSync(process.execPath, ['--expose-gc', path.join(here, 'memory.mjs'), bundle], {
    encoding: 'utf8',
  }).split(' ');
  const sizes = readdirSync(dist, { recursive: true }).map((name) => statSync(path.join(dist, name)));
  const round = (figure) => Math.round(figure * 1000) / 1000;
  return {
    'first check of 1,000 words, yardsticks': round(small / unit),
    'first check of 20,000 words, yardsticks': round(large / unit),
    'words a second at 20,000 to those at 1,000': round((small * 20) / large),
    'keystroke in 2,000 words, yardsticks': round(short / unit),
    'keystroke in 20,000 words, yardsticks': round(long / unit),
    'keystroke in 20,000 words to one in 2,000': round(long / short),
    'heap of 50 drafts of 2,000 words, MB': round(Number(heap)),
    'the built program, MB': round(sizes.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0) / 2 ** 20),
  };
}

function readLanded() {
  try {
    return JSON.parse(readFileSync(landedFile, 'utf8'));
  } catch {
    return {};
  }
}
