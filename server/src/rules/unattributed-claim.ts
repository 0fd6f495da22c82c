// Claims that nobody stands behind: figures, superlatives, accusations, causes, forecasts without an attribution, a link or a footnote.
import type { Claim, ClaimReason, Evidence } from '../claims/claim.ts';
import type { Draft } from '../draft/draft.ts';
import { fileSpan, textAt } from '../prose/places.ts';
import type { Place } from '../prose/prose.ts';
import { citeFootnote, citeReporter, citeSomebody, citeSpeakers, freshLabel } from './cite.ts';
import { coverageOf } from './coverage.ts';
import type { Fix, Report, Rule } from './rule.ts';

/** From here on an editor would ask. */
const ASKED = 0.4;
/** From here on an editor would not let it pass. */
const INSISTED = 0.6;

const says: Record<ClaimReason, (words: string, where: string) => string> = {
  figure: (words, where) => `${words} is a figure that nobody ${where} is cited for.`,
  superlative: (words, where) => `${words} is a superlative that nobody ${where} is cited for.`,
  first: (words, where) => `${words} says that there was none before, and nobody ${where} is cited for that.`,
  comparison: (words, where) => `${words} is a comparison that nobody ${where} is cited for.`,
  trend: (words, where) => `${words} tells of a trend that nobody ${where} is cited for.`,
  cause: (words, where) => `${words} names a cause, and nobody ${where} is cited for it.`,
  accusation: (words, where) => `${words} is an accusation that nobody ${where} is cited for.`,
  forecast: (words, where) => `${words} tells the future, and nobody ${where} is cited for it.`,
  history: (words, where) => `${words} tells history that nobody ${where} is cited for.`,
  'state of mind': (words, where) =>
    `${words} tells what somebody thinks or feels, and nobody ${where} is cited for it.`,
};

export const unattributedClaim: Rule = {
  code: 'unattributed-claim',
  severity: 'warning',
  summary: 'A figure, superlative, accusation, cause or forecast comes with no attribution, link or footnote.',
  explanation: `A reader who meets “billions of dollars” or “the largest in the country” asks *says who?* If the draft does not answer, the reporter vouches for it.

Counted as sourced: a sentence that names who said or found it, one that goes on from such a sentence (“In addition, …”), one with a link or a
footnote, and what the reporter saw. What a court decided, whom the police arrested and what a paper lists is on record. Dates, ages, offices held, a day’s
market prices and other plain public record need nobody. Strong claims are warnings; a single weak
sign, such as one word of cause or a dated event, is information.

The fixes add “, according to …” with the likeliest speakers of the draft, a footnote with its definition at the end of the file, or the
reporter as witness.`,
  check: checkClaims,
};

function* checkClaims(draft: Draft): Iterable<Report> {
  for (const claim of draft.claims) {
    if (claim.sourced !== undefined || claim.strength < ASKED) continue;
    const { sources, contents } = coverageOf(draft, claim.place.block);
    const where = sources.length + contents.length > 0 ? 'in this sentence' : 'in this paragraph';
    yield {
      span: fileSpan(draft.prose, claim.place),
      message: messageFor(draft, claim, where),
      severity: claim.strength >= INSISTED ? 'warning' : 'information',
      fixes: () => fixesFor(draft, claim),
      forms: () => citeSomebody(draft, claim).map((form) => ({ ...form, preferred: false })),
    };
  }
}

/** Who said it is the writer's to know: the footnote asks, the others would answer. */
function fixesFor(draft: Draft, claim: Claim): Fix[] {
  const guesses = [...citeSpeakers(draft, claim), ...citeReporter(draft, claim)];
  const footnote = citeFootnote(draft, claim, freshLabel(draft.prose));
  return [
    ...guesses.map((fix) => ({ ...fix, preferred: false })),
    ...footnote.map((fix) => ({ ...fix, preferred: true })),
  ];
}

const messages = new WeakMap<Claim, { readonly where: string; readonly message: string }>();

/** Kept with the claim, which is another as soon as its words are. */
function messageFor(draft: Draft, claim: Claim, where: string): string {
  const known = messages.get(claim);
  if (known?.where === where) return known.message;
  const message = tell(draft, claim, where);
  messages.set(claim, { where, message });
  return message;
}

function tell({ prose }: Draft, { evidence }: Claim, where: string): string {
  const [first, second] = evidence;
  if (!first) return '';
  const quote = (place: Place): string => `“${textAt(prose, place).replace(/\s+/g, ' ')}”`;
  if (first.reason === 'figure' && isFigureToo(second)) {
    const [a, b] = [first, second].sort((x, y) => x.place.start - y.place.start);
    if (a && b) return `${quote(a.place)} and ${quote(b.place)} are figures that nobody ${where} is cited for.`;
  }
  return says[first.reason](quote(first.place), where);
}

const isFigureToo = (evidence: Evidence | undefined): evidence is Evidence =>
  evidence?.reason === 'figure' && evidence.weight >= ASKED;
