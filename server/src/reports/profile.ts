// The sourcing profile as HTML: a draft at a glance. A fragment and its style sheet, without script, style attributes or anything
// fetched, so that the strictest page can show it.
import type { Profile, ProfileParagraph, ProfileSource } from '../draft/profile.ts';
import { escapeMarkup as html } from './markup.ts';

/** A message in the reader's language, `{0}`, `{1}` … replaced by values. */
export type Translate = (message: string, ...values: (string | number)[]) => string;

export const inEnglish: Translate = (message, ...values) =>
  message.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));

export interface ProfileOptions {
  readonly translate?: Translate;
  /** whether paragraphs and sources are buttons that carry in `data-at` the file offset to go to */
  readonly buttons?: boolean;
  /** of its headings, below that of the page or of the draft: 3 unless told */
  readonly level?: 2 | 3;
  /** `profilePatterns` stands elsewhere on the page, which shows several profiles and may have it but once */
  readonly patternsElsewhere?: boolean;
}

/** How many sources have a colour of their own. */
const coloured = 6;

/** The profile of a draft, as a fragment of HTML. `profileStyles` dresses it. */
export function profileMarkup(
  profile: Profile,
  { translate = inEnglish, buttons = false, level = 3, patternsElsewhere = false }: ProfileOptions = {},
): string {
  const t = translate;
  const heading = (words: string): string => `<h${String(level)}>${html(words)}</h${String(level)}>`;
  const longest = Math.max(1, ...profile.paragraphs.map(wordsOf));
  const speakers = profile.sources.filter(({ words }) => words > 0);
  const most = Math.max(1, ...speakers.map(({ words }) => words));
  const target: Target = buttons
    ? { open: (at) => `<button type="button" data-at="${String(at)}">`, close: '</button>' }
    : { open: () => '<div class="line">', close: '</div>' };
  const strip = profile.paragraphs.map((paragraph) => row(paragraph, profile, longest, target, t)).join('');
  const bars = speakers.map((source) => bar(source, profile, most, target, t)).join('');
  return `<div class="says-who-profile">
${patternsElsewhere ? '' : profilePatterns}
<ul class="figures">${figures(profile, t)}</ul>
${heading(t('The text, coloured by who is speaking'))}
<ol class="strip">${strip}</ol>
<p class="legend">${legend(profile, t)}</p>
${heading(t('Words given to each source'))}
${bars === '' ? `<p>${html(t('Nobody is quoted or cited in this draft.'))}</p>` : `<ol class="bars">${bars}</ol>`}
</div>
`;
}

interface Target {
  readonly open: (at: number) => string;
  readonly close: string;
}

function figures({ words, sources, attributions, claims }: Profile, t: Translate): string {
  const attributed = sources.reduce((sum, source) => sum + source.words, 0);
  const unnamed = sources.filter(({ kind }) => kind === 'unnamed').reduce((sum, source) => sum + source.words, 0);
  const parts: [string, string][] = [
    [count(words), t('words')],
    [count(sources.length), t('sources')],
    [share(attributed, words), t('of the words are given to a source')],
    [
      share(unnamed, attributed),
      t('of those to sources without a name ({0} of {1} statements)', attributions.unnamed, attributions.all),
    ],
    [`${count(claims.unsourced)} / ${count(claims.all)}`, t('claims without a source')],
  ];
  return parts.map(([figure, meaning]) => `<li><strong>${html(figure)}</strong> ${html(meaning)}</li>`).join('');
}

/** A paragraph: a line as long as its words, cut and coloured by source, with its unsourced claims marked below. */
function row(
  paragraph: ProfileParagraph,
  { sources }: Profile,
  longest: number,
  { open, close }: Target,
  t: Translate,
) {
  let x = 0;
  const pieces = paragraph.stretches.map(({ words, source, at }) => {
    const name = source === null ? t('the draft itself') : (sources[source]?.name ?? '');
    const title = `<title>${html(t('{0}: {1} words', name, words))}</title>`;
    const piece = `<rect ${paint(source, sources)} x="${String(x)}" y="0" width="${String(words)}" height="10" data-at="${String(at)}">${title}</rect>`;
    x += words;
    return piece;
  });
  const marks = paragraph.unsourced.map(
    ({ from, words, at }) =>
      `<rect class="unsourced" x="${String(from)}" y="11" width="${String(words)}" height="3" data-at="${String(at)}">` +
      `<title>${html(t('A claim without a source'))}</title></rect>`,
  );
  const picture =
    `<svg aria-hidden="true" viewBox="0 0 ${String(longest)} 14" preserveAspectRatio="none">` +
    `${pieces.join('')}${marks.join('')}</svg>`;
  return `<li>${open(paragraph.at)}${picture}<span class="spoken">${html(inWords(paragraph, sources, t))}</span>${close}</li>`;
}

/** What the colours of a paragraph tell, for whoever cannot see them. */
function inWords({ stretches, unsourced }: ProfileParagraph, sources: readonly ProfileSource[], t: Translate): string {
  const parts = stretches.map(({ words, source }) =>
    t('{0}: {1} words', source === null ? t('the draft itself') : (sources[source]?.name ?? ''), words),
  );
  if (unsourced.length === 1) parts.push(t('one claim without a source'));
  if (unsourced.length > 1) parts.push(t('{0} claims without a source', unsourced.length));
  return parts.join(', ');
}

