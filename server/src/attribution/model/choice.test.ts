import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternativesOf, choiceOf, choose, disjoint } from './choice.ts';
import { STEPS, type Candidate } from './crf.ts';

const span = (from: number, to: number, chance: number, role = 0): Candidate => ({
  from,
  to,
  role,
  chance: Math.log(chance),
});
const overlap = (a: Candidate, b: Candidate): boolean => a.from < b.to && b.from < a.to;
const spans = fc
  .array(
    fc.record({
      from: fc.nat(30),
      length: fc.integer({ min: 1, max: 6 }),
      chance: fc.double({ min: 0.05, max: 0.9, noNaN: true }),
      role: fc.nat(1),
    }),
    { maxLength: 20 },
  )
  .map((list) =>
    list
      .map(({ from, length, chance, role }) => span(from, from + length, chance, role))
      .sort((a, b) => a.from - b.from),
  );

describe('alternatives', () => {
  it('are spans of one role that overlap the likeliest, and no two sets share one', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const sets = alternativesOf(list);
        for (const { role, options } of sets)
          for (const option of options) {
            expect(option.role).toBe(role);
            expect(overlap(option, options[0] ?? option)).toBe(true);
            expect(option.chance).toBeLessThanOrEqual((options[0] ?? option).chance);
          }
        const all = sets.flatMap(({ options }) => options);
        expect(new Set(all).size).toBe(all.length);
        const tops = sets.map(({ options }) => options[0] as Candidate);
        for (const [i, a] of tops.entries())
          for (const b of tops.slice(i + 1)) expect(a.role === b.role && overlap(a, b)).toBe(false);
        for (const lone of list) expect(all.some((one) => one.role === lone.role && overlap(one, lone))).toBe(true);
      }),
    );
  });
});

describe('a choice', () => {
  const [short, long] = [span(3, 4, 0.5), span(3, 6, 0.3)];
  const [set] = alternativesOf([short, long]);
  if (!set) throw new Error('no alternatives');
  const trusting = [STEPS, 0, STEPS, 0];

  it('without features keeps to the chances that the chain has found', () => {
    const choice = choiceOf({ keys: new Int32Array(), weights: new Int8Array(), base: Int32Array.from(trusting) });
    const { from, to, chance, exact } = choose(choice, set, () => 0);
    expect([from, to]).toEqual([3, 4]);
    expect(Math.exp(chance)).toBeCloseTo(0.8);
    expect(Math.exp(exact)).toBeCloseTo(0.5);
  });

  it('follows what speaks for another span', () => {
    const choice = choiceOf({
      keys: Int32Array.of(77),
      weights: Int8Array.of(0.75 * STEPS),
      base: Int32Array.from(trusting),
    });
    const found = choose(choice, set, (option, out) => {
      if (option !== long) return 0;
      out[0] = 77;
      return 1;
    });
    expect([found.from, found.to]).toEqual([3, 6]);
    expect(Math.exp(found.exact)).toBeCloseTo((0.3 * Math.exp(0.75)) / (0.5 + 0.2 + 0.3 * Math.exp(0.75)));
  });
});

describe('disjoint spans', () => {
  it('do not overlap, and what is left out overlaps a likelier one', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const kept = disjoint(list);
        for (const [i, a] of kept.entries()) for (const b of kept.slice(i + 1)) expect(overlap(a, b)).toBe(false);
        for (const gone of list.filter((one) => !kept.includes(one)))
          expect(kept.some((one) => overlap(one, gone) && one.chance >= gone.chance)).toBe(true);
      }),
    );
  });
});
