// harper.js over files, in one Node process: its own linter, its own loading of the binary.
import { readFileSync } from 'node:fs';
import { LocalLinter } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';

const linter = new LocalLinter({ binary: binaryInlined });
let found = 0;
for (const path of readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean)) {
  found += (await linter.lint(readFileSync(path, 'utf8'), { language: 'markdown' })).length;
}
process.stdout.write(`${found}\n`);
