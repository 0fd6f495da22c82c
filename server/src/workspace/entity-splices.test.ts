// What is written into a list that a person wrote, in both styles of YAML.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entity } from '../entities/entity.ts';
import { acceptAlias } from './accept-alias.ts';
import { deriveEntityFile, readListFile } from './entity-file.ts';
import { addEntries, spliced } from './entity-splices.ts';

const place = { block: 0, start: 0, end: 1 };
const entity = (name: string, aliases: string[] = []): Entity => ({
  id: name,
  kind: 'person',
  name,
  aliases,
  roles: [],
  origin: 'derived',
  introduction: place,
  mentions: [{ place, form: 'full' }],
});
const amina = entity('Amina Diallo');
const li = entity('Li Na', ['Nana']);

const names = (text: string) => {
  const { known, mistakes } = readListFile(text);
  expect(mistakes).toEqual([]);
  return known.map((item) => ('path' in item ? item.path : item.name));
};

function added(text: string, note?: string): string {
  const { list } = readListFile(text);
  const splices = list && addEntries(text, list, [{ name: 'Amina Diallo' }, { name: 'Li Na' }], note);
  if (!Array.isArray(splices)) throw new Error('cannot be added to');
  return spliced(text, splices);
}

describe('a list between brackets', () => {
  test.each([
    ['entities: []\n', 'entities: [\n  {name: Amina Diallo},\n  {name: Li Na}\n  ]\n'],
    [
      'entities: [../cast.yaml, {name: A B}]\n',
      'entities: [../cast.yaml, {name: A B},\n  {name: Amina Diallo},\n  {name: Li Na}\n  ]\n',
    ],
    [
      'entities: [\n  {name: A B}, # the chair\n]\n',
      'entities: [\n  {name: A B}, # the chair\n  {name: Amina Diallo},\n  {name: Li Na},\n]\n',
    ],
    [
      'entities: [\n  {name: A B} # the chair\n]\n',
      'entities: [\n  {name: A B}, # the chair\n  {name: Amina Diallo},\n  {name: Li Na}\n]\n',
    ],
    [
      'entities:\n  [\n    a.yaml\n    # and more\n    , b.yaml\n  ]\n',
      'entities:\n  [\n    a.yaml\n    # and more\n    , b.yaml,\n    {name: Amina Diallo},\n    {name: Li Na}\n  ]\n',
    ],
    ['entities: []\r\n', 'entities: [\r\n  {name: Amina Diallo},\r\n  {name: Li Na}\r\n  ]\r\n'],
  ])('%j is added to', (before, after) => {
    const { known } = readListFile(before);
    expect(added(before)).toBe(after);
    expect(names(after)).toHaveLength(known.length + 2);
  });

  test('is derived again without a change, and marks what vanished', () => {
    const first = deriveEntityFile('entities: [{name: A B}]\n', [amina, li]);
    if ('mistakes' in first) throw new Error('cannot be derived');
    expect(first.added).toBe(2);
    expect(deriveEntityFile(first.text, [amina, li])).toMatchObject({ text: first.text, added: 0, vanished: 0 });
    const without = deriveEntityFile(first.text, [li]);
    expect(without).toMatchObject({ added: 0, vanished: 1 });
    expect('text' in without && without.text).toContain(
      '{name: Amina Diallo, kind: person}, # no longer in the draft\n',
    );
    expect('text' in without && deriveEntityFile(without.text, [amina, li])).toMatchObject({ text: first.text });
  });

  test('keeps every byte of a person through three derivations', () => {
    const item = fc.constantFrom('{name: A B}', '{ name: "C, D" , aliases: [x,y] }', '../cast.yaml', "'d e.yaml'");
    const gap = fc.constantFrom(' ', '', '\n  ', ' # a note\n  ', '\n\n  ');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(gap, item, gap), { maxLength: 4 }),
        fc.boolean(),
        fc.array(fc.subarray([amina, li, entity('Tomás Ruiz')]), { minLength: 3, maxLength: 3 }),
        (items, trailing, rounds) => {
          const inside = items.map(([before, text, after]) => before + text + after).join(',');
          const hand = `# ours\nentities: [${inside}${trailing && items.length > 0 ? ',' : ''}] # end\n`;
          let text = hand;
          for (const people of rounds) {
            const outcome = deriveEntityFile(text, people);
            if ('mistakes' in outcome) throw new Error(`${outcome.mistakes[0]?.message ?? ''}\n${text}`);
            text = outcome.text;
          }
          expect(isSubsequence(hand, text)).toBe(true);
          expect(names(text).slice(0, items.length)).toEqual(names(hand));
        },
      ),
    );
  });
});

