// The configuration file `says-who.yaml`: how severe each rule is, here and for some drafts, the drafts' source documents, and what
// makes a run fail.
import picomatch from 'picomatch';
import type { RuleCode, Severity } from '../rules/rule.ts';
import { rules } from '../rules/rules.ts';
import type { Mistake } from './mistake.ts';
import { readSourceList, type NamedSource } from './source-list.ts';
import { oneOf, texts } from './wanted.ts';
import type { Value } from './yaml-text.ts';

export type Level = Severity | 'off';

export type RuleLevels = Readonly<Partial<Record<RuleCode, Level>>>;

export interface Configuration {
  readonly rules: RuleLevels;
  /** levels for the drafts that match, as called from the configuration's folder; later ones win */
  readonly overrides: readonly { readonly matches: (draft: string) => boolean; readonly rules: RuleLevels }[];
  /** the mildest severity at which a run fails */
  readonly failOn?: Severity;
  /** source documents of every draft, as called from the configuration's folder */
  readonly sources: readonly NamedSource[];
}

export const noConfiguration: Configuration = { rules: {}, overrides: [], sources: [] };

const severity = oneOf(['error', 'warning', 'information', 'hint']);
const level = oneOf(['error', 'warning', 'information', 'hint', 'off']);
const globs = texts('a pattern or a list of patterns, such as opinion/**');

/** The level that `written` names for a rule; undefined when it is none. */
export function readLevel(written: string): Level | undefined {
  return level.read({ span: { start: 0, end: 0 }, scalar: written });
}

/** Whether there is a rule of this code. */
export function isRuleCode(code: string): code is RuleCode {
  return rules.some((rule) => rule.code === code);
}

/** Reads a configuration file. Whatever cannot be understood becomes a mistake and is passed over. */
export function readConfiguration(file: Value): { value: Configuration; mistakes: readonly Mistake[] } {
  const mistakes: Mistake[] = [];
  const found: { -readonly [Key in keyof Configuration]: Configuration[Key] } = { ...noConfiguration };
  for (const { key, keySpan, value } of mappingOf(file, 'The configuration', mistakes)) {
    if (key === 'rules') found.rules = readRules(value, mistakes);
    else if (key === 'overrides') found.overrides = readOverrides(value, mistakes);
    else if (key === 'sources') {
      const sources = readSourceList(value);
      found.sources = sources.value;
      mistakes.push(...sources.mistakes);
    } else if (key === 'failOn') {
      const failOn = severity.read(value);
      if (failOn) found.failOn = failOn;
      else mistakes.push({ span: value.span, message: `“failOn” should be ${severity.description}.` });
    } else {
      mistakes.push({
        span: keySpan,
        message: `“${key}” is no setting. Settings are: rules, overrides, sources, failOn.`,
      });
    }
  }
  return { value: found, mistakes };
}

function readRules(value: Value, mistakes: Mistake[]): RuleLevels {
  const levels: Partial<Record<RuleCode, Level>> = {};
  for (const { key, keySpan, value: written } of mappingOf(value, '“rules”', mistakes)) {
    const understood = level.read(written);
    if (!isRuleCode(key)) mistakes.push({ span: keySpan, message: `There is no rule “${key}”.` });
    else if (!understood) mistakes.push({ span: written.span, message: `“${key}” should be ${level.description}.` });
    else levels[key] = understood;
  }
  return levels;
}

function readOverrides(value: Value, mistakes: Mistake[]): Configuration['overrides'] {
  return (value.items ?? [value]).flatMap((override) => {
    const entries = mappingOf(override, 'Each of “overrides”', mistakes);
    const files = entries.find(({ key }) => key === 'files');
    const levels = entries.find(({ key }) => key === 'rules');
    for (const { key, keySpan } of entries) {
      if (key !== 'files' && key !== 'rules') {
        mistakes.push({ span: keySpan, message: `“${key}” is nothing an override can say. It can say: files, rules.` });
      }
    }
    const patterns = files && globs.read(files.value);
    if (!patterns) {
      const message = `An override needs “files”: ${globs.description}.`;
      if (entries.length > 0) mistakes.push({ span: files?.value.span ?? override.span, message });
      return [];
    }
    return [{ matches: picomatch(patterns), rules: levels ? readRules(levels.value, mistakes) : {} }];
  });
}

function mappingOf({ span, entries, scalar }: Value, name: string, mistakes: Mistake[]): NonNullable<Value['entries']> {
  if (!entries && scalar !== null)
    mistakes.push({ span, message: `${name} should be written as “name: value” lines.` });
  return entries ?? [];
}
