// Findings that somebody has looked at and accepts: what `says-who.accepted.yaml` says, what it lets pass, and how it is added to.
import type { Draft } from '../draft/draft.ts';
import type { Finding, RuleCode } from '../rules/rule.ts';
import { isRuleCode } from './configuration.ts';
import { comparable, findingKey } from './finding-key.ts';
import type { Mistake } from './mistake.ts';
import { text, type Wanted } from './wanted.ts';
import { readYaml, type Value } from './yaml-text.ts';

/** One finding that is fine as it stands. It holds wherever the sentence does, and ends when a word of it changes. */
export interface Acceptance {
  /** the sentence */
  readonly said: string;
  /** the words in it that the finding is on, where that is not all of it */
  readonly on?: string;
  readonly rule: RuleCode;
  readonly reason: string;
  readonly by: string;
  /** YYYY-MM-DD */
  readonly date: string;
}

/** The name of the file, beside the drafts or in a folder above. */
export const acceptancesName = 'says-who.accepted.yaml';

const rule: Wanted<RuleCode> = {
  description: 'the code of a rule, such as vague-source',
  read: ({ scalar }) => (typeof scalar === 'string' && isRuleCode(scalar) ? scalar : undefined),
};
const date: Wanted<string> = {
  description: 'a date, such as 2026-03-31',
  read: ({ scalar }) => (typeof scalar === 'string' && /^\d{4}-\d\d-\d\d$/.test(scalar) ? scalar : undefined),
};

/** What each key may say, in the order in which we write them. */
const keys: { readonly [Key in keyof Acceptance]-?: Wanted<Acceptance[Key] & string> } = {
  said: text('the sentence that is fine'),
  on: text('the words that the finding is on'),
  rule,
  reason: text('a reason'),
  by: text('a name'),
  date,
};

/** Reads an acceptances file. An entry that cannot be understood, or has no reason, name or date, becomes a mistake and is passed over. */
export function readAcceptances(file: Value): { value: readonly Acceptance[]; mistakes: readonly Mistake[] } {
  const mistakes: Mistake[] = [];
  const { span, items, scalar } = file;
  if (!items && scalar !== null) {
    mistakes.push({ span, message: 'This should be a list: each acceptance on a line of its own, behind a dash.' });
  }
  return { value: (items ?? []).flatMap((item) => readAcceptance(item, mistakes) ?? []), mistakes };
}

function readAcceptance({ span, entries = [] }: Value, mistakes: Mistake[]): Acceptance | undefined {
  const found: Record<string, string> = {};
  const before = mistakes.length;
  for (const { key, keySpan, value } of entries) {
    const wanted = Object.hasOwn(keys, key) ? keys[key as keyof Acceptance] : undefined;
    const understood = wanted?.read(value);
    if (!wanted) {
      const known = Object.keys(keys).join(', ');
      mistakes.push({ span: keySpan, message: `“${key}” is nothing an acceptance can say. It can say: ${known}.` });
    } else if (understood === undefined) {
      mistakes.push({ span: value.span, message: `“${key}” should be ${wanted.description}.` });
    } else {
      found[key] = understood;
    }
  }
  const missing = Object.keys(keys).filter((key) => key !== 'on' && !entries.some((entry) => entry.key === key));
  if (missing.length > 0) {
    mistakes.push({ span, message: `This acceptance has no ${missing.join(', no ')}. Without it, it does not count.` });
  }
  return mistakes.length > before ? undefined : (found as unknown as Acceptance);
}

/** Tells which findings of drafts are accepted. */
export function accepting(acceptances: readonly Acceptance[]): (draft: Draft, finding: Finding) => boolean {
  const accepted = new Set(acceptances.map(keyOf));
  return (draft, finding) => accepted.size > 0 && accepted.has(keyOf(acceptanceOf(draft, finding)));
}

/** A day as people at this machine count it: YYYY-MM-DD. */
export function dayOf(time: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(time.getFullYear())}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

type Subject = Pick<Acceptance, 'said' | 'on' | 'rule'>;

/** What an acceptance of a finding would be about. */
export function acceptanceOf(draft: Draft, finding: Pick<Finding, 'code' | 'span'>): Subject {
  const { code: rule, words, sentence } = findingKey(draft, finding);
  return sentence === '' || sentence === words ? { said: words, rule } : { said: sentence, on: words, rule };
}

const keyOf = ({ said, on = said, rule }: Subject): string => JSON.stringify([rule, comparable(on), comparable(said)]);

/**
 * The text of an acceptances file, undefined where there is none yet, with one more acceptance: a line of its own, in order of what
 * was said, so that what two people add can be merged. Nothing else changes. A mistake where the file cannot be added to.
 */
export function withAcceptance(before: string | undefined, acceptance: Acceptance): { text: string } | Mistake {
  const text = before ?? header;
  const { value, mistakes } = readYaml(text);
  const items = value?.items ?? [];
  const [broken] = mistakes;
  if (broken || !value || (!value.items && value.scalar !== null)) return broken ?? cannotAdd;
  const known = readAcceptances(value).value;
  if (known.some((one) => keyOf(one) === keyOf(acceptance))) return { text };
  const next = items.find((item) => saidIn(item) > acceptance.said);
  const after = inserted(text, items, next, lineOf(acceptance));
  const again = after === undefined ? undefined : readYaml(after).value;
  const added = again && readAcceptances(again).value;
  return after !== undefined && added?.length === known.length + 1 ? { text: after } : cannotAdd;
}

const header =
  '# Findings that somebody has looked at and found right, one a line. Each holds until its words change.\n';

const cannotAdd: Mistake = {
  span: { start: 0, end: 0 },
  message: 'Nothing can be added here. Write each acceptance on a line of its own, behind a dash.',
};

function saidIn({ entries = [] }: Value): string {
  const said = entries.find(({ key }) => key === 'said')?.value.scalar;
  return typeof said === 'string' ? said : '';
}

function lineOf(acceptance: Acceptance): string {
  const said = Object.keys(keys).flatMap((key) => {
    const value = acceptance[key as keyof Acceptance];
    return value === undefined ? [] : [`${key}: ${written(value)}`];
  });
  return `- {${said.join(', ')}}`;
}

/** A string as YAML, bare where no reader could take it for something else. */
const written = (value: string): string =>
  /^(?:\d{4}-\d\d-\d\d|[a-z]+-[a-z-]+|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)+)$/u.test(value) ? value : JSON.stringify(value);

/** The line before an item and the comments right above it, or behind everything; undefined where items are not lines of a list. */
function inserted(text: string, items: readonly Value[], next: Value | undefined, line: string): string | undefined {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const [first] = items;
  const indent = first ? /^(\s*)-\s/.exec(text.slice(lineStart(text, first.span.start), first.span.start))?.[1] : '';
  if (indent === undefined) return undefined;
  if (!next) return `${text}${text === '' || text.endsWith('\n') ? '' : eol}${indent}${line}${eol}`;
  let at = lineStart(text, next.span.start);
  for (let above = at; above > 0;) {
    above = lineStart(text, above - 1);
    if (next === first || !/^\s*#/.test(text.slice(above, at))) break;
    at = above;
  }
  return `${text.slice(0, at)}${indent}${line}${eol}${text.slice(at)}`;
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;
