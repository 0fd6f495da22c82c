import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entity } from '../entities/entity.ts';
import { deriveEntityFile } from './entity-file.ts';
import { readEntityList } from './entity-list.ts';
import { readYaml } from './yaml-text.ts';

let block = 0;
const entity = (name: string, more: Partial<Entity> = {}): Entity => {
  const place = { block: (block += 1), start: 0, end: name.length };
  return {
    id: name,
    kind: 'person',
    name,
    aliases: [],
    roles: [],
    origin: 'derived',
    introduction: place,
    mentions: [{ place, form: 'full' }],
    ...more,
  };
};

function derived(before: string | undefined, entities: readonly Entity[]) {
  const outcome = deriveEntityFile(before, entities);
  if ('mistakes' in outcome) throw new Error(outcome.mistakes.map(({ message }) => message).join());
  return outcome;
}

function mistakesOf(before: string) {
  const outcome = deriveEntityFile(before, [amina, jose]);
  return 'mistakes' in outcome ? outcome.mistakes : [];
}

function namesIn(text: string) {
  const { value, mistakes } = readYaml(text);
  const list = value?.entries?.find(({ key }) => key === 'entities')?.value;
  const read = list ? readEntityList(list) : { value: [], mistakes: [] };
  expect([...mistakes, ...read.mistakes]).toEqual([]);
  return read.value.map((item) => ('path' in item ? item.path : item.name));
}

const amina = entity('Amina Diallo', { given: 'Amina', family: 'Diallo', title: 'Mayor', pronouns: 'she' });
const jose = entity('José Peña', { aliases: ['Pepe Peña'] });
const port = entity('Port: Authority', { kind: 'organization', aliases: ['PA', 'No'] });

describe('a list that does not exist yet', () => {
  test('gets who is named in full, in order of introduction', () => {
    const bare = { ...entity('Okonkwo') };
    delete (bare as { introduction?: unknown }).introduction;
    const gone = entity('Nobody Atall', { mentions: [] });
    const { text, added } = derived(undefined, [jose, bare, gone, amina]);
    expect(added).toBe(2);
    expect(text.slice(text.indexOf('entities:'))).toBe(`entities:
  - name: Amina Diallo # from the draft
    kind: person
    given: Amina
    family: Diallo
    title: Mayor
    pronouns: she
  - name: José Peña # from the draft
    kind: person
    aliases: [Pepe Peña]
`);
  });

  test('quotes what YAML would read otherwise', () => {
    const { text } = derived(undefined, [port]);
    expect(text).toContain('- name: "Port: Authority" # from the draft');
    expect(text).toContain('aliases: [PA, "No"]');
    expect(namesIn(text)).toEqual(['Port: Authority']);
  });
});

describe('a list that a person wrote', () => {
  const hand = `# mine\nentities:\n- {name: DIALLO Amina, aliases: [amina diallo]}   # checked\n- ../cast.yaml\n# the end\nother: 1\n`;

  test('gets new entries behind the last, in its own indent', () => {
    const { text } = derived(hand, [amina, jose]);
    expect(namesIn(text)).toEqual(['DIALLO Amina', '../cast.yaml', 'José Peña']);
    expect(text.replace('- name: José Peña # from the draft\n  kind: person\n  aliases: [Pepe Peña]\n', '')).toBe(hand);
  });

  test('keeps a note under the last entry with that entry', () => {
    const noted = 'entities:\n  - name: Ngozi Bello\n    # ask her about the title\n';
    const { text } = derived(`${noted}# the end\n`, [amina]);
    expect(text.startsWith(`${noted}  - name: Amina Diallo`)).toBe(true);
    expect(text.endsWith('# the end\n')).toBe(true);
  });

  test('matches without regard to accents and case, by name or alias', () => {
    expect(derived('entities:\n  - name: jose pena\n', [jose]).added).toBe(0);
    expect(derived('entities:\n  - name: Pepe Pena\n', [jose]).added).toBe(0);
    expect(derived('entities:\n  - name: Someone Else\n    aliases: [José Pena]\n', [jose]).added).toBe(0);
  });

  test('keeps two apart that share a surname', () => {
    const [one, other] = [entity('Ana Silva', { aliases: ['Silva'] }), entity('Rui Silva', { aliases: ['Silva'] })];
    expect(namesIn(derived(undefined, [one, other]).text)).toEqual(['Ana Silva', 'Rui Silva']);
  });

  test.each([
    '',
    '# nothing yet\n',
    'entities:\n',
    'entities: # all of them',
    'other: 1\n',
    '\uFEFF',
    '\uFEFFentities:\r\n',
  ])('is begun where %j has none', (before) => {
    const { text } = derived(before, [amina]);
    expect(text.startsWith(before)).toBe(true);
    expect(namesIn(text)).toEqual(['Amina Diallo']);
  });

  test('keeps CRLF and the byte-order mark', () => {
    const before = '\uFEFFentities:\r\n  - name: A. Person\r\n';
    const { text } = derived(before, [amina]);
    expect(text.startsWith(before)).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(namesIn(text)).toEqual(['A. Person', 'Amina Diallo']);
  });

  test.each(['entities: [\n', 'entities: ../cast.yaml\n', '- name: A\n', 'entities:\n  - nmae: A\n', '{a: 1}\n'])(
    'is left alone when it is %j',
    (before) => {
      expect(mistakesOf(before)).not.toEqual([]);
    },
  );
});

