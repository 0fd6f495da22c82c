import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainOf, likelySpans, STEPS } from './crf.ts';
import { beginning, inside, schemeOf, type Scheme } from './labels.ts';

/** Every label sequence that is allowed. */
function sequences(length: number, { labels, mayStart, mayFollow }: Scheme): number[][] {
  let all: number[][] = [[]];
  for (let i = 0; i < length; i++)
    all = all.flatMap((head) => {
      const before = head.at(-1);
      return Array.from({ length: labels }, (_, y) => y)
        .filter((y) => (before === undefined ? mayStart(y) : mayFollow(before, y)))
        .map((y) => [...head, y]);
    });
  return all;
}

const lattice = (scheme: Scheme, longest: number) => {
  const { labels } = scheme;
  const step = fc.integer({ min: -80, max: 80 });
  return fc.integer({ min: 1, max: longest }).chain((length) =>
    fc.record({
      scheme: fc.constant(scheme),
      length: fc.constant(length),
      scores: fc.array(step, { minLength: length * labels, maxLength: length * labels }).map((s) => Int32Array.from(s)),
      transitions: fc
        .array(step, { minLength: labels * labels, maxLength: labels * labels })
        .map((s) => Int32Array.from(s)),
    }),
  );
};

interface Lattice {
  readonly scheme: Scheme;
  readonly length: number;
  readonly scores: Int32Array;
  readonly transitions: Int32Array;
}

/** In natural logarithms. */
const scoreOf = ({ scheme: { labels }, scores, transitions }: Lattice, sequence: readonly number[]): number =>
  sequence.reduce((sum, y, i) => {
    const link = i ? (transitions[(sequence[i - 1] ?? 0) * labels + y] ?? 0) : 0;
    return sum + link + (scores[i * labels + y] ?? 0);
  }, 0) / STEPS;

/** The log of the summed chances. */
const logSum = (values: readonly number[]): number => {
  const top = Math.max(...values);
  return top + Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0));
};

/** Every role and stretch of tokens. */
const placesIn = ({ roles }: Scheme, length: number): (readonly [role: number, from: number, to: number])[] =>
  Array.from({ length: roles }, (_, role) => role).flatMap((role) =>
    Array.from({ length }, (_, from) => from).flatMap((from) =>
      Array.from({ length: length - from }, (_, k) => [role, from, from + k + 1] as const),
    ),
  );

const holds = (sequence: readonly number[], role: number, from: number, to: number): boolean =>
  sequence[to] !== inside(role) &&
  sequence.slice(from, to).every((label, k) => label === (k === 0 ? beginning(role) : inside(role)));

describe('likely spans', () => {
  for (const scheme of [schemeOf(1), schemeOf(2)])
    it(`are those whose chance, summed over all sequences of ${scheme.labels} labels, passes the bound`, () => {
      fc.assert(
        fc.property(lattice(scheme, 4), (given) => {
          const all = sequences(given.length, scheme);
          const whole = logSum(all.map((sequence) => scoreOf(given, sequence)));
          const least = -2;
          const found = likelySpans(chainOf(scheme, given.transitions), given.scores, given.length, least);
          for (const [role, from, to] of placesIn(scheme, given.length)) {
            const having = all.filter((sequence) => holds(sequence, role, from, to));
            const chance = logSum(having.map((sequence) => scoreOf(given, sequence))) - whole;
            const candidate = found.find((span) => span.role === role && span.from === from && span.to === to);
            if (chance > least + 0.02) expect(candidate?.chance).toBeDefined();
            if (chance < least - 0.02) expect(candidate).toBeUndefined();
            if (candidate) expect(Math.abs(candidate.chance - chance)).toBeLessThan(0.02);
          }
        }),
        { numRuns: 60 },
      );
    });

  it('stay near what they are on a long text', () => {
    const length = 5000;
    const scheme = schemeOf(1);
    const scores = new Int32Array(length * scheme.labels);
    for (let i = 0; i < length; i++) {
      scores[i * scheme.labels] = 100;
      if (i > 0 && i % 100 === 0) scores[i * scheme.labels + 1] = 125;
    }
    const chain = chainOf(scheme, new Int32Array(scheme.labels ** 2));
    const found = likelySpans(chain, scores, length, -1);
    expect(found.map(({ from }) => from)).toEqual(Array.from({ length: 49 }, (_, k) => (k + 1) * 100));
  });
});
