// The profile as HTML: what it says in words, and that the strictest page can show it.
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { analyze } from '../draft/analyze.ts';
import { readProfile } from '../draft/profile.ts';
import { profileMarkup } from './profile.ts';

const draft = `“We have waited,” said Ada <b>Obi</b> & Sons chief Ada Obi. “Nobody came.”

Critics say the plan is too dear. Prices rose by 14 percent.
`;
const profile = readProfile(analyze(draft));

test('says in words what the colours show', () => {
  const markup = profileMarkup(profile);
  expect(markup).toContain('Critics: 5 words');
  expect(markup).toContain('one claim without a source');
});

test('is well formed, and needs no style attribute, no script and nothing from elsewhere', () => {
  const wrong: string[] = [];
  const markup = profileMarkup(profile, { buttons: true });
  parseFragment(markup, { onParseError: ({ code }) => wrong.push(code) });
  expect(wrong).toEqual([]);
  expect(markup).not.toMatch(/ style=| on\w+=|<script|<link|https?:/);
});

test('its buttons lead to places of the file, and without buttons there are none', () => {
  const places = [...profileMarkup(profile, { buttons: true }).matchAll(/<button type="button" data-at="(\d+)"/g)];
  expect(places.map(([, at]) => Number(at))).toContain(draft.indexOf('Critics'));
  expect(profileMarkup(profile)).not.toContain('<button');
});

test('names are text, whatever is in them', () => {
  const [source] = profile.sources;
  if (!source) throw new Error('the draft has a source');
  const markup = profileMarkup({ ...profile, sources: [{ ...source, name: '<img src=x onerror=y>' }] });
  expect(markup).not.toContain('<img');
});

test('speaks the language it is given', () => {
  const markup = profileMarkup(profile, { translate: (message) => message.toUpperCase() });
  expect(markup).toContain('WORDS GIVEN TO EACH SOURCE');
});
