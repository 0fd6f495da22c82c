// The terminal that reports are written for.
import picocolors from 'picocolors';
import type { Terminal } from '../reports/text.ts';

/** Standard output as a terminal: its width, and colours unless it is none or NO_COLOR asks for none. */
export function terminal(): Terminal {
  const { isTTY, columns } = process.stdout;
  const colored = process.env['FORCE_COLOR'] ? true : isTTY && !process.env['NO_COLOR'];
  return { width: Math.max(40, columns || 100), colors: picocolors.createColors(colored) };
}
