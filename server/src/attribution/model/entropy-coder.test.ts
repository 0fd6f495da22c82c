import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decoder, encoder } from './entropy-coder.ts';

const CONTEXTS = 3;
const written = (list: readonly (readonly [value: number, context: number])[]): Uint8Array => {
  const { byte, close } = encoder(CONTEXTS);
  for (const [value, context] of list) byte(value, context);
  return close();
};

describe('the entropy coder', () => {
  it('gives back the bytes that were written', () => {
    const value = fc.oneof(fc.nat(255), fc.constantFrom(0, 0, 0, 1, 255));
    fc.assert(
      fc.property(fc.array(fc.tuple(value, fc.nat(CONTEXTS - 1)), { maxLength: 400 }), (list) => {
        const next = decoder(written(list), CONTEXTS);
        expect(list.map(([, context]) => next(context))).toEqual(list.map(([value]) => value));
      }),
    );
  });

  it('takes few bits for what seldom surprises', () => {
    const seldom = Array.from({ length: 8000 }, (_, i) => [i % 50 === 0 ? 1 : 0, 0] as const);
    expect(written(seldom).length).toBeLessThan(8000 * 0.15 * 0.125 + 40);
  });

  it('reads on without an exception where the bytes end too soon', () => {
    const next = decoder(Uint8Array.of(1, 2, 3), CONTEXTS);
    for (let i = 0; i < 100; i++) expect(next(i % CONTEXTS)).toBeLessThan(256);
  });
});
