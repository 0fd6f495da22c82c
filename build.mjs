// Builds everything that is shipped or run: the command line, the language server, the client and the project's own tools.
// `node build.mjs` once; esbuild is fast enough that nothing watches.
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { writeNotices } from './notices.mjs';
import {
  bothConnections,
  bundleEditorProgram,
  bundleLibrary,
  bundleServer,
  bundleTool,
  runtime,
} from './server/bundle.mjs';

const tools = {
  'server/training/train.ts': 'training/train.js',
  'server/training/evaluate.ts': 'training/evaluate.js',
};

await replace('server/dist', async (outdir) => {
  const command = await bundleServer(outdir);
  const library = await bundleLibrary(`${outdir}/library`);
  await writeNotices(
    [command, library].map((run) => ({ ...run, base: 'server' })),
    outdir,
  );
  for (const [entry, outfile] of Object.entries(tools)) {
    if (existsSync(entry)) await bundleTool(resolve(entry), `${outdir}/${outfile}`);
  }
});
await replace('client/dist', async (outdir) => {
  const client = await build({
    bundle: true,
    ...runtime,
    platform: 'node',
    format: 'cjs',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    entryPoints: ['client/src/extension.ts'],
    external: ['vscode'],
    plugins: [bothConnections],
    outdir,
    metafile: true,
  });
  const programs = await bundleEditorProgram(outdir);
  await writeNotices([{ ...client, base: '.' }, ...programs.map((run) => ({ ...run, base: 'server' }))], outdir);
});

/** Fills a folder beside `folder`, then swaps them: whoever runs the last build meanwhile is not disturbed. */
async function replace(folder, fill) {
  const fresh = resolve('build', `${folder.replaceAll('/', '-')}-${process.pid}`);
  try {
    await fill(fresh);
    if (existsSync(folder)) await rename(folder, `${fresh}-old`);
    await rename(fresh, folder);
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(`${fresh}-old`, { recursive: true, force: true });
  }
}
