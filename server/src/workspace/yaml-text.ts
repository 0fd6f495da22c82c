// YAML that a person wrote: its values, each with its place, and its mistakes in plain words. Knows none of our keys.
import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import type { Span } from '../prose/prose.ts';
import type { Mistake } from './mistake.ts';

/** A YAML value and where it stands. */
export interface Value {
  readonly span: Span;
  /** the keys and values of a mapping, where it is one */
  readonly entries?: readonly { readonly key: string; readonly keySpan: Span; readonly value: Value }[];
  /** the items of a list, where it is one */
  readonly items?: readonly Value[];
  /** any other value: a string, number, boolean or null */
  readonly scalar?: unknown;
}

export interface YamlText {
  /** undefined when the text is no YAML */
  readonly value?: Value;
  readonly mistakes: readonly Mistake[];
}

/** Reads YAML that stands at `offset` of its file; all spans count from the start of the file. */
export function readYaml(text: string, offset = 0): YamlText {
  const document = parseDocument(text, { prettyErrors: false });
  const mistakes = document.errors.map(({ pos: [start, end], message }) => ({
    span: { start: offset + start, end: offset + end },
    message: `This cannot be read as YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}. Check indents, colons and quotation marks here.`,
  }));
  if (mistakes.length > 0) return { mistakes };
  const whole = { start: offset, end: offset + text.length };
  return { value: valueOf(document.contents, whole, offset), mistakes };
}

/** Data that was never text, as a value; it stands nowhere. */
export function valueOfData(data: unknown): Value {
  const span = { start: 0, end: 0 };
  if (Array.isArray(data)) return { span, items: data.map(valueOfData) };
  if (typeof data !== 'object' || data === null) return { span, scalar: data };
  const entries = Object.entries(data).map(([key, value]) => ({ key, keySpan: span, value: valueOfData(value) }));
  return { span, entries };
}

function valueOf(node: unknown, around: Span, offset: number): Value {
  const span = spanOf(node, around, offset);
  if (isMap(node)) {
    const entries = node.items.map(({ key, value }) => {
      const keySpan = spanOf(key, span, offset);
      return { key: String(isScalar(key) ? key.value : key), keySpan, value: valueOf(value, keySpan, offset) };
    });
    return { span, entries };
  }
  if (isSeq(node)) return { span, items: node.items.map((item) => valueOf(item, span, offset)) };
  return { span, scalar: isScalar(node) ? node.value : null };
}

function spanOf(node: unknown, around: Span, offset: number): Span {
  const range = (node as Node | null | undefined)?.range;
  return range ? { start: offset + range[0], end: offset + range[1] } : around;
}
