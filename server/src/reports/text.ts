// The text reports: for a person at a terminal.
import type { Colors } from 'picocolors/types.js';
import stringWidth from 'string-width';
import { whereIn } from '../backup/origin.ts';
import type { Backing } from '../backup/source-document.ts';
import type { Draft } from '../draft/draft.ts';
import { fileSpan, textAt } from '../prose/places.ts';
import type { Place } from '../prose/prose.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import { counted, countedFindings } from './counted.ts';
import type { CheckedFile, Format, InspectedFile } from './format.ts';
import { readLines, type Lines, type Range } from './positions.ts';
import { severities, type Tally } from './tally.ts';

/** How wide the terminal is, in columns, and how to colour. */
export interface Terminal {
  readonly width: number;
  readonly colors: Colors;
}

export function checkText(terminal: Terminal): Format<CheckedFile> {
  return {
    begin: '',
    between: '',
    file: ({ path, text, findings }) => {
      if (findings.length === 0) return '';
      const lines = readLines(text);
      const shown = findings.map((finding) => findingText(finding, path, lines, terminal));
      return `${shown.join('\n')}\n`;
    },
    end: (tally) => summary(tally, terminal.colors),
  };
}

/** The text for one finding: place, severity, message, code; below it the words in their line, underlined; below that the fix. */
function findingText(finding: Finding, path: string, lines: Lines, { width, colors }: Terminal): string {
  const range = lines.range(finding.span);
  const paint = painter(finding.severity, colors);
  const place = `${path}:${String(range.start.line + 1)}:${String(range.start.character + 1)}`;
  const head = `${colors.bold(place)} ${paint(finding.severity)} ${finding.message} ${colors.dim(finding.code)}`;
  const { shown, underline } = excerpt(range, lines, width - 4);
  const fix = finding.fixes.find(({ preferred }) => preferred) ?? finding.fixes[0];
  return [
    head,
    `    ${shown}`,
    `    ${paint(underline)}`,
    ...(fix ? [`    ${colors.green('fix:')} ${fix.title}`] : []),
    '',
  ].join('\n');
}

function painter(severity: Severity, colors: Colors): (text: string) => string {
  if (severity === 'error') return colors.red;
  if (severity === 'warning') return colors.yellow;
  return severity === 'information' ? colors.blue : colors.cyan;
}

/** The part of the source line around a range that fits into `width` columns, and the marks that underline the range below it. */
function excerpt({ start, end }: Range, lines: Lines, width: number): { shown: string; underline: string } {
  const line = lines.text(start.line);
  const last = end.line === start.line ? end.character : line.length;
  const words = line.slice(start.character, last);
  const around = Math.max(10, width - Math.min(words.length, width - 20) - 2) >> 1;
  const before = cutStart(line.slice(0, start.character).replace('\uFEFF', ''), around);
  const room = Math.max(1, width - before.length - 1);
  const cut = words.length > room;
  const after = cut ? '…' : cutEnd(line.slice(last), width - before.length - words.length);
  const kept = cut ? words.slice(0, room) : words;
  return {
    shown: oneLine(before + kept + after),
    underline: ' '.repeat(stringWidth(oneLine(before))) + '~'.repeat(Math.max(1, stringWidth(oneLine(kept)))),
  };
}

const cutStart = (text: string, room: number) => (text.length > room ? `…${text.slice(text.length - room + 1)}` : text);
const cutEnd = (text: string, room: number) => (text.length > room ? `${text.slice(0, Math.max(0, room - 1))}…` : text);
const oneLine = (text: string) => text.replaceAll('\t', ' ');

/** What a run came to, and what to do next. */
function summary(tally: Tally, colors: Colors): string {
  const { drafts, draftsWithFindings, fixable, fixed, known } = tally;
  const before = [
    ...(fixed > 0 ? [`${colors.green('✓')} ${counted(fixed, 'finding')} mended.`] : []),
    ...(known > 0 ? [`${counted(known, 'finding')} of the baseline passed over.`] : []),
  ];
  const found = severities.filter((severity) => tally.severities[severity] > 0);
  if (found.length === 0) {
    return [...before, `${colors.green('✓')} ${counted(drafts, 'draft')} checked, nothing to report.`, ''].join('\n');
  }
  const counts = found.map((severity) =>
    painter(severity, colors)(countedFindings(tally.severities[severity], severity)),
  );
  const lines = [
    `${counted(drafts, 'draft')} checked: ${counts.join(', ')} in ${counted(draftsWithFindings, 'draft')}.`,
  ];
  if (fixable > 0) {
    const each = fixable === 1 ? 'One finding comes' : `${fixable.toLocaleString('en')} findings come`;
    lines.push(`${each} with an edit that mends it: open the draft in your editor and choose Quick Fix.`);
  }
  return [...before, ...lines, ''].join('\n');
}

export function inspectText({ colors }: Terminal): Format<InspectedFile> {
  return {
    begin: '',
    between: '\n',
    file: ({ path, draft }) => {
      const { prose } = draft;
      const lines = readLines(prose.file.toString());
      const words = (places: readonly Place[]) => places.map((place) => textAt(prose, place)).join(' … ');
      const lineOf = (place: Place | undefined) =>
        place ? String(lines.range(fileSpan(prose, place)).start.line + 1) : '–';
      const people = draft.entities.map(({ name, title, affiliation, mentions, introduction }) => {
        const role = [title, affiliation].filter((part) => part !== undefined).join(', ');
        const where = introduction ? `, introduced in line ${lineOf(introduction)}` : '';
        return `  ${colors.bold(name)}${role ? ` (${role})` : ''}: ${counted(mentions.length, 'mention')}${where}`;
      });
      const sayings = draft.attributions.map(({ source, cue, content }, index) => {
        const speaker = draft.entities[draft.speakers[index] ?? -1]?.name;
        const who = [words(source) || 'nobody', speaker && speaker !== words(source) ? ` = ${speaker}` : ''].join('');
        return `  ${lineOf(content[0])}: ${colors.bold(who)} ${colors.cyan(words(cue))} ${words(content)}`;
      });
      const claims = draft.claims.map(({ place, reasons, sourced }) => {
        const backing = sourced ? colors.green(`sourced (${sourced})`) : colors.yellow('unsourced');
        return `  ${lineOf(place)}: ${backing} [${reasons.join(', ')}] ${textAt(prose, place)}`;
      });
      const quotations = draft.quotations.flatMap(({ places }, index) => {
        const backing = draft.backup?.backings[index];
        return backing ? [`  ${lineOf(places[0])}: ${backingText(draft, backing)} ${words(places)}`] : [];
      });
      const sections = [
        [`${counted(draft.entities.length, 'name')}`, people],
        [`${counted(draft.attributions.length, 'attribution')}`, sayings],
        [`${counted(draft.claims.length, 'claim')}`, claims],
        ...(draft.backup ? [[`${counted(quotations.length, 'quotation')} against backup`, quotations] as const] : []),
      ] as const;
      const body = sections.map(([title, rows]) => [title, ...rows].join('\n')).join('\n\n');
      return `${colors.underline(path)}\n\n${body}\n`;
    },
    end: () => '',
  };
}

/** What the source documents say of a quotation: "as in hearing.vtt, line 12". */
function backingText({ backup }: Draft, { verdict, passages: [passage] }: Backing): string {
  const { document } = (passage && backup?.library.readings[passage.document]) ?? {};
  if (!passage || !document) return 'in no source document';
  const where = [document.path, whereIn(document, passage.start)].filter(Boolean).join(', ');
  return verdict === 'verbatim' ? `as in ${where}:` : `in other words than in ${where}:`;
}
