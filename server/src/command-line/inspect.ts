// `says-who inspect`: what the engine understood of each draft.
import type { InspectFormat } from '../reports/format-names.ts';
import { inspectFormat } from '../reports/formats.ts';
import { reportingTo } from './destination.ts';
import { run, type Drafts, type Manner } from './run.ts';
import { standardOutput, terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

export interface InspectOptions {
  /** text when undefined; JSON lines for drafts that came as such */
  readonly format?: InspectFormat;
  readonly outputFile?: string;
  readonly config?: string;
}

/** Inspects drafts; resolves to the exit code: 0, or 2 when something could not be read. */
export async function inspect(
  drafts: Drafts,
  options: InspectOptions,
  manner: Omit<Manner, 'destination'>,
): Promise<number> {
  const look = standardOutput();
  const format = options.format ?? (drafts.given && 'lines' in drafts.given ? 'jsonl' : 'text');
  const { complaints, stopped } = await reportingTo(options.outputFile, (destination) =>
    run(
      { kind: 'inspect', format, terminal: look, configuration: options.config },
      drafts,
      inspectFormat(format, terminal(look)),
      { ...manner, destination },
    ),
  );
  if (stopped) throw new UsageError('stopped before all drafts were read');
  return complaints > 0 ? 2 : 0;
}
