// How spans are written as one label a token and read back. Label 0 is outside; a role has one label for the first token of a span
// and one for the rest. Knows nothing of what the roles mean.

/** A half-open range of token indexes. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export const OUTSIDE = 0;

/** A way to write spans of so many roles. */
export interface Scheme {
  readonly roles: number;
  /** how many labels there are */
  readonly labels: number;
  /** whether a label may stand where no span is under way: it is outside or begins one */
  readonly mayStart: (label: number) => boolean;
  readonly mayFollow: (from: number, to: number) => boolean;
  /** the label of token `i` of a span */
  readonly labelIn: (role: number, span: Range, i: number) => number;
  readonly roleOf: (label: number) => number;
}

/** A scheme for so many roles: two labels each, begin and inside. */
export function schemeOf(roles: number): Scheme {
  const isInside = (label: number): boolean => label !== OUTSIDE && label % 2 === 0;
  const roleOf = (label: number): number => (label - 1) >> 1;
  return {
    roles,
    labels: 1 + 2 * roles,
    mayStart: (label) => !isInside(label),
    mayFollow: (from, to) => !isInside(to) || (from !== OUTSIDE && roleOf(from) === roleOf(to)),
    labelIn: (role, { from }, i) => 1 + 2 * role + (i === from ? 0 : 1),
    roleOf,
  };
}

/** Labels for `length` tokens; spans[role] are disjoint. Where roles overlap the earlier role keeps its span whole and the later loses it. */
export function writeLabels(scheme: Scheme, length: number, spans: readonly (readonly Range[])[]): Uint8Array {
  const labels = new Uint8Array(length);
  spans.forEach((ranges, role) => {
    for (const span of ranges) {
      if (labels.subarray(span.from, span.to).some((label) => label !== OUTSIDE)) continue;
      for (let i = span.from; i < span.to; i++) labels[i] = scheme.labelIn(role, span, i);
    }
  });
  return labels;
}

/** The spans of each role, in order. */
export function readLabels(scheme: Scheme, labels: Uint8Array): Range[][] {
  const spans = Array.from({ length: scheme.roles }, (): Range[] => []);
  let from = 0;
  labels.forEach((label, i) => {
    if (label === OUTSIDE) return;
    if (scheme.mayStart(label)) from = i;
    const next = labels[i + 1] ?? OUTSIDE;
    if (scheme.mayStart(next)) spans[scheme.roleOf(label)]?.push({ from, to: i + 1 });
  });
  return spans;
}

/** How the two stages write what they find. */
export const CUE_SCHEME = schemeOf(1);
export const SPAN_SCHEME = schemeOf(2);
