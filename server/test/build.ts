// Builds the command that the tests in this folder run, once a run, apart from anybody's own build.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { bundleServer } from '../bundle.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** the path of the built program */
    readonly program: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const builds = fileURLToPath(new URL('../../build/', import.meta.url));
  await mkdir(builds, { recursive: true });
  const folder = await mkdtemp(`${builds}test-`);
  await bundleServer(folder);
  await writeFile(`${folder}/package.json`, '{"type": "module"}');
  project.provide('program', `${folder}/says-who.js`);
  return () => rm(folder, { recursive: true, force: true });
}
