// The extension's manifest, held to what the rest of the house offers.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../server/src/rules/rules.ts';

const source = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(source) as {
  icon: string;
  version: string;
  contributes: {
    configuration: { properties: { 'saysWho.rules': { properties: Record<string, { enum: string[] }> } } };
    grammars: { path: string }[];
    walkthroughs: { steps: { media: { image: string } }[] }[];
  };
};
const strings = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;

test('every rule has a setting', () => {
  const settings = Object.keys(manifest.contributes.configuration.properties['saysWho.rules'].properties);
  expect(settings).toEqual(expect.arrayContaining(rules.map(({ code }) => code)));
});

test('every string of the manifest is written, and none is left over', () => {
  const used = [...source.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
  expect(Object.keys(strings).sort()).toEqual([...new Set(used)].sort());
});

test('what the manifest points to is there', () => {
  const { grammars, walkthroughs } = manifest.contributes;
  const pictures = walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.image));
  for (const path of [manifest.icon, ...grammars.map(({ path }) => path), ...pictures])
    expect(existsSync(path), path).toBe(true);
});

test('extension and checker carry the same version', () => {
  const server = JSON.parse(readFileSync('server/package.json', 'utf8')) as { version: string };
  expect(manifest.version).toBe(server.version);
});
