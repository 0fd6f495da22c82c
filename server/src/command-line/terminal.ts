// The terminal that reports are written for.
import picocolors from 'picocolors';
import type { Terminal } from '../reports/text.ts';

/** What of a terminal can be told to a thread that has none. */
export interface TerminalLook {
  /** columns */
  readonly width: number;
  readonly colored: boolean;
}

/** Standard output: its width, and colours unless it is no terminal or NO_COLOR asks for none. */
export function standardOutput(): TerminalLook {
  const { isTTY, columns } = process.stdout as { isTTY?: boolean; columns?: number };
  const { FORCE_COLOR: forced, NO_COLOR: plain } = process.env;
  return { width: Math.max(40, columns || 100), colored: Boolean(forced) || (isTTY === true && !plain) };
}

export function terminal({ width, colored }: TerminalLook): Terminal {
  return { width, colors: picocolors.createColors(colored) };
}
