// The command `says-who`: its options, and which module does the work. Loads no more than the command at hand needs.
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { readFileSync } from 'node:fs';
import { checkFormats, inspectFormats } from '../reports/format-names.ts';
import { severities } from '../reports/tally.ts';
import type { CheckOptions } from './check.ts';
import type { AcceptOptions } from './accept.ts';
import type { EntitiesOptions } from './entities.ts';
import type { InspectOptions } from './inspect.ts';
import { untilInterrupted } from './interrupt.ts';
import type { Drafts, Manner } from './run.ts';
import { readShard, type Shard } from './shard.ts';
import { UsageError } from './usage-error.ts';

/** The options that every command over drafts has. */
interface DraftOptions {
  readonly stdin?: true;
  readonly stdinFilename?: string;
  readonly stdinJsonl?: true;
  readonly ignore: boolean;
  readonly changed?: string | true;
  readonly shard?: Shard;
  readonly quiet?: true;
}

const program = new Command('says-who')
  .description('A fact-checking desk for Markdown drafts: who said it, and is that their name?')
  .version(SAYS_WHO_VERSION, '-v, --version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .helpCommand(false)
  .configureOutput({
    outputError: (message, write) => {
      const problem = message
        .replace(/^error: /, '')
        .trim()
        .replaceAll('\n', ' ');
      write(`says-who: ${problem}; “says-who --help” tells what it understands\n`);
    },
  })
  .exitOverride();

draftCommand('check', 'report what an editor would query: exit 0 nothing, 1 something, 2 not all could be checked')
  .addOption(new Option('--format <format>', 'how to report (otherwise: text)').choices(checkFormats))
  .addOption(new Option('--severity <level>', 'report this level and worse').choices(severities).default('hint'))
  .addOption(
    new Option('--fail-on <level>', 'exit 1 from this level on, or never (otherwise: warning)').choices([
      ...severities,
      'never',
    ]),
  )
  .option('--max-warnings <count>', 'let so many warnings pass', wholeNumber)
  .option(
    '--rule <code=level>',
    'set a rule to error, warning, information, hint or off; may be repeated',
    ruleLevel,
    {},
  )
  .option('--baseline <file>', 'pass over the findings in this file')
  .addOption(
    new Option('--write-baseline', 'write what is found now into that file, instead of reporting it').conflicts([
      'changed',
      'shard',
      'outputFile',
      'format',
      'fix',
      'fixDryRun',
    ]),
  )
  .option('--fix', 'apply the fixes that touch quotation marks only')
  .addOption(new Option('--fix-dry-run', 'show what --fix would do, as a unified diff').conflicts(['fix', 'format']))
  .addOption(
    new Option('--watch', 'check again whenever a draft changes, until Ctrl-C').conflicts([
      'fix',
      'fixDryRun',
      'writeBaseline',
      'cache',
    ]),
  )
  .addOption(
    new Option('--cache', 'check only what has changed since the last time').conflicts([
      'fix',
      'fixDryRun',
      'writeBaseline',
      'stdin',
      'stdinJsonl',
    ]),
  )
  .addOption(
    new Option('--cache-file <file>', 'where to keep what was found')
      .default('.says-who-cache')
      .implies({ cache: true }),
  )
  .option('--statistics', 'tell on standard error how often each rule reported something')
  .action(async (names: string[], options: CheckOptions & DraftOptions) => {
    const drafts = draftsOf(names, options);
    if (drafts.given && options.watch) throw new UsageError('“--watch” looks at files: leave out standard input');
    if (drafts.given && options.fix) {
      throw new UsageError('“--fix” writes into files: for standard input use “--fix-dry-run”');
    }
    if (options.writeBaseline && options.baseline === undefined) {
      throw new UsageError('“--write-baseline” needs a file to write to: add “--baseline FILE”');
    }
    const { check } = await import('./check.ts');
    process.exitCode = await check(drafts, options, mannerOf(options));
  });

draftCommand('inspect', 'show what was understood: who said what, the names, the claims')
  .addOption(new Option('--format <format>', 'how to show it (otherwise: text)').choices(inspectFormats))
  .action(async (names: string[], options: InspectOptions & DraftOptions) => {
    const drafts = draftsOf(names, options);
    const { inspect } = await import('./inspect.ts');
    process.exitCode = await inspect(drafts, options, mannerOf(options));
  });

program
  .command('entities')
  .description('write the people and organizations of each draft into an entity list beside it, or add what is new')
  .argument('[path...]', 'drafts, folders of drafts, or patterns such as "drafts/**/*.md"')
  .option('--stdout', 'print the lists, write nothing')
  .option('--no-ignore', 'look also into what .gitignore files leave out')
  .action(async (names: string[], options: EntitiesOptions) => {
    if (names.length === 0) throw new UsageError('name the drafts, such as “says-who entities draft.md”');
    const { entities } = await import('./entities.ts');
    process.exitCode = await entities(names, options);
  });

program
  .command('accept')
  .description('write down that what is found on a line of a draft is fine, with a reason')
  .argument('<draft:line>', 'where it is found, such as drafts/bridge.md:12')
  .requiredOption('--reason <text>', 'why it is fine')
  .option('--by <name>', 'who says so (otherwise: whom git or the account names)')
  .option('--rule <code>', 'which rule, where several find something there')
  .option('--config <file>', 'use this says-who.yaml instead of the nearest above the draft')
  .action(async (place: string, options: AcceptOptions) => {
    const { accept } = await import('./accept.ts');
    await accept(place, options);
  });

program
  .command('lsp')
  .description('serve an editor: the language server')
  .option('--stdio', 'over standard input and output')
  .allowUnknownOption()
  .allowExcessArguments()
  .action(async () => {
    const { connect } = await import('../language-server/node-connection.ts');
    const { serveEditor } = await import('../language-server/node.ts');
    const { startQuickly } = await import('../language-server/quick-start.ts');
    const { readerProgram } = await import('../workspace/reading-threads.ts');
    serveEditor(connect(), new URL(readerProgram, import.meta.url));
    startQuickly();
  });

process.stdout.on('error', quietWhenNobodyReads);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) process.stderr.write(`says-who: ${reason(error)}\n`);
  process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? 0 : 2;
}

