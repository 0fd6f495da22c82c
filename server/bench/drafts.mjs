// Drafts to measure with, made up the same way every time: as news reads, with quotations, names, claims and links.

const people = [
  ['Mayor', 'Amara', 'Okafor'],
  ['Professor', 'Li', 'Wenjun'],
  ['Senator', 'José', 'Aldana'],
  ['Dr.', 'Ursula', 'Brandt'],
  ['', 'Tariq', 'al-Masri'],
  ['Inspector', 'Mary', 'O’Brien'],
  ['', 'Kofi', 'Mensah'],
];
const verbs = ['said', 'warned', 'told reporters', 'argued', 'added'];
const things = ['the bridge', 'the school budget', 'the water plant', 'a new ferry line', 'the vaccination drive'];
const months = ['March', 'June', 'September', 'November'];

/** A source of numbers in [0, 1) that is the same for the same seed. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A Markdown draft of about `words` words. */
export function draft(words, seed = 1) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const introduced = new Set();
  const name = () => {
    const person = pick(people);
    if (introduced.has(person)) return person[2];
    introduced.add(person);
    return person.filter(Boolean).join(' ');
  };
  /** Kinds of sentences, by how often they come up, so that as much is found as in news: about four findings in 1,000 words. */
  const kinds = [
    [5, () => `“We will repair ${pick(things)} before ${pick(months)},” ${name()} ${pick(verbs)}.`],
    [
      4,
      () =>
        `${name()} said that ${pick(things)} would have to wait until ${pick(months)}, and that nobody was to blame.`,
    ],
    [3, () => `${name()} said ${pick(things)} had cost $${Math.ceil(next() * 900)} million, *more than planned*.`],
    [3, () => `“Nobody asked us,” ${pick(['he', 'she'])} said, “and nobody will.”`],
    [
      2,
      () =>
        `According to [the audit office](https://example.org/audit), ${pick(things)} is the largest in the country.`,
    ],
    [3, () => `It was raining when the doors opened, and the queue went around the block.`],
    [3, () => `A clerk read out the names, and those who had come to see ${pick(things)} went home again.`],
    [3, () => `Two boats lay at the quay with their engines off, and a dog slept between the crates.`],
    [
      1,
      () => `The council met on Tuesday and voted ${Math.ceil(next() * 30)} to ${Math.ceil(next() * 9)} to delay it.`,
    ],
    [1, () => `Experts say ${pick(things)} is unsafe, and critics want it closed by ${pick(months)}.`],
  ];
  const sentences = kinds.flatMap(([times, make]) => Array(times).fill(make));
  const paragraphs = [];
  for (let count = 0; count < words;) {
    const paragraph = Array.from({ length: 2 + Math.floor(next() * 4) }, () => pick(sentences)()).join(' ');
    count += paragraph.split(/\s+/).length;
    paragraphs.push(paragraphs.length % 12 === 5 ? `## What ${pick(months)} brings\n\n${paragraph}` : paragraph);
  }
  return `# A draft\n\n${paragraphs.join('\n\n')}\n`;
}
