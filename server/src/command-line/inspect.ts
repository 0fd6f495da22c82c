// `says-who inspect`: what the engine understood of each draft.
import type { InspectFormat } from '../reports/format-names.ts';
import { inspectFormat } from '../reports/formats.ts';
import { run, type Drafts, type Manner } from './run.ts';
import { standardOutput, terminal } from './terminal.ts';

export interface InspectOptions {
  readonly format: InspectFormat;
  readonly config?: string;
}

/** Inspects drafts; resolves to the exit code: 0, or 2 when something could not be read. */
export async function inspect(drafts: Drafts, options: InspectOptions, manner: Manner): Promise<number> {
  const look = standardOutput();
  const { complaints } = await run(
    { kind: 'inspect', format: options.format, terminal: look, configuration: options.config },
    drafts,
    inspectFormat(options.format, terminal(look)),
    manner,
  );
  return complaints > 0 ? 2 : 0;
}
