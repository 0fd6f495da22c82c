// Starts the editor's program on Node, and keeps what V8 makes of its code in the folder that `--code=` names: a start that need not
// make it again has done 320 ms of work by its first diagnostics, not 420. Without a folder, or with one of no use, it just starts it.
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { withUsualFlags } from './quick-start.ts';

declare global {
  /** Imports a part of the program, whose own `import()` Node does not serve when it is started from here. */
  var saysWhoPart: ((name: string) => Promise<unknown>) | undefined;
}

/** By then the first draft is checked, and what that took is in the code that is kept. */
const SETTLED = 3000;

const program = join(__dirname, 'server.js');
const folder = process.argv.find((argument) => argument.startsWith('--code='))?.slice('--code='.length);
if (folder === undefined) createRequire(program)(program);
else startFrom(folder);

function startFrom(folder: string): void {
  const { size, mtimeMs } = statSync(program);
  // V8 itself looks whether it was made by the same V8 with the same flags, but of the program only at its length.
  const name = `server-${String(size)}-${String(mtimeMs)}.code`;
  const kept = keptAs(join(folder, name));
  const script = new Script(
    `(function (require, module, exports, __filename, __dirname) {${readFileSync(program, 'utf8')}\n})`,
    { filename: program, ...(kept && { cachedData: kept }) },
  );
  globalThis.saysWhoPart = (part) => import(pathToFileURL(join(__dirname, 'parts', part)).href);
  const run = script.runInThisContext() as (...scope: readonly unknown[]) => void;
  const module = { exports: {} };
  run(createRequire(program), module, module.exports, program, dirname(program));
  if (kept && script.cachedDataRejected !== true) return;
  setTimeout(() => {
    // A folder that cannot be written to is no reason to tell anybody anything.
    keep(
      folder,
      name,
      withUsualFlags(() => script.createCachedData()),
    ).catch(() => undefined);
  }, SETTLED).unref();
}

function keptAs(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Writes a file into a folder that is ours, whole at any time, and takes away what was kept of other versions. */
async function keep(folder: string, name: string, code: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true });
  const fresh = join(folder, `${name}.${String(process.pid)}`);
  await writeFile(fresh, code);
  await rename(fresh, join(folder, name));
  const others = (await readdir(folder)).filter((other) => other.endsWith('.code') && other !== name);
  for (const other of others) await rm(join(folder, other), { force: true });
}
