// The licences of what a bundle carries, as they ask for: one text file beside it.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes THIRD-PARTY-NOTICES.txt into `folder` for the packages that esbuild runs have put in, by their metafiles, each with the
 * folder that its paths count from. Throws for a package without a licence.
 */
export async function writeNotices(runs, folder) {
  const inputs = runs.flatMap(({ metafile, base }) =>
    Object.keys(metafile.inputs).map((input) => path.resolve(base, input)),
  );
  const packages = new Set(inputs.flatMap((input) => packageFolder(input) ?? []));
  const notices = await Promise.all([...packages].sort().map(noticeOf));
  await writeFile(path.join(folder, 'THIRD-PARTY-NOTICES.txt'), notices.join(`\n${'-'.repeat(80)}\n\n`));
}

/** The folder of the package that a file belongs to; undefined for our own. */
function packageFolder(file) {
  const [, found] = /^(.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+)/.exec(file) ?? [];
  return found;
}

async function noticeOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (!license && !file) throw new Error(`${name} has no licence: it cannot be shipped.`);
  const text = file ? await readFile(path.join(folder, file), 'utf8') : '';
  return `${name} ${version} (${license ?? 'see below'})\n\n${text.trim()}\n`;
}
