// How likely an attribution is right, from how sure each stage was. A logistic regression over a few signs.

/** What the judge sees of an attribution. Chances are natural logarithms. */
export interface Signs {
  /** of the cue's span among all readings of its paragraph */
  readonly cue: number;
  /** of the source and content among all readings of the cue's surroundings */
  readonly spans: number;
  /** of there being neither source nor content */
  readonly nothing: number;
  readonly sources: number;
  /** the share of the content's tokens that stand in quotations */
  readonly quoted: number;
  /** tokens of the content */
  readonly length: number;
}

/** The number of the judge's weights. */
export const JUDGE_WEIGHTS = 9;

/** The signs as the regression takes them. */
export function judged({ cue, spans, nothing, sources, quoted, length }: Signs): number[] {
  return [
    1,
    Math.max(cue, -10),
    logit(cue),
    Math.max(spans, -10),
    logit(nothing),
    sources === 0 ? 1 : 0,
    quoted,
    quoted >= 0.5 ? Math.max(spans, -10) : 0,
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
export const LEAST_CONFIDENCE = 0.55;
