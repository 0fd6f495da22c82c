// Who a document gives a passage to, and whether two speakers are the same.
import type { Library } from './library.ts';
import type { Passage, Speaker } from './source-document.ts';

/** Whether it is known who says a passage, or that its document does not tell. */
export function isHeard({ readings }: Library, { document, start, end }: Passage): boolean {
  const { hearing } = readings[document] ?? {};
  if (!hearing?.heard) return hearing !== undefined;
  return hearing.heard.some((span) => span.start <= start && end <= span.end);
}

/** Below this share of a passage, what another speaker says in it is a slip of where a speech ends. */
const SLIP = 0.1;

/** The speaker of most of a passage; undefined where the document does not say, or gives words of it to another. */
export function speakersAt({ readings }: Library, { document, start, end }: Passage): Speaker | undefined {
  let speaker: Speaker | undefined;
  let most = 0;
  for (const speech of readings[document]?.hearing?.speeches ?? []) {
    if (speech.start >= end) break;
    const shared = Math.min(end, speech.end) - Math.max(start, speech.start);
    if (shared < (end - start) * SLIP) continue;
    if (speaker && !areSame(speaker, speech.speaker)) return undefined;
    speaker = speech.speaker;
    most = Math.max(most, shared);
  }
  return most * 2 >= end - start ? speaker : undefined;
}

/** A speaker of whom only a word in capitals is known, where the draft names one person whom it fits; any other as it is. */
export function knownSpeaker(speaker: Speaker | undefined, people: readonly Speaker[]): Speaker | undefined {
  if (!speaker?.unsure) return speaker;
  const [one, other] = people.filter((person) => person.kind === 'person' && areSame(person, speaker));
  return other ? undefined : one;
}

/** Whether two speakers may be the same: one name, or one family name and no two given names. */
export function areSame(a: Speaker, b: Speaker): boolean {
  const names = [a.name, ...a.aliases].map(plain);
  if ([b.name, ...b.aliases].some((name) => names.includes(plain(name)))) return true;
  const family = plain(a.family ?? a.name);
  if (family !== plain(b.family ?? b.name)) return false;
  if (a.given === undefined || b.given === undefined) return true;
  return plain(a.given).startsWith(plain(b.given)) || plain(b.given).startsWith(plain(a.given));
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N} ]/gu, '');
}
