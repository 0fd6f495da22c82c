// One page of HTML that needs nothing else: totals, then each draft with its findings and where its statements come from.
import type { Draft } from '../draft/draft.ts';
import { rulePage } from '../workspace/rule-pages.ts';
import type { Finding } from '../rules/rule.ts';
import { counted, countedFindings } from './counted.ts';
import type { CheckedFile, Format } from './format.ts';
import { escapeMarkup as html } from './markup.ts';
import { readLines, type Lines } from './positions.ts';
import { severities, type Tally } from './tally.ts';

/** how much of a line is shown on each side of the words, in characters */
const around = 90;
/** how many speakers a draft's profile names */
const speakersNamed = 8;

// The totals are known last and wanted first: they stand at the end of the page and are shown at its head.
export const checkHtml: Format<CheckedFile> = {
  begin: `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Says Who: report</title>
<style>
:root { color-scheme: light dark; --line: light-dark(#ddd, #444); --dim: light-dark(#555, #aaa); --card: light-dark(#fff, #222);
  --error: light-dark(#b3261e, #ff8a80); --warning: light-dark(#8a5a00, #ffcc66); --information: light-dark(#0b57d0, #8ab4f8); --hint: light-dark(#37674a, #8fd3a8); }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1.5rem; background: light-dark(#f6f6f4, #161616); color: light-dark(#1b1b1b, #eee); display: flex; flex-direction: column; }
header { order: -1; margin-bottom: 1rem; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 8px; margin: 0 0 1rem; padding: 1rem 1.25rem; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.05rem; margin: 0 0 .5rem; overflow-wrap: anywhere; }
p { margin: .25rem 0; } ol { list-style: none; margin: 0; padding: 0; } li { border-top: 1px solid var(--line); padding: .6rem 0; }
.dim { color: var(--dim); } q { quotes: none; display: block; font-family: Georgia, serif; margin: .25rem 0; } mark { background: none; color: inherit; font-weight: 600; border-bottom: 2px solid currentColor; }
.error { color: var(--error); } .warning { color: var(--warning); } .information { color: var(--information); } .hint { color: var(--hint); }
</style>
</head>
<body>
<main>
`,
  between: '',
  file: ({ path, text, findings, draft }) => {
    const lines = readLines(text);
    const items = findings.map((finding) => item(finding, text, lines)).join('');
    return (
      `<section>\n<h2>${html(path)}</h2>\n<p class="dim">${profile(draft)}</p>\n` +
      `${items === '' ? '<p>Nothing to report.</p>' : `<ol>\n${items}</ol>`}\n</section>\n`
    );
  },
  end: (tally) => `</main>\n<header>\n<h1>Says Who</h1>\n${totals(tally)}</header>\n</body>\n</html>\n`,
};

function item({ span, severity, code, message, fixes }: Finding, text: string, lines: Lines): string {
  const { start, end } = lines.range(span);
  const line = lines.text(start.line);
  const last = end.line === start.line ? end.character : line.length;
  const before = line.slice(Math.max(0, start.character - around), start.character);
  const after = line.slice(last, last + around);
  const words = text.slice(span.start, span.start + last - start.character);
  const cut = { before: start.character > around ? '…' : '', after: line.length > last + around ? '…' : '' };
  const fix = fixes.find(({ preferred }) => preferred) ?? fixes[0];
  return (
    `<li><p><span class="${severity}">${severity}</span> ${html(message)}</p>` +
    `<q>${cut.before}${html(before)}<mark class="${severity}">${html(words)}</mark>${html(after)}${cut.after}</q>` +
    `<p class="dim">line ${String(start.line + 1)} · <a href="${rulePage(code)}">${code}</a>` +
    `${fix ? ` · fix: ${html(fix.title)}` : ''}</p></li>\n`
  );
}

/** Where a draft's statements come from: how much is attributed, to whom most often, and how many claims rest on something. */
function profile({ attributions, speakers, entities, claims }: Draft): string {
  const said = new Map<string, number>();
  for (const speaker of speakers) {
    const name = speaker === null ? undefined : entities[speaker]?.name;
    if (name !== undefined) said.set(name, (said.get(name) ?? 0) + 1);
  }
  const named = [...said].sort(([, m], [, n]) => n - m);
  const resolved = named.reduce((sum, [, count]) => sum + count, 0);
  const most = named.slice(0, speakersNamed).map(([name, count]) => `${name} ${String(count)}`);
  const parts = [
    `${counted(attributions.length, 'attribution')}, ${String(resolved)} to a name`,
    ...(most.length > 0 ? [most.join(', ')] : []),
    ...(claims.length > 0
      ? [`${String(claims.filter(({ sourced }) => sourced).length)} of ${counted(claims.length, 'claim')} sourced`]
      : []),
  ];
  return html(parts.join(' · '));
}

function totals({ drafts, draftsWithFindings, severities: counts, codes }: Tally): string {
  const found = severities.filter((severity) => counts[severity] > 0);
  const perSeverity = found.map(
    (severity) => `<span class="${severity}">${countedFindings(counts[severity], severity)}</span>`,
  );
  const perCode = Object.entries(codes)
    .sort(([, m], [, n]) => n - m)
    .map(([code, count]) => `${code} ${String(count)}`);
  return (
    `<p>${counted(drafts, 'draft')} checked, ${String(draftsWithFindings)} with findings: ` +
    `${perSeverity.join(', ') || 'nothing to report'}.</p>\n<p class="dim">${html(perCode.join(' · '))}</p>\n`
  );
}
