// What is written about the library for those who use it, made from its own types and comments: its declarations and its reference.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateDtsBundle } from 'dts-bundle-generator';
import { format, resolveConfig } from 'prettier';
import { Application, type TypeDocOptions } from 'typedoc';
import type { PluginOptions } from 'typedoc-plugin-markdown';

const server = fileURLToPath(new URL('..', import.meta.url));

/** `library.d.ts`: all types that a program meets which imports `says-who`, in one file. */
export async function libraryDeclarations(): Promise<string> {
  const [declarations = ''] = generateDtsBundle(
    [{ filePath: join(server, 'src/library.ts'), output: { noBanner: true } }],
    { preferredConfigPath: join(server, 'tsconfig.library.json') },
  );
  const banner = '// Made from src/library.ts by `npm run docs`: do not edit.\n';
  return format(banner + declarations, { ...(await resolveConfig(server)), parser: 'typescript' });
}

/** `docs/api.md`: the reference, from the comments in the declarations. */
export async function libraryReference(declarations: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'says-who-'));
  try {
    const entry = join(folder, 'library.d.ts');
    const tsconfig = join(folder, 'tsconfig.json');
    await writeFile(entry, declarations);
    await writeFile(tsconfig, JSON.stringify({ compilerOptions: { lib: ['ES2023'], types: [] }, include: [entry] }));
    const options: Partial<TypeDocOptions & PluginOptions> = {
      plugin: ['typedoc-plugin-markdown'],
      entryPoints: [entry],
      tsconfig,
      name: 'The library, piece by piece',
      readme: 'none',
      disableSources: true,
      disableGit: true,
      logLevel: 'Error',
      groupOrder: ['Functions', 'Variables', '*'],
      outputFileStrategy: 'modules',
      entryFileName: 'api.md',
      hidePageHeader: true,
      hideBreadcrumbs: true,
      useHTMLAnchors: false,
      parametersFormat: 'table',
      interfacePropertiesFormat: 'table',
    };
    const application = await Application.bootstrapWithPlugins(options);
    const project = await application.convert();
    if (!project) throw new Error('The declarations of the library cannot be read.');
    await application.outputs.writeOutput({ name: 'markdown', path: folder }, project);
    return await readFile(join(folder, 'api.md'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