/** Whether `part` is left when something is taken out of `whole`. */
function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const char of whole) if (char === part[at]) at += 1;
  return at === part.length;
}

describe('an alias', () => {
  const inList = (list: string | undefined, alias = 'Aminata') => {
    const outcome = acceptAlias('', list, [amina, li], amina, alias);
    return 'listText' in outcome ? outcome.listText : undefined;
  };

  test.each([
    [
      'entities:\n  - name: Amina Diallo # from the draft\n    title: Mayor\n',
      'name: Amina Diallo # from the draft\n    aliases: [Aminata]\n    title',
    ],
    ['entities:\n  - title: Mayor\n    name: Amina Diallo', 'name: Amina Diallo\n    aliases: [Aminata]\n'],
    ['entities:\n  - name: Amina Diallo\n    aliases: [Mina]\n', 'aliases: [Mina, Aminata]\n'],
    ['entities:\n  - name: Amina Diallo\n    aliases: []\n', 'aliases: [Aminata]\n'],
    ['entities:\n  - name: Amina Diallo\n    aliases: Mina\n', 'aliases: [Mina, Aminata]\n'],
    [
      'entities:\n  - name: Amina Diallo\n    aliases:\n      - Mina # so she signs\n',
      '- Mina # so she signs\n      - Aminata\n',
    ],
    ['entities: [{name: Amina Diallo, title: Mayor}]\n', '{name: Amina Diallo, aliases: [Aminata], title: Mayor}'],
    ['entities:\n  - name: A B\n', '  - name: A B\n  - name: Amina Diallo\n    kind: person\n    aliases: [Aminata]\n'],
    ['entities:\r\n  - name: Amina Diallo\r\n', 'name: Amina Diallo\r\n    aliases: [Aminata]\r\n'],
  ])('goes into %j', (before, after) => {
    const text = inList(before);
    expect(text).toContain(after);
    expect(isSubsequence(before, text ?? '')).toBe(true);
  });

  test('makes a list of everybody where there is none', () => {
    const text = inList(undefined) ?? '';
    expect(names(text)).toEqual(['Amina Diallo', 'Li Na']);
    expect(text).toContain('aliases: [Aminata]');
  });

  test('is quoted where YAML would take it for something else', () => {
    expect(inList('entities:\n  - name: Amina Diallo\n', 'No')).toContain('aliases: ["No"]');
  });

  test('goes into the front matter where the entry stands there', () => {
    const draft = '---\ntitle: x\nentities:\n  - {name: Amina Diallo}\n---\n\nAminata spoke.\n';
    const outcome = acceptAlias(draft, 'entities:\n  - name: Amina Diallo\n', [amina], amina, 'Aminata');
    if (!('inDraft' in outcome)) throw new Error('not in the draft');
    expect(spliced(draft, outcome.inDraft)).toBe(draft.replace('Diallo}', 'Diallo, aliases: [Aminata]}'));
  });

  test.each(['entities: ../cast.yaml\n', 'entities: [\n', 'entities:\n  - name: Amina Diallo\n    aliases: a, b\n'])(
    'is refused by %j',
    (before) => {
      expect(inList(before)).toBeUndefined();
    },
  );
});
