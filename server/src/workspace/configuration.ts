// What `says-who.yaml` and the editor's settings say: the house style, how severe each rule is, here and for some drafts, the drafts'
// source documents, and what makes a run fail.
import picomatch from 'picomatch';
import type { Conventions } from '../draft/style.ts';
import type { RuleCode, Severity } from '../rules/rule.ts';
import { rules } from '../rules/rules.ts';
import { presetNames, type HouseStyle, type Level, type RuleLevels } from './house-style.ts';
import type { Mistake } from './mistake.ts';
import { readSourceList, type NamedSource } from './source-list.ts';
import { oneOf, texts } from './wanted.ts';
import type { Value } from './yaml-text.ts';

export interface Configuration extends HouseStyle {
  /** what holds for the drafts that match, as called from the configuration's folder; later ones win */
  readonly overrides: readonly Override[];
  /** the mildest severity at which a run fails */
  readonly failOn?: Severity;
  /** source documents of every draft, as called from the configuration's folder */
  readonly sources: readonly NamedSource[];
}

export interface Override extends HouseStyle {
  readonly matches: (draft: string) => boolean;
}

export const noConfiguration: Configuration = { rules: {}, conventions: {}, overrides: [], sources: [] };

/** What a configuration says for one draft, as called from the configuration's folder: the later wins. */
export function stylesFor(configuration: Configuration, draft: string): readonly HouseStyle[] {
  return [configuration, ...configuration.overrides.filter(({ matches }) => matches(draft))];
}

const severity = oneOf(['error', 'warning', 'information', 'hint']);
const level = oneOf(['error', 'warning', 'information', 'hint', 'off']);
const style = oneOf(presetNames);
/** What can be decided for each convention; `draft` goes by what the draft does itself. */
const conventions = {
  verb: oneOf(['said', 'says', 'draft']),
  beforeQuotation: oneOf(['comma', 'colon', 'draft']),
  marks: oneOf(['double', 'single', 'draft']),
  courtesyTitles: oneOf(['always', 'never', 'draft']),
};
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
  const entries = mappingOf(file, 'The configuration', mistakes);
  const found: { -readonly [Key in keyof Configuration]: Configuration[Key] } = {
    ...noConfiguration,
    ...readStyle(entries, mistakes),
  };
  for (const { key, keySpan, value } of entries) {
    if (styleKeys.has(key)) continue;
    if (key === 'overrides') found.overrides = readOverrides(value, mistakes);
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
        message: `“${key}” is no setting. Settings are: style, rules, conventions, overrides, sources, failOn.`,
      });
    }
  }
  return { value: found, mistakes };
}

const styleKeys: ReadonlySet<string> = new Set(['style', 'rules', 'conventions']);

function readStyle(entries: Entries, mistakes: Mistake[]): HouseStyle {
  const found: { -readonly [Key in keyof HouseStyle]: HouseStyle[Key] } = { rules: {}, conventions: {} };
  for (const { key, value } of entries) {
    if (key === 'rules') found.rules = readRules(value, mistakes);
    else if (key === 'conventions') found.conventions = readConventions(value, mistakes);
    else if (key === 'style') {
      const preset = style.read(value);
      if (preset) found.style = preset;
      else mistakes.push({ span: value.span, message: `“style” should be ${style.description}.` });
    }
  }
  return found;
}

function readConventions(value: Value, mistakes: Mistake[]): Conventions {
  const found: Record<string, string> = {};
  for (const { key, keySpan, value: written } of mappingOf(value, '“conventions”', mistakes)) {
    const convention = Object.hasOwn(conventions, key) ? conventions[key as keyof typeof conventions] : undefined;
    const decided = convention?.read(written);
    if (!convention) {
      const known = Object.keys(conventions).join(', ');
      mistakes.push({ span: keySpan, message: `There is no convention “${key}”. Conventions are: ${known}.` });
    } else if (!decided) {
      mistakes.push({ span: written.span, message: `“${key}” should be ${convention.description}.` });
    } else found[key] = decided;
  }
  return found;
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
    for (const { key, keySpan } of entries) {
      if (key !== 'files' && !styleKeys.has(key)) {
        const message = `“${key}” is nothing an override can say. It can say: files, style, rules, conventions.`;
        mistakes.push({ span: keySpan, message });
      }
    }
    const patterns = files && globs.read(files.value);
    if (!patterns) {
      const message = `An override needs “files”: ${globs.description}.`;
      if (entries.length > 0) mistakes.push({ span: files?.value.span ?? override.span, message });
      return [];
    }
    return [{ matches: picomatch(patterns), ...readStyle(entries, mistakes) }];
  });
}

type Entries = NonNullable<Value['entries']>;

function mappingOf({ span, entries, scalar }: Value, name: string, mistakes: Mistake[]): Entries {
  if (!entries && scalar !== null)
    mistakes.push({ span, message: `${name} should be written as “name: value” lines.` });
  return entries ?? [];
}
