// `says-who inspect`: what the engine understood, in the shape that the contract gives it.
import { expect, test } from 'vitest';
import { folderOf, saysWho } from './command.ts';

const text = `\uFEFF# The bridge\r
\r
Mayor Maria Okafor opened the bridge. “It will stand for a *century*,” Okafor said.\r
\r
It cost $40 million, according to the audit office.\r
`;

interface Span {
  start: { line: number; character: number; offset: number };
  end: { line: number; character: number; offset: number };
}

interface Inspected {
  version: number;
  files: {
    path: string;
    attributions: {
      kind: string;
      source: Span[];
      cue: Span[];
      content: Span[];
      speaker: { id: string; name: string } | null;
    }[];
    entities: Record<string, unknown>[];
    claims: { range: Span; reasons: string[]; sourced: boolean; by: string | null; attribution: number | null }[];
  }[];
}

const words = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start.offset, end.offset));

test('JSON follows the contract', async () => {
  const folder = await folderOf({ 'bridge.md': text });
  const { code, out, err } = await saysWho(folder, ['inspect', '--format', 'json', 'bridge.md']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const { version, files } = JSON.parse(out) as Inspected;
  expect(version).toBe(1);
  expect(files.map((file) => Object.keys(file))).toEqual([
    ['path', 'attributions', 'entities', 'claims', 'quotations'],
  ]);
  const [file] = files;
  expect(file?.path).toBe('bridge.md');

  const [said] = file?.attributions ?? [];
  expect(said?.kind).toBe('direct');
  expect(said?.speaker).toEqual({ id: 'maria-okafor', name: 'Maria Okafor' });
  expect(words(said?.source ?? [])).toEqual(['Okafor']);
  expect(words(said?.cue ?? [])).toEqual(['said']);
  expect(words(said?.content ?? []).join()).toContain('*century*');
  expect(said?.source[0]?.start).toMatchObject({ line: 2, character: 71 });

  expect(file?.entities[0]).toMatchObject({
    id: 'maria-okafor',
    kind: 'person',
    name: 'Maria Okafor',
    given: 'Maria',
    family: 'Okafor',
    aliases: [],
    title: 'Mayor',
    affiliation: null,
  });
  expect(words(file?.entities[0]?.['mentions'] as Span[])).toEqual(['Maria Okafor', 'Okafor']);

  const [claim] = file?.claims ?? [];
  expect(claim?.reasons).toContain('figure');
  expect(claim).toMatchObject({ sourced: true, by: 'attribution' });
  expect(words(file?.attributions[claim?.attribution ?? -1]?.source ?? [])).toHaveLength(1);
  expect(text.slice(claim?.range.start.offset, claim?.range.end.offset)).toContain('$40 million');
});

test('JSON lines give a draft a line, in order', async () => {
  const folder = await folderOf({ 'a.md': text, 'b.md': 'Nothing.\n' });
  const { out } = await saysWho(folder, ['inspect', '--format', 'jsonl', '.']);
  const files = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Inspected['files'][0]);
  expect(files.map(({ path, entities }) => [path, entities.length > 0])).toEqual([
    ['a.md', true],
    ['b.md', false],
  ]);
});

test('text tells names, who said what, and what wants a source', async () => {
  const folder = await folderOf({ 'bridge.md': text });
  const { out } = await saysWho(folder, ['inspect', 'bridge.md']);
  expect(out).toMatch(/Maria Okafor \(Mayor\): 2 mentions, introduced in line 3/);
  expect(out).toMatch(/3: Okafor = Maria Okafor said “It will stand for a century/);
  expect(out).toMatch(/5: sourced \(attribution\) \[figure/);
});

test('the list in the front matter wins over the article', async () => {
  const folder = await folderOf({
    'bridge.md': `---\nentities:\n  - {name: Maria Ngozi Okafor, title: governor, aliases: [Okafor]}\n---\n\n${text.slice(1)}`,
  });
  const { out } = await saysWho(folder, ['inspect', '--format', 'json', 'bridge.md']);
  const [file] = (JSON.parse(out) as Inspected).files;
  expect(file?.entities[0]).toMatchObject({ name: 'Maria Ngozi Okafor', title: 'governor' });
});

test('a draft that cannot be read is told of, and exits 2', async () => {
  const folder = await folderOf({ 'binary.md': new Uint8Array([0, 1]) });
  const { code, out, err } = await saysWho(folder, ['inspect', '--format', 'json', 'binary.md']);
  expect(code).toBe(2);
  expect(JSON.parse(out)).toEqual({ version: 1, files: [] });
  expect(err).toContain('binary.md');
});

test('JSON gives each quotation its document and its place there', async () => {
  const draft = `---
sources: [call.txt]
---

“It will stand for a century,” Maria Okafor said. “Nobody asked the fishermen first,” Tunde Bello said.
`;
  const call = 'MARIA OKAFOR: I am sure of one thing. It will stand for a century.\n';
  const folder = await folderOf({ 'bridge.md': draft, 'call.txt': call });
  const { out } = await saysWho(folder, ['inspect', '--format', 'json', 'bridge.md']);
  const { files } = JSON.parse(out) as {
    files: { quotations: { range: Span; document: string | null; passage: Span | null; verdict: string }[] }[];
  };
  const shown = (text: string, span: Span) => text.slice(span.start.offset, span.end.offset);
  expect(
    files[0]?.quotations.map(({ range, passage, document, verdict }) => [
      shown(draft, range),
      passage && shown(call, passage),
      document,
      verdict,
    ]),
  ).toEqual([
    ['“It will stand for a century,”', 'It will stand for a century', 'call.txt', 'verbatim'],
    ['“Nobody asked the fishermen first,”', null, null, 'absent'],
  ]);
});