function reason(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  return `a fault of its own, please report it: ${error instanceof Error ? String(error.stack) : String(error)}`;
}

function draftCommand(name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .argument('[path...]', 'drafts, folders of drafts, or patterns such as "drafts/**/*.md"')
    .addOption(
      new Option('--changed [revision]', 'only drafts that differ from this git revision, or from the last commit'),
    )
    .option('--shard <part/of>', 'only one of so many equal parts of the drafts, such as 2/4', shard)
    .addOption(
      new Option('--stdin', 'read one draft from standard input').conflicts(['stdinJsonl', 'changed', 'shard']),
    )
    .option('--stdin-filename <path>', 'where that draft belongs: its folder’s settings hold for it')
    .addOption(
      new Option('--stdin-jsonl', 'read drafts from standard input, each a line {"path": …, "text": …}').conflicts([
        'changed',
        'shard',
      ]),
    )
    .option('--config <file>', 'use this says-who.yaml instead of the nearest above each draft')
    .option('--no-ignore', 'look also into what .gitignore files leave out')
    .option('-o, --output-file <file>', 'write the report there once it is whole')
    .option('--quiet', 'no progress bar and no summary');
}

function draftsOf(names: string[], options: DraftOptions): Drafts {
  const { stdin, stdinFilename, stdinJsonl, ignore: ignoring, changed, shard } = options;
  if (stdinFilename !== undefined && !stdin) throw new UsageError('“--stdin-filename” goes with “--stdin”');
  if (stdin || stdinJsonl) {
    if (names.length > 0) throw new UsageError('drafts come from standard input or from files, not from both');
    const given = stdin
      ? { path: stdinFilename ?? 'standard-input.md', bytes: readFileSync(0) }
      : { lines: process.stdin };
    return { names, ignoring, given };
  }
  if (names.length === 0 && changed === undefined) {
    throw new UsageError('name the drafts to look at, such as “says-who check drafts”');
  }
  return {
    names: names.length === 0 ? ['.'] : names,
    ignoring,
    ...(changed !== undefined && { changed: { since: changed === true ? undefined : changed } }),
    ...(shard && { shard }),
  };
}

function mannerOf({ quiet = false }: { quiet?: boolean }): Omit<Manner, 'destination'> {
  return { quiet, threads: new URL('worker.js', import.meta.url), signal: untilInterrupted() };
}

function shard(written: string): Shard {
  const found = readShard(written);
  if (!found) throw new InvalidArgumentError('It should be like 2/4, the second of four parts.');
  return found;
}

function wholeNumber(written: string): number {
  if (!/^\d+$/.test(written)) throw new InvalidArgumentError('It should be a whole number.');
  return Number(written);
}

function ruleLevel(written: string, before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const [code = '', level] = written.split('=');
  if (!level) throw new InvalidArgumentError('It should be like vague-source=error.');
  return { ...before, [code]: level };
}

/** A reader that has seen enough (`says-who check … | head`) is no error. */
function quietWhenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
