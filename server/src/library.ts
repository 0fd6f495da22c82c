// The front door of the npm package for other programs: the engine, and what it takes to show what it finds. No Node, no files.

export { analyze, type AnalyzeOptions } from './draft/analyze.ts';
export { check, type CheckOptions } from './rules/check.ts';
export { rules } from './rules/rules.ts';
export { applyEdits } from './rules/apply.ts';
export { blockSpan, fileSpan, textAt } from './prose/places.ts';
export { readLines, type Lines, type Position, type Range } from './reports/positions.ts';

export type { Draft } from './draft/draft.ts';
export type { Edit, Finding, Fix, Related, Rule, RuleCode, Severity } from './rules/rule.ts';
export type { Attribution, Quotation } from './attribution/attribution.ts';
export type { Entity, EntityEntry } from './entities/entity.ts';
export type { Claim } from './claims/claim.ts';
export type { Block, Place, Prose, Span } from './prose/prose.ts';
