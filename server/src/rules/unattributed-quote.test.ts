// How the fixes for a quotation without a speaker read, by the shape of the quotation and the conventions of the draft.
import { describe, expect, test } from 'vitest';
import { analyze } from '../draft/analyze.ts';
import { applyEdits } from './apply.ts';
import { check } from './check.ts';
import type { Finding } from './rule.ts';

const findings = (draft: string): Finding[] =>
  check(analyze(draft)).filter(({ code }) => code === 'unattributed-quote');

/** What the fixes write for the first quotation without a speaker: the paragraph with it, after each. */
function rewritten(draft: string): string[] {
  const [finding] = findings(draft);
  return (finding?.fixes ?? []).map(({ edits }) => {
    const after = applyEdits(draft, edits);
    expect(findings(after)).toHaveLength(findings(draft).length - 1);
    const paragraphs = after.split('\n\n');
    return paragraphs.find((paragraph, i) => paragraph !== draft.split('\n\n')[i]) ?? '';
  });
}

const intro = 'The pier will stay shut until May, harbor master Ines Falk said on Monday.';
const close = 'The town council meets on Thursday.';
const between = (quotation: string): string => `${intro}\n\n${quotation}\n\n${close}\n`;

describe('the attribution', () => {
  test.each([
    ['turns the full stop into a comma', '“We are not brushed aside.”', '“We are not brushed aside,” Falk said.'],
    ['leaves a question mark', '“Are we to be brushed aside?”', '“Are we to be brushed aside?” Falk said.'],
    ['leaves an exclamation mark', '“We are not brushed aside!”', '“We are not brushed aside!” Falk said.'],
    ['leaves dots', '“We were never asked, and so …”', '“We were never asked, and so …” Falk said.'],
    ['uses straight marks where they stand', '"We are not brushed aside."', '"We are not brushed aside," Falk said.'],
    [
      'goes after the first of several sentences',
      '“We are not brushed aside. We will fish from the pier. They know it.”',
      '“We are not brushed aside,” Falk said. “We will fish from the pier. They know it.”',
    ],
    [
      'goes after a first sentence that asks',
      '“Who asked us? Nobody did.”',
      '“Who asked us?” Falk said. “Nobody did.”',
    ],
    [
      'does not take an abbreviation for the end of a sentence',
      '“Dr. Lund never asked us.”',
      '“Dr. Lund never asked us,” Falk said.',
    ],
    [
      'goes before the marks of a quotation in the quotation',
      '“The mayor told us to ‘wait for May.’”',
      '“The mayor told us to ‘wait for May,’” Falk said.',
    ],
    [
      'keeps hard-wrapped lines',
      '“We are not brushed aside. We will\nfish from the pier.”',
      '“We are not brushed aside,” Falk said. “We will\nfish from the pier.”',
    ],
    ['stays out of emphasis', '*“We are not brushed aside.”*', '*“We are not brushed aside,”* Falk said.'],
    ['respects emphasis inside', '“We are *not brushed aside.*”', '“We are *not brushed aside,*” Falk said.'],
    ['stands in a list', '- “We are not brushed aside.”', '- “We are not brushed aside,” Falk said.'],
    [
      'leads in a quotation of two paragraphs',
      '“We are not brushed aside.\n\n“We will fish from the pier.”',
      'Falk said: “We are not brushed aside.',
    ],
  ])('%s', (_what, quotation, after) => {
    expect(rewritten(between(quotation))[0]).toBe(after);
  });

  test('says “says” where the draft does', () => {
    const draft = `The pier will stay shut until May, harbor master Ines Falk says.\n\n“We are not brushed aside.”\n`;
    expect(rewritten(draft)[0]).toBe('“We are not brushed aside,” Falk says.\n');
  });

  test('puts the comma outside where the draft does', () => {
    const draft = `‘The pier is shut’, harbour master Ines Falk said.\n\n‘We are not brushed aside.’\n`;
    expect(rewritten(draft)[0]).toBe('‘We are not brushed aside’, Falk said.\n');
  });

  test('gives the full name and the title where the speaker is introduced only later', () => {
    const draft = `“We are not brushed aside.”\n\nHarbor Master Ines Falk said on Monday that the pier would stay shut. Falk left at noon.\n`;
    expect(rewritten(draft)[0]).toBe('“We are not brushed aside,” Harbor Master Ines Falk said.');
  });

  test('keeps to the courtesy titles of the draft', () => {
    const draft = `The pier will stay shut, Ines Falk, the harbor master, said. Ms. Falk spoke in Lund.\n\n“We are not brushed aside.”\n`;
    expect(rewritten(draft)[0]).toBe('“We are not brushed aside,” Ms. Falk said.\n');
  });

  test('tells two people of one family name apart', () => {
    const draft = `Ines Falk and her brother Tor Falk run the harbor. Ines Falk said the pier would stay shut.\n\n“We are not brushed aside.”\n`;
    expect(rewritten(draft)).toContain('“We are not brushed aside,” Ines Falk said.\n');
  });
});

describe('the speakers offered', () => {
  test('begin with who spoke last, and go on with who speaks next', () => {
    const draft = `The pier will stay shut until May, harbor master Ines Falk said.\n\n“We are not brushed aside.”\n\nThe pier is rotten, said Tor Lindqvist, an engineer.\n`;
    const titles = findings(draft)[0]?.fixes.map(({ title }) => title) ?? [];
    expect(titles[0]).toBe('Add “Falk said”');
    expect(titles[1]).toMatch(/Tor Lindqvist/);
  });

  test('leave out whom the quotation names', () => {
    const draft = `The pier will stay shut until May, harbor master Ines Falk said. Mayor Piet Maas listened.\n\n“Ines Falk has never asked anybody.”\n`;
    const titles = findings(draft)[0]?.fixes.map(({ title }) => title) ?? [];
    expect(titles).toEqual(['Add “Maas said”']);
  });

  test('have one at most that is preferred', () => {
    const preferred = findings(between('“We are not brushed aside.”'))[0]?.fixes.filter((fix) => fix.preferred);
    expect(preferred).toHaveLength(1);
  });
});
