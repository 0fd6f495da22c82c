// What the client says, held to the bundle that translators start from. With SAYS_WHO_UPDATE_L10N set it is written anew.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const bundle = 'l10n/bundle.l10n.json';
const files = [
  ...readdirSync('client/src')
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => `client/src/${name}`),
  'server/src/reports/profile.ts',
];
const call = /\b(?:l10n\.t|t)\(\s*'((?:[^'\\]|\\.)*)'/g;
const said = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(call)].map(([, text = '']) => text));

test('every sentence of the client can be translated', () => {
  const wanted = Object.fromEntries([...new Set(said)].sort().map((text) => [text, text]));
  if (process.env.SAYS_WHO_UPDATE_L10N) writeFileSync(bundle, `${JSON.stringify(wanted, undefined, 2)}\n`);
  expect(JSON.parse(readFileSync(bundle, 'utf8'))).toEqual(wanted);
});