function bar(
  source: ProfileSource,
  { sources, words: all }: Profile,
  most: number,
  { open, close }: Target,
  t: Translate,
) {
  const { name, role, words, statements, at } = source;
  const index = sources.indexOf(source);
  const said = statements === 1 ? t('one statement') : t('{0} statements', statements);
  const picture =
    `<svg aria-hidden="true" viewBox="0 0 ${String(most)} 10" preserveAspectRatio="none">` +
    `<rect ${paint(index, sources)} x="0" y="0" width="${String(words)}" height="10"></rect></svg>`;
  return (
    `<li>${open(at)}<span class="name">${html(name)}${role ? `<span class="role">, ${html(role)}</span>` : ''}</span>` +
    `<span class="count">${html(`${t('{0} words', words)} (${share(words, all)}), ${said}`)}</span>${picture}${close}</li>`
  );
}

function legend({ sources }: Profile, t: Translate): string {
  const swatch = (paint: string): string =>
    `<svg aria-hidden="true" viewBox="0 0 10 10"><rect ${paint} x="0" y="0" width="10" height="10"></rect></svg>`;
  const parts: [string, string][] = [['class="own"', t('the draft itself')]];
  if (sources.some(({ kind }) => kind === 'unnamed')) parts.push([unnamedPaint, t('a source without a name')]);
  parts.push(['class="unsourced"', t('a claim without a source')]);
  return parts.map(([paint, meaning]) => `<span>${swatch(paint)}${html(meaning)}</span>`).join(' ');
}

const unnamedPaint = 'class="unnamed" fill="url(#says-who-unnamed)"';
/** What the stretches of sources without a name are filled with. */
export const profilePatterns =
  '<svg class="patterns" aria-hidden="true"><pattern id="says-who-unnamed" width="3" height="3" patternUnits="userSpaceOnUse">' +
  '<rect class="ground" width="3" height="3"></rect><rect class="stripe" width="3" height="1.5"></rect></pattern></svg>';

/** The attributes that colour a rectangle. */
function paint(source: number | null, sources: readonly ProfileSource[]): string {
  if (source === null) return 'class="own"';
  if (sources[source]?.kind === 'unnamed') return unnamedPaint;
  return source < coloured ? `class="source-${String(source + 1)}"` : 'class="source-rest"';
}

const wordsOf = ({ stretches }: ProfileParagraph): number => stretches.reduce((sum, { words }) => sum + words, 0);

const count = (number: number): string => number.toLocaleString('en');

/** "37%" */
const share = (part: number, whole: number): string => `${String(whole === 0 ? 0 : Math.round((100 * part) / whole))}%`;

/**
 * The style sheet of profiles. Its colours are the variables `--source-1` to `--source-6`, `--source-rest`, `--own`, `--unnamed`,
 * `--unsourced`, `--focus` and `--dim`, which the page may set; where it does not they are those of a light or dark page.
 */
export const profileStyles = `
.says-who-profile { --one: var(--source-1, light-dark(#1a6fb5, #4fa3e3)); --two: var(--source-2, light-dark(#00796b, #45c4b0)); --three: var(--source-3, light-dark(#4b7a17, #8cc152));
  --four: var(--source-4, light-dark(#7a4fb0, #b58be6)); --five: var(--source-5, light-dark(#b36b00, #f0a83c)); --six: var(--source-6, light-dark(#a3357f, #e58bc4)); }
.says-who-profile .source-1 { fill: var(--one); } .says-who-profile .source-2 { fill: var(--two); } .says-who-profile .source-3 { fill: var(--three); }
.says-who-profile .source-4 { fill: var(--four); } .says-who-profile .source-5 { fill: var(--five); } .says-who-profile .source-6 { fill: var(--six); }
.says-who-profile .source-rest { fill: var(--source-rest, light-dark(#6b7280, #9ca3af)); }
.says-who-profile .own { fill: var(--own, light-dark(#dadada, #454545)); }
.says-who-profile .ground { fill: var(--own, light-dark(#dadada, #454545)); } .says-who-profile .stripe { fill: var(--unnamed, light-dark(#333, #ddd)); }
.says-who-profile .unsourced { fill: var(--unsourced, light-dark(#b3261e, #ff8a80)); }
.says-who-profile .patterns { position: absolute; width: 0; height: 0; }
.says-who-profile :is(h2, h3) { font-size: 1em; margin: 1.5em 0 .5em; }
.says-who-profile ol, .says-who-profile ul { list-style: none; margin: 0; padding: 0; }
.says-who-profile .figures { display: flex; flex-wrap: wrap; gap: .5em 2em; } .says-who-profile .figures strong { font-size: 1.4em; }
.says-who-profile button, .says-who-profile .line { display: block; position: relative; width: 100%; box-sizing: border-box; border: 0; margin: 0; padding: .1em; background: none; color: inherit; font: inherit; text-align: start; }
.says-who-profile button { cursor: pointer; } .says-who-profile button:hover { background: var(--hover, transparent); }
.says-who-profile button:focus-visible { outline: 2px solid var(--focus, currentColor); outline-offset: -1px; }
.says-who-profile .strip svg { display: block; width: 100%; height: 14px; } .says-who-profile .bars svg { display: block; width: 100%; height: 8px; }
.says-who-profile .bars li { margin: .35em 0; } .says-who-profile .name { font-weight: 600; } .says-who-profile .role { font-weight: normal; }
.says-who-profile .count, .says-who-profile .legend { color: var(--dim, light-dark(#555, #aaa)); } .says-who-profile .count { float: inline-end; }
.says-who-profile .legend { display: flex; flex-wrap: wrap; gap: .25em 1.5em; } .says-who-profile .legend svg { width: .8em; height: .8em; margin-inline-end: .4em; }
.says-who-profile .spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { .says-who-profile svg { forced-color-adjust: none; } }
`;
