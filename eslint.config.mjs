import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { importX } from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import prettier from 'eslint-config-prettier';

// The house: text flows down this list, so a folder may import only from those above it (and from itself).
const storeys = [
  'prose',
  'attribution',
  'entities',
  'claims',
  'backup',
  'draft',
  'rules',
  'workspace',
  'reports',
  'language-server',
  'command-line',
];
const engine = storeys.slice(0, storeys.indexOf('workspace'));
const zones = storeys.slice(0, -1).map((storey, i) => ({
  target: `./server/src/${storey}`,
  from: storeys.slice(i + 1).map((later) => `./server/src/${later}`),
  message: 'Text flows one way through the house: see docs/architecture.md.',
}));
// `reports` and `language-server` are two ends of the house, side by side: neither knows the other.
zones.push({ target: './server/src/language-server', from: './server/src/reports' });

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', 'build/**', '**/out/**', '.vscode-test/**'] },
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  { languageOptions: { parserOptions: { tsconfigRootDir: import.meta.dirname } } },
  {
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: engine.map((storey) => `server/src/${storey}/**/*.ts`),
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^node:', message: 'The engine does no I/O and knows no Node.' },
            { regex: '^vscode', message: 'The engine knows no LSP and no vscode.' },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'require', 'window', 'document'],
    },
  },
  {
    files: ['server/src/language-server/**/*.ts', 'server/src/command-line/**/*.ts', 'server/src/workspace/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { paths: [{ name: 'vscode', message: 'Only client/ imports vscode.' }] }],
    },
  },
  {
    files: ['**/*.mjs', 'server/bench/**', 'server/training/**', 'client/e2e/**'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        performance: 'readonly',
        setTimeout: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
      },
    },
    rules: { 'no-console': 'off' },
  },
  prettier,
);
