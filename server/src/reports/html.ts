// One page of HTML that needs nothing else: totals, then each draft with its findings and its sourcing profile.
import { readProfile } from '../draft/profile.ts';
import type { Finding, RuleCode } from '../rules/rule.ts';
import { rules } from '../rules/rules.ts';
import { rulePage } from '../workspace/rule-pages.ts';
import { counted, countedFindings } from './counted.ts';
import type { CheckedFile, Format } from './format.ts';
import { escapeMarkup as html } from './markup.ts';
import { readLines, type Lines } from './positions.ts';
import { profileMarkup, profilePatterns, profileStyles } from './profile.ts';
import { severities, tallyOf, type SeverityCounts, type Tally } from './tally.ts';

/** how much of a line is shown on each side of the words, in characters */
const around = 90;

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
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1.5rem; background: light-dark(#f6f6f4, #161616); color: light-dark(#1b1b1b, #eee); }
main { display: flex; flex-direction: column; } h1 { font-size: 1.5rem; margin: 0 0 1rem; order: -2; } .totals { order: -1; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 8px; margin: 0 0 1rem; padding: 1rem 1.25rem; }
h2 { font-size: 1.05rem; margin: 0 0 .25rem; overflow-wrap: anywhere; }
p { margin: .25rem 0; } .findings { list-style: none; margin: .5rem 0 0; padding: 0; } .findings > li { border-top: 1px solid var(--line); padding: .6rem 0; }
.dim { color: var(--dim); } q { quotes: none; display: block; font-family: Georgia, serif; margin: .25rem 0; } mark { background: none; color: inherit; font-weight: 600; border-bottom: 2px solid currentColor; }
.error { color: var(--error); } .warning { color: var(--warning); } .information { color: var(--information); } .hint { color: var(--hint); }
table { border-collapse: collapse; } td a { white-space: nowrap; } td { vertical-align: baseline; padding: .1rem 1rem .1rem 0; } td:first-child { text-align: end; font-variant-numeric: tabular-nums; }
details { border-top: 1px solid var(--line); margin-top: .5rem; padding-top: .5rem; } summary { cursor: pointer; } a { color: inherit; } a:hover { text-decoration-thickness: 2px; }
${profileStyles}</style>
</head>
<body>
<div class="says-who-profile">${profilePatterns}</div>
<main>
<h1>Says Who</h1>
`,
  between: '',
  file: ({ path, text, findings, draft }) => {
    const lines = readLines(text);
    const items = findings.map((finding) => item(finding, text, lines)).join('');
    const profile = profileMarkup(readProfile(draft), { patternsElsewhere: true });
    return (
      `<section>\n<h2>${html(path)}</h2>\n<p>${perSeverity(tallyOf(findings, 'never').severities) || 'Nothing to report.'}</p>\n` +
      `${items === '' ? '' : `<ol class="findings">\n${items}</ol>\n`}` +
      `<details><summary>Who is speaking: the sourcing profile</summary>\n${profile}</details>\n</section>\n`
    );
  },
  end: (tally) => `${totals(tally)}</main>\n</body>\n</html>\n`,
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
    `<p class="dim">line ${String(start.line + 1)} · ${ruleLink(code)}` +
    `${fix ? ` · fix: ${html(fix.title)}` : ''}</p></li>\n`
  );
}

function totals({ drafts, draftsWithFindings, severities: counts, codes }: Tally): string {
  const rows = rules
    .flatMap(({ code, summary }) => (codes[code] ? [{ code, summary, count: codes[code] }] : []))
    .sort((a, b) => b.count - a.count)
    .map(
      ({ code, summary, count }) =>
        `<tr><td>${count.toLocaleString('en')}</td><td>${ruleLink(code)}</td><td class="dim">${html(summary)}</td></tr>\n`,
    );
  return (
    `<section class="totals">\n<h2>${counted(drafts, 'draft')} checked, ${draftsWithFindings.toLocaleString('en')} with findings</h2>\n` +
    `<p>${perSeverity(counts) || 'Nothing to report.'}</p>\n` +
    `${rows.length === 0 ? '' : `<table>\n<tbody>\n${rows.join('')}</tbody>\n</table>\n`}</section>\n`
  );
}

/** "2 warnings, 1 hint", each in its colour; empty when there are none. */
function perSeverity(counts: SeverityCounts): string {
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `<span class="${severity}">${countedFindings(counts[severity], severity)}</span>`)
    .join(', ');
}

const ruleLink = (code: RuleCode): string => `<a href="${rulePage(code)}">${code}</a>`;
