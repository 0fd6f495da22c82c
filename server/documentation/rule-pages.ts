// The page of each rule and the index of all, made from the rules' own words and examples.
import type { Examples, Rule, RuleCode } from '../src/rules/rule.ts';

/** The pages by file name: `CODE.md` for each rule, and `README.md`, the index. */
export function rulePages(
  rules: readonly Rule[],
  examplesOf: (code: RuleCode) => Examples,
): ReadonlyMap<string, string> {
  const pages = new Map(rules.map((rule) => [`${rule.code}.md`, rulePage(rule, examplesOf(rule.code))]));
  return pages.set('README.md', indexPage(rules));
}

function rulePage({ code, severity, summary, explanation }: Rule, { reported, quiet, sources = [] }: Examples): string {
  const parts = [
    `# ${code}`,
    `${summary} Reported as ${severity === 'error' ? 'an error' : severity === 'information' ? 'information' : `a ${severity}`}, unless you set something else.`,
    explanation,
    ...sources.flatMap(({ path, text }) => [`The examples name this source document, \`${path}\`:`, fenced(text)]),
    '## What is reported',
    ...reported.flatMap(({ draft, on, fixed, note }) => [
      ...(note ? [note] : []),
      fenced(underlined(draft, on)),
      ...(fixed ? ['After the fix:', fenced(fixed)] : []),
    ]),
    '## What is not',
    ...quiet.flatMap(({ draft, note }) => [...(note ? [note] : []), fenced(draft)]),
    '## Switching it off',
    'For one line, put a comment above it (a quick fix does it for you):',
    fenced(`<!-- says-who-disable-next-line ${code} -->\n`),
    'For good, or to make it more or less severe, in `says-who.yaml` beside your drafts or in a folder above:',
    fenced(`rules:\n  ${code}: off\n`, 'yaml'),
    '[All rules](README.md)',
  ];
  return `${parts.join('\n\n')}\n`;
}

/** A draft with carets under the words that a finding covers, on each of their lines. */
function underlined(draft: string, on: string): string {
  const start = draft.indexOf(on);
  const end = start + on.length;
  let offset = 0;
  return draft
    .split('\n')
    .flatMap((line) => {
      const from = Math.max(start - offset, 0);
      const to = Math.min(end - offset, line.length);
      offset += line.length + 1;
      return to > from ? [line, ' '.repeat(from) + '^'.repeat(to - from)] : [line];
    })
    .join('\n');
}

/** A fence longer than any in the text. */
function fenced(text: string, language = 'markdown'): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

function indexPage(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ code, severity, summary }) => `| [${code}](${code}.md) | ${summary.replaceAll('|', '\\|')} | ${severity} |`,
  );
  return `# Rules\n\n| rule | reports | unless you set something else |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}
