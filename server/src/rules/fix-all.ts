// Fixing many findings of a draft at once: which kinds can be, and which fixes go together.
import type { Edit, Finding, Fix, RuleCode } from './rule.ts';

/** Rules whose preferred fix touches marks only, never a word or a name: no one need read it first. */
export const safeRules: ReadonlySet<RuleCode> = new Set(['unbalanced-quote']);

/** What fixing all findings of a rule does, for a menu. Rules that are not here ask for a judgement each time: who said it, where it is from. */
export const fixAllTitles: Readonly<Partial<Record<RuleCode, string>>> = {
  'unbalanced-quote': 'Mend all quotation marks in this draft',
  'name-variant': 'Put right all misspelt names in this draft',
  'name-conflict': 'Put right all wrong given names in this draft',
  'title-conflict': 'Put right all titles in this draft',
  'loaded-verb': 'Write the plain verb for all loaded ones in this draft',
  'late-attribution': 'Move all late attributions in this draft forward',
  'unquoted-speech': 'Put all lost quotation marks back in this draft',
  'altered-quote': 'Give all quotations in the words of their source documents',
  'number-mismatch': 'Write all figures as their source documents have them',
};

/** The preferred fixes of findings, as many as can be applied at once: where two touch, the one of the earlier finding. */
export function fixesTogether(findings: readonly Finding[]): Fix[] {
  const taken: Edit[] = [];
  return findings.flatMap(({ fixes }) => {
    const fix = fixes.find(({ preferred }) => preferred);
    if (!fix || fix.edits.length === 0) return [];
    if (fix.edits.some((edit) => taken.some((other) => touch(edit, other)))) return [];
    taken.push(...fix.edits);
    return [fix];
  });
}

const touch = ({ span: a }: Edit, { span: b }: Edit): boolean => a.start <= b.end && b.start <= a.end;
