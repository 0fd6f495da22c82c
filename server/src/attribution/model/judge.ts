// How likely an attribution is right, from how sure each stage was. A logistic regression over a few signs.

/** What the judge sees of an attribution. Chances are natural logarithms. */
export interface Signs {
  /** of there being a cue */
  readonly cue: number;
  /** of there being a content about where its surest part is, and of this very part */
  readonly content: number;
  readonly exact: number;
  /** of there being a source about where the surest is; -Infinity without one */
  readonly source: number;
  /** how many parts the content has */
  readonly contents: number;
  /** the share of the content's tokens that stand in quotations */
  readonly quoted: number;
  /** tokens of the content */
  readonly length: number;
}

/** The number of the judge's weights. */
export const JUDGE_WEIGHTS = 12;

/** The signs as the regression takes them. */
export function judged({ cue, content, exact, source, contents, quoted, length }: Signs): number[] {
  const sourced = source > -Infinity;
  return [
    1,
    Math.max(cue, -10),
    logit(cue),
    Math.max(content, -10),
    logit(content),
    Math.max(exact, -10),
    sourced ? logit(source) : 0,
    sourced ? 0 : 1,
    contents > 1 ? 1 : 0,
    quoted,
    quoted >= 0.5 ? logit(content) : 0,
    Math.min(length, 64) / 64,
  ];
}

/** log(p / (1 - p)) from log(p), within ±8. */
function logit(chance: number): number {
  const p = Math.min(Math.exp(chance), 0.9999);
  return Math.max(-8, Math.min(8, Math.log(p) - Math.log1p(-p)));
}

/** The chance that an attribution is right, from the judge's weights in steps of 1/4096. Rounded to thousandths, alike everywhere. */
export function confidence(weights: Int32Array, signs: Signs): number {
  const sum = judged(signs).reduce((all, sign, k) => all + sign * (weights[k] ?? 0), 0);
  return Math.round(1000 / (1 + Math.exp(-sum / 4096))) / 1000;
}

/** Attributions less likely than this are not told. */
export const LEAST_CONFIDENCE = 0.56;

/** The same where a quotation has no other: somebody says what stands between marks, so a likely speaker is better than none. */
export const LEAST_CONFIDENCE_FOR_QUOTATION = 0.4;
