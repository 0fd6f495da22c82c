import { expect, test } from 'vitest';
import { analyze } from '../draft/analyze.ts';
import { textAt } from '../prose/places.ts';
import { hearsay } from './hearsay.ts';

const turns = [
  'it is believed that the bridge is safe',
  'it was often said that the bridge is safe',
  'it isn’t thought that the bridge is safe',
  "it's rumored that the bridge is safe",
  'it has been whispered that the bridge is safe',
  'it has long been suggested that the bridge is safe',
  'it is widely understood that the bridge is safe',
  'the bridge is widely seen as safe',
  'the bridge, universally hailed as safe, was closed',
  'the bridge, popularly reputed to be safe, was closed',
  'the bridge, generally held to be safe, was closed',
  'the bridge is still perceived as safe',
  'the bridge is said to have cracked',
  'the bridge was understood to have cracked',
  'the bridge is reputed to have cracked',
  'the bridges have since been reported to have cracked',
  'the bridge has reportedly cracked',
  'the bridge has purportedly cracked',
  'the bridge has rumoredly cracked',
  'legend has it the bridge cracked',
  'word is that the bridge cracked',
  'the received wisdom holds the bridge is safe',
  'by most accounts the bridge is safe',
  'there is a growing consensus that the bridge is safe',
  'there was widespread speculation about the bridge',
  'gossip swirled on the bridge',
  'rumours abounded on the bridge',
];

test.each(turns)('%s', (turn) => {
  for (const text of [`On Monday, ${turn}.`, turn.charAt(0).toUpperCase() + turn.slice(1) + '.']) {
    const draft = analyze(text);
    expect(hearsay(draft).map((place) => textAt(draft.prose, place))).not.toEqual([]);
  }
});
