// Long work cut into steps, so that whoever has it done may pause between them, or stop.

/** Work that ends with a `T`; each step takes a few milliseconds, if the draft has no paragraph that is longer than others are whole. */
export type Steps<T> = Generator<undefined, T>;

/** Does all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