describe('what vanished', () => {
  test('is marked once, and unmarked when it comes back', () => {
    const first = derived(undefined, [amina, jose]).text;
    const without = derived(first, [amina]);
    expect(without).toMatchObject({ added: 0, vanished: 1 });
    expect(without.text).toBe(first.replace('José Peña # from the draft', 'José Peña # no longer in the draft'));
    expect(derived(without.text, [amina]).text).toBe(without.text);
    expect(derived(without.text, [amina, jose])).toMatchObject({ text: first, returned: 1 });
  });

  test('is not marked on a line that a person wrote or touched', () => {
    const hand =
      'entities:\n  - name: Ngozi Bello\n  - name: Tomás Ruiz # from the draft, checked\n  - {name: Li Na}\n';
    expect(derived(hand, []).text).toBe(hand);
  });
});

/** Whether `after` is `before` with something put in at one place. */
function isSplicedOnce(before: string, after: string): boolean {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  return after.endsWith(before.slice(start));
}

describe('on any names and edits', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.constantFrom('Ana Silva', 'O’Neil', 'null', '- x', 'a: b', '#1', 'yes', '"q"', "D'Arcy", 'José', 'Jose'),
  );
  const cast = fc.array(
    fc.record({
      name: name.filter((text) => text.trim() !== ''),
      aliases: fc.array(
        name.filter((text) => text.trim() !== ''),
        { maxLength: 2 },
      ),
    }),
    { maxLength: 6 },
  );
  const entitiesOf = (people: readonly { name: string; aliases: string[] }[]) =>
    people.map(({ name, aliases }) => entity(name, { aliases }));
  const edit = fc.record({
    at: fc.nat(),
    line: fc.constantFrom('# a note', '', '  # checked with the desk', '   # TK: “her” title?'),
    behind: fc.constantFrom('', ' # seen', '   '),
  });

  test('three re-derivations over hand edits change no hand-made byte, and what is written can be read', () => {
    fc.assert(
      fc.property(
        cast,
        fc.array(fc.tuple(edit, cast), { minLength: 3, maxLength: 3 }),
        fc.constantFrom('\n', '\r\n'),
        (first, rounds, eol) => {
          const ours = / # (?:from|no longer in) the draft(?=\r?\n|$)/g;
          let text = derived(undefined, entitiesOf(first)).text.replaceAll('\n', eol);
          for (const [{ at, line, behind }, people] of rounds) {
            const lines = text.split(eol);
            const index = 1 + (at % lines.length);
            lines[index - 1] += behind;
            lines.splice(index, 0, line);
            const edited = lines.join(eol);
            const entities = entitiesOf(people);
            const before = namesIn(edited);
            text = derived(edited, entities).text;
            expect(isSplicedOnce(edited.replace(ours, ''), text.replace(ours, ''))).toBe(true);
            expect(namesIn(text).slice(0, before.length)).toEqual(before);
            expect(derived(text, entities).text).toBe(text);
          }
        },
      ),
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'entities: -\n\r#[]{}"a|>&*\t\uFEFF') }),
        cast,
        (text, people) => {
          const outcome = deriveEntityFile(`entities:${text}`, entitiesOf(people));
          if (!('mistakes' in outcome)) namesIn(outcome.text);
        },
      ),
    );
  });
});
