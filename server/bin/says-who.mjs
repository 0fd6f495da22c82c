#!/usr/bin/env node
import { existsSync } from 'node:fs';

const program = new URL('../dist/says-who.js', import.meta.url);
if (existsSync(program)) {
  await import(program.href);
} else {
  process.stderr.write('says-who has not been built yet: run “npm run build” first.\n');
  process.exitCode = 2;
}
