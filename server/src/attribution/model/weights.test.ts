import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChoiceWeights } from './choice.ts';
import { readWeights, writeWeights, type Stage, type Weights } from './weights.ts';

const keys = fc
  .uniqueArray(fc.integer({ min: 0, max: 0xfffffff }), { maxLength: 20 })
  .map((values) => Int32Array.from(values).sort());
const stage = (labels: number): fc.Arbitrary<Stage> =>
  keys.chain((features) =>
    fc.record({
      labels: fc.constant(labels),
      keys: fc.constant(features),
      unary: fc.int8Array({ minLength: features.length * (labels - 1), maxLength: features.length * (labels - 1) }),
      transitions: fc.int32Array({ minLength: labels * labels, maxLength: labels * labels }),
    }),
  );
const choice = (base: number): fc.Arbitrary<ChoiceWeights> =>
  keys.chain((features) =>
    fc.record({
      keys: fc.constant(features),
      weights: fc.int8Array({ minLength: features.length, maxLength: features.length }),
      base: fc.int32Array({ minLength: base, maxLength: base }),
    }),
  );
const weights: fc.Arbitrary<Weights> = fc.record({
  cues: stage(3),
  spans: stage(5),
  cueChoice: choice(4),
  spanChoice: choice(8),
  lexicon: keys.chain((lemmas) =>
    fc.record({
      keys: fc.constant(lemmas),
      bins: fc.uint8Array({ minLength: lemmas.length, maxLength: lemmas.length }),
    }),
  ),
  judge: fc.int32Array({ minLength: 9, maxLength: 9 }),
});

describe('the file of weights', () => {
  it('gives back the weights that were written', () => {
    fc.assert(
      fc.property(weights, (given) => {
        expect(readWeights(writeWeights(given))).toEqual(given);
      }),
      { numRuns: 30 },
    );
  });

  it('is the same for the same weights', () => {
    const [given] = fc.sample(weights, { numRuns: 1, seed: 7 });
    if (!given) throw new Error('no sample');
    expect(writeWeights(given)).toEqual(writeWeights(given));
  });

  it('is refused when it is something else', () => {
    expect(() => readWeights(new Uint8Array([1, 2, 3]))).toThrow();
  });
});
