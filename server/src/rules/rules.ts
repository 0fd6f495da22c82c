// All rules on one screen.
import type { Rule } from './rule.ts';
import { alteredQuote } from './altered-quote.ts';
import { anonymousSource } from './anonymous-source.ts';
import { lateAttribution } from './late-attribution.ts';
import { loadedVerb } from './loaded-verb.ts';
import { misattributedQuote } from './misattributed-quote.ts';
import { numberMismatch } from './number-mismatch.ts';
import { placeholder } from './placeholder.ts';
import { ambiguousName } from './ambiguous-name.ts';
import { nameConflict } from './name-conflict.ts';
import { nameVariant } from './name-variant.ts';
import { titleConflict } from './title-conflict.ts';
import { unintroducedName } from './unintroduced-name.ts';
import { unknownSpeaker } from './unknown-speaker.ts';
import { unresolvedPronoun } from './unresolved-pronoun.ts';
import { unattributedClaim } from './unattributed-claim.ts';
import { unattributedQuote } from './unattributed-quote.ts';
import { unbalancedQuote } from './unbalanced-quote.ts';
import { unquotedSpeech } from './unquoted-speech.ts';
import { unsourcedQuote } from './unsourced-quote.ts';
import { sourceUnreadable } from './source-unreadable.ts';
import { vagueSource } from './vague-source.ts';

export const rules: readonly Rule[] = [
  unattributedQuote,
  unattributedClaim,
  unquotedSpeech,
  vagueSource,
  anonymousSource,
  lateAttribution,
  loadedVerb,
  unresolvedPronoun,
  nameVariant,
  nameConflict,
  ambiguousName,
  unintroducedName,
  titleConflict,
  unknownSpeaker,
  unbalancedQuote,
  placeholder,
  misattributedQuote,
  alteredQuote,
  unsourcedQuote,
  numberMismatch,
  sourceUnreadable,
];
