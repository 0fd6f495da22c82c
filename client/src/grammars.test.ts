// The injection grammars, run by the editor's own engine inside a small stand-in for its Markdown grammar.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IRawGrammar } from 'vscode-textmate';

const host = {
  scopeName: 'text.html.markdown',
  patterns: [
    { begin: '<!--', end: '-->', name: 'comment.block.html' },
    { begin: '^```', end: '^```', name: 'markup.fenced_code.block.markdown' },
    { match: '`[^`]*`', name: 'markup.inline.raw.string.markdown' },
  ],
};
const injected = ['directives', 'placeholders'].map((name) =>
  textmate.parseRawGrammar(readFileSync(`syntaxes/${name}.tmLanguage.json`, 'utf8'), `${name}.json`),
);

const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
await oniguruma.loadWASM(wasm);
const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  loadGrammar: (scope) =>
    Promise.resolve([host as unknown as IRawGrammar, ...injected].find(({ scopeName }) => scopeName === scope)),
  getInjections: (scope) => (scope === host.scopeName ? injected.map(({ scopeName }) => scopeName) : []),
});
const grammar = await registry.loadGrammar(host.scopeName);

/** The stretches of a draft that carry a scope of ours, each with that scope's first words. */
function coloured(draft: string): [string, string][] {
  const found: [string, string][] = [];
  let stack = textmate.INITIAL;
  for (const line of draft.split('\n')) {
    const result = grammar?.tokenizeLine(line, stack);
    if (!result) throw new Error('no grammar');
    stack = result.ruleStack;
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      const own = scopes.findLast((scope) => scope.endsWith('.says-who') && !scope.startsWith('meta.'));
      if (own) found.push([line.slice(startIndex, endIndex), own.replace('.says-who', '')]);
    }
  }
  return found;
}

test('a directive shows its word and its codes', () => {
  expect(coloured('<!-- says-who-disable-next-line vague-source, name-variant -->')).toEqual([
    ['says-who-disable-next-line', 'keyword.control.directive'],
    ['vague-source', 'variable.other.rule'],
    ['name-variant', 'variable.other.rule'],
  ]);
});

test.each(['says-who-disable', 'says-who-enable', 'says-who-disable-line'])('%s is one', (word) => {
  expect(coloured(`Text. <!--${word}-->`)).toEqual([[word, 'keyword.control.directive']]);
});

test('a directive may run over lines, and ends with its comment', () => {
  expect(coloured('<!--\nsays-who-disable\nvague-source\n-->\nnothing here')).toEqual([
    ['says-who-disable', 'keyword.control.directive'],
    ['vague-source', 'variable.other.rule'],
  ]);
});

test.each([
  '<!-- says-who-disabled vague-source -->',
  '<!-- see says-who-disable -->',
  'says-who-disable vague-source',
])('no directive: %s', (draft) => {
  expect(coloured(draft)).toEqual([]);
});

test.each([
  'TK',
  'TKTK',
  'XXX',
  'TODO',
  '???',
  '[citation needed]',
  '[Citation needed]',
  '[name]',
  '[TK: check]',
  '[by whom?]',
  'TBC',
])('placeholder: %s', (word) => {
  expect(coloured(`The mayor told ${word} that`)).toEqual([[word, 'invalid.placeholder']]);
});

test.each([
  'Really?? No.',
  'TK Maxx; a TODO list; TKO in the third round; XXXL; the todo list; TK-80',
  '`TK` and\n```\nTODO\n```',
  '<!-- TODO later -->',
  'See [name](https://example.org).',
])('no placeholder: %s', (draft) => {
  expect(coloured(draft)).toEqual([]);
});
