// The engine, bundled for measuring it in this process.
export { analyze } from '../src/draft/analyze.ts';
export { check } from '../src/rules/check.ts';
