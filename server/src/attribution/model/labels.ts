// How spans are written as one label a token. Label 0 is outside; a role has one label for the first token of a span
// and one for the rest. Knows nothing of what the roles mean.

/** A half-open range of token indexes. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export const OUTSIDE = 0;

/** The label of a span's first token, and of its others. */
export const beginning = (role: number): number => 1 + 2 * role;
export const inside = (role: number): number => 2 + 2 * role;
const isInside = (label: number): boolean => label !== OUTSIDE && label % 2 === 0;
const roleOf = (label: number): number => (label - 1) >> 1;

/** A way to write spans of so many roles. */
export interface Scheme {
  readonly roles: number;
  /** how many labels there are */
  readonly labels: number;
  /** whether a label may stand where no span is under way: it is outside or begins one */
  readonly mayStart: (label: number) => boolean;
  readonly mayFollow: (from: number, to: number) => boolean;
}

/** A scheme for so many roles: two labels each. */
export const schemeOf = (roles: number): Scheme => ({
  roles,
  labels: 1 + 2 * roles,
  mayStart: (label) => !isInside(label),
  mayFollow: (from, to) => !isInside(to) || (from !== OUTSIDE && roleOf(from) === roleOf(to)),
});

/** Labels for `length` tokens; spans[role] are disjoint. Where roles overlap the earlier role keeps its span whole and the later loses it. */
export function writeLabels(length: number, spans: readonly (readonly Range[])[]): Uint8Array {
  const labels = new Uint8Array(length);
  spans.forEach((ranges, role) => {
    for (const span of ranges) {
      if (labels.subarray(span.from, span.to).some((label) => label !== OUTSIDE)) continue;
      for (let i = span.from; i < span.to; i++) labels[i] = i === span.from ? beginning(role) : inside(role);
    }
  });
  return labels;
}

/** How the two stages write what they find. */
export const CUE_SCHEME = schemeOf(1);
export const SPAN_SCHEME = schemeOf(2);
