// House styles: what a newsroom has decided of severities and conventions, and the four to begin with.
import type { Conventions } from '../draft/style.ts';
import type { RuleCode, Severity } from '../rules/rule.ts';

export type Level = Severity | 'off';

export type RuleLevels = Readonly<Partial<Record<RuleCode, Level>>>;

export type PresetName = 'ap' | 'reuters' | 'guardian' | 'house';

/** What somebody decided for some drafts: a style to begin with, and what is different from it. */
export interface HouseStyle {
  readonly style?: PresetName;
  readonly rules: RuleLevels;
  readonly conventions: Conventions;
}

/** What holds for one draft, once everybody was heard. */
export interface StyleInForce {
  readonly severities: RuleLevels;
  readonly conventions: Conventions;
}

/**
 * The stylebooks, as far as they bear on what we report and write. `house` goes by the draft in everything, at the rules' own
 * severities. AP and Reuters want a reason for every unnamed source; Reuters has nothing published that nobody is cited for; the
 * Guardian leads into a quotation with a colon and lets a speaker be named late.
 */
const presets: Readonly<Record<PresetName, StyleInForce>> = {
  house: { severities: {}, conventions: {} },
  ap: {
    severities: { 'anonymous-source': 'warning', 'late-attribution': 'warning' },
    conventions: { verb: 'said', beforeQuotation: 'comma', marks: 'double', courtesyTitles: 'never' },
  },
  reuters: {
    severities: {
      'anonymous-source': 'warning',
      'unattributed-quote': 'error',
      'vague-source': 'error',
      'loaded-verb': 'warning',
    },
    conventions: { verb: 'said', beforeQuotation: 'comma', marks: 'double', courtesyTitles: 'never' },
  },
  guardian: {
    severities: { 'loaded-verb': 'information', 'late-attribution': 'off' },
    conventions: { verb: 'said', beforeQuotation: 'colon', marks: 'double', courtesyTitles: 'never' },
  },
};

export const presetNames = Object.keys(presets) as readonly PresetName[];

/** What holds where several have decided, the one that wins last: the last style named, and on top of it each difference. */
export function inForce(styles: readonly HouseStyle[]): StyleInForce {
  const preset = presets[styles.findLast(({ style }) => style !== undefined)?.style ?? 'house'];
  return {
    severities: Object.assign({}, preset.severities, ...styles.map(({ rules }) => rules)) as RuleLevels,
    conventions: Object.assign({}, preset.conventions, ...styles.map(({ conventions }) => conventions)) as Conventions,
  };
}
