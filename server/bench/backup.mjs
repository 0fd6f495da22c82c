// `node server/bench/backup.mjs`: what a draft costs that is held against a hundred source documents of 5,000 words.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { startServer } from './typing.mjs';

const DOCUMENTS = 100;
const WORDS = 5000;
/** how many documents the draft quotes, a passage each */
const QUOTED = 20;

const given = 'Amara Boris Chidi Dalia Emeka Farida Goran Hana Ibrahim Jelena Kofi Leila Mateo Nadia Omar Priya'.split(
  ' ',
);
const families = [
  'Ade Oka Nov Had Lar Mor Tan Web Men Dua'.split(' '),
  'fors ley dal quist mann moto gard wick brook stein'.split(' '),
];
const stems = 'bar cor del fen gal hor jun kel lam mor nan pol rin sal tur ven'.split(' ');
const ends = 'ade ent ing ock une ast ied oor ill esh'.split(' ');
const small = 'the of and to in a that for on with as by at from were had not but we they'.split(' ');

/** A source of numbers in [0, 1) that is the same for the same seed. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A sentence of words that English could have, in an order that no other sentence has. */
function sentence(next) {
  const pick = (list) => list[Math.floor(next() * list.length)];
  const words = Array.from({ length: 12 + Math.floor(next() * 10) }, (_, i) =>
    i % 2 === 0 ? pick(small) : pick(stems) + pick(ends),
  );
  if (next() < 0.2) words.splice(5, 0, String(20 + Math.floor(next() * 900)), 'people');
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A document, half of them transcripts and half articles, and one thing that is said in it. */
function sourceDocument(seed) {
  const next = random(seed);
  const names = [0, 1].map((i) => {
    const number = (seed * 2 + i) % 100;
    return `${given[(seed + i * 5) % given.length]} ${families[0][number % 10]}${families[1][Math.floor(number / 10)]}`;
  });
  const transcript = seed % 2 === 0;
  const paragraphs = [];
  const spoken = [];
  for (let count = 0; count < WORDS;) {
    const speaker = names[paragraphs.length % 2];
    const words = [sentence(next), sentence(next), sentence(next)];
    spoken.push({ speaker, words: words[0] });
    const told = transcript
      ? `${speaker.toUpperCase()}: ${words.join('. ')}.`
      : `“${words[0]},” said ${speaker}. ${words[1]}. ${words[2]}.`;
    paragraphs.push(told);
    count += told.split(' ').length;
  }
  return { text: `${paragraphs.join('\n\n')}\n`, ending: transcript ? 'txt' : 'md', said: spoken[spoken.length >> 1] };
}

/** Writes the documents and a draft that quotes some of them, and gives one quotation to nobody who said it. */
function writeStory(folder) {
  mkdirSync(path.join(folder, 'sources'), { recursive: true });
  const paragraphs = [];
  for (let seed = 0; seed < DOCUMENTS; seed++) {
    const { text, ending, said } = sourceDocument(seed);
    writeFileSync(path.join(folder, 'sources', `${String(seed).padStart(3, '0')}.${ending}`), text);
    if (seed >= QUOTED) continue;
    const wrong = seed === QUOTED - 1;
    paragraphs.push(
      `“${said.words},” said ${wrong ? 'Wilhelmina Zorn' : said.speaker}. It was a long day, and nobody left early.`,
    );
  }
  const file = path.join(folder, 'draft.md');
  const text = `# A day\n\n${paragraphs.join('\n\n')}\n`;
  writeFileSync(file, text);
  return { file, text };
}

/** Measures and prints. `program` is the built command. */
export async function backup(program, print) {
  const folder = mkdtempSync(path.join(tmpdir(), 'says-who-backup-'));
  try {
    const { file, text } = writeStory(folder);
    print(`${DOCUMENTS} source documents of ${WORDS} words, ${QUOTED} of them quoted; ${availableParallelism()} cores`);
    const started = performance.now();
    const { stdout } = spawnSync(process.execPath, [program, 'check', '--format', 'json', file], { encoding: 'utf8' });
    const command = performance.now() - started;
    const codes = JSON.parse(stdout).files[0].diagnostics.map(({ code }) => code);
    const wrong = codes.filter((code) => code === 'misattributed-quote').length;
    if (wrong !== 1 || codes.includes('unsourced-quote'))
      throw new Error(`not what stands in the draft: ${codes.join(' ')}`);
    print(`check, from process start        ${(command / 1000).toFixed(2)} s`);

    const server = startServer(program);
    await server.ready();
    const uri = pathToFileURL(file).href;
    const opened = performance.now();
    const known = server.reported(uri, (all) => all.some(({ code }) => code === 'misattributed-quote'));
    const first = await server.open(uri, text);
    await known;
    print(
      `opened in the editor, first diagnostics ${(first / 1000).toFixed(2)} s, with backup ${((performance.now() - opened) / 1000).toFixed(2)} s`,
    );
    const line = text.split('\n').findIndex((words) => words.includes('It was'));
    const times = (await server.type(uri, { line, character: 3 }, 'so they said '.repeat(8)))
      .slice(10)
      .sort((a, b) => a - b);
    const at = (share) => times[Math.floor(share * (times.length - 1))].toFixed(1);
    print(`one character typed in a quotation ${at(0.5)} ms, 99th percentile ${at(0.99)} ms`);
    print(
      `memory                           ${server.memory()?.toFixed(0)} MB, at most ${server.memory('ever')?.toFixed(0)} MB`,
    );
    await server.stop();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  await backup(path.join(import.meta.dirname, '../dist/says-who.js'), (line) => process.stdout.write(`${line}\n`));
}
