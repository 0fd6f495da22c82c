// Flags of V8 for a program that has to do much once and soon.
import { setFlagsFromString } from 'node:v8';

/** Patterns become machine code at first use, nothing slower before; and room for what is new grows at once, not sweep by sweep. */
const quick = ['--no-regexp-tier-up', '--semi-space-growth-factor=16'];
/** What they are where nobody sets them. */
const usual = ['--regexp-tier-up', '--semi-space-growth-factor=2'];

const set = (flags: readonly string[]): void => {
  for (const flag of flags) setFlagsFromString(flag);
};

/** Sets them. With other flags Node takes none of its own modules from its store: those have to be loaded by then. */
export function startQuickly(): void {
  set(quick);
}

/** Does something with the flags that a program has when it is started; to V8, code is other code under other flags. */
export function withUsualFlags<T>(work: () => T): T {
  set(usual);
  try {
    return work();
  } finally {
    set(quick);
  }
}
