import { expect, test } from 'vitest';
import { shortTitle } from './short-title.ts';

test.each([
  ['a former top official at the Ministry of Works and a former assistant to its head', 'former top official'],
  ['the harbour pilot', 'harbour pilot'],
  ['a historian of the court', 'historian of the court'],
  ['a professor of marine law at Bergen University', 'professor of marine law'],
  ['an expert on tides', 'expert on tides'],
  ['a spokeswoman for the ferry company', 'spokeswoman for the ferry company'],
  ['a Kenyan journalist visiting Lisse on vacation', 'Kenyan journalist'],
  ['The Courier’s deputy editor', 'deputy editor'],
  [
    'chief executive of the largest shipping line in the northern half of the country',
    'chief executive of the largest shipping line',
  ],
  ['a lawyer who has taught in Accra', 'lawyer'],
  ['an engineer, a poet and a father of six', 'engineer'],
  ['a nurse-turned-lawmaker from Osaka', 'nurse-turned-lawmaker'],
  ['Ana Ruiz’s daughter', undefined],
  ['a close friend of Mrs. Ruiz', undefined],
  ['currently leads the advisory council on dredging', undefined],
  ['47', undefined],
  ['', undefined],
])('“%s” is %j for short', (description, title) => {
  expect(shortTitle(description)).toBe(title);
});
