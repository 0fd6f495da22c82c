// Definite descriptions of people: “the former minister”, “the senator”. Knows which words can stand for one another.
import type { Entity } from './entity.ts';
import { isRoleNoun } from './titles.ts';

// Each line: words that an article uses in turn for one person.
const KIN = `
senator sen lawmaker legislator politician
congressman congresswoman representative rep lawmaker legislator politician
governor gov politician
mayor politician
minister premier official politician
secretary official
diplomat ambassador envoy official
president leader
nominee candidate contender
professor scholar academic researcher scientist historian economist expert lecturer
director executive chief head
ceo executive businessman businesswoman billionaire
chairman chairwoman chair
spokesman spokeswoman spokesperson
adviser advisor aide strategist
lawyer attorney counsel
judge justice jurist
general officer commander
reporter journalist correspondent columnist writer author
doctor physician surgeon
actor actress star
`;
const kin = new Map<string, Set<string>>();
for (const line of KIN.trim().split('\n')) {
  const words = line.split(' ');
  for (const word of words) {
    const set = kin.get(word) ?? new Set<string>();
    for (const other of words) set.add(other);
    kin.set(word, set);
  }
}

/** Whether a source is a definite description of one person. */
export function isDescription(text: string): boolean {
  return /^(?:the|this) /i.test(text) && text.length < 70 && headNoun(text) !== undefined;
}

/** The role noun that a description turns on: the last before its first preposition. */
function headNoun(text: string): string | undefined {
  const phrase = text.toLowerCase().split(/\s(?:of|for|at|in|from|on|who|to|with|and)\s|,/)[0] ?? '';
  const last = phrase.split(/[\s-]+/).at(-1) ?? '';
  return isRoleNoun(last) ? last : undefined;
}

/** Whether the article says of the person what the description says, every word of it: “the Western diplomat” is not any diplomat. */
export function describes(text: string, entity: Entity | undefined): boolean {
  const head = headNoun(text);
  if (!entity || head === undefined) return false;
  const same = kin.get(head) ?? new Set([head]);
  const told = entity.roles.map(({ text: role }) => role.toLowerCase()).join(' ');
  const phrase = text.toLowerCase().split(/\s(?:of|for|at|in|from|on|who|to|with|and)\s|,/)[0] ?? '';
  const rest = phrase
    .split(/\s+/)
    .slice(1, -1)
    .filter((word) => !/^(?:former|then|current|longtime|veteran|senior|young|old|\d+.*)$/.test(word));
  if (rest.some((word) => !told.includes(word))) return false;
  return entity.roles.some(
    ({ text: role, kind }) =>
      kind !== 'party' && kind !== 'affiliation' && roleWords(role).some((word) => same.has(word)),
  );
}

const roleWords = (role: string) =>
  (role.toLowerCase().split(/\s(?:for|who|to|whose)\s/)[0] ?? '')
    .split(/[^\p{L}]+/u)
    .filter((word) => isRoleNoun(word) || kin.has(word));
