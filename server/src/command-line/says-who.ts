// The command `says-who`: its options, and which module does the work. Loads no more than the command at hand needs.
import { Command, CommanderError, Option } from 'commander';

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

program
  .command('check')
  .description('report what an editor would query: exit 0 nothing, 1 something, 2 it could not be checked')
  .argument('<path...>', 'drafts, folders of drafts, or patterns such as "drafts/**/*.md"')
  .addOption(new Option('--format <format>', 'how to report').choices(['text', 'json']).default('text'))
  .action(async (names: string[], options: { format: 'text' | 'json' }) => {
    const { check } = await import('./check.ts');
    process.exitCode = await check(names, options);
  });

program
  .command('inspect')
  .description('show what was understood: who said what, the names, the claims')
  .argument('<path...>', 'drafts, folders of drafts, or patterns such as "drafts/**/*.md"')
  .addOption(new Option('--format <format>', 'how to show it').choices(['text', 'json']).default('text'))
  .action(async (names: string[], options: { format: 'text' | 'json' }) => {
    const { inspect } = await import('./inspect.ts');
    process.exitCode = await inspect(names, options);
  });

program
  .command('lsp')
  .description('serve an editor: the language server')
  .option('--stdio', 'over standard input and output')
  .allowUnknownOption()
  .allowExcessArguments()
  .action(async () => {
    const { serveEditor } = await import('../language-server/node.ts');
    serveEditor();
  });

process.stdout.on('error', quietWhenNobodyReads);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}

/** A reader that has seen enough (`says-who check … | head`) is no error. */
function quietWhenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
