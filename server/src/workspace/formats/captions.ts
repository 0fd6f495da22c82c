// Captions (WebVTT, SubRip) to the turns of a transcript.
import { parseText, type VTTCue } from 'media-captions';
import type { DocumentText } from '../../backup/source-document.ts';
import { compose, UnreadableDocument } from './document-text.ts';

/** How long nobody may speak, in seconds, within one paragraph. */
const PAUSE = 4;

/** Reads captions: one paragraph a turn, `NAME: …` where the captions name a voice. */
export async function readCaptions(file: string, type: 'vtt' | 'srt'): Promise<DocumentText> {
  const { cues } = await parseText(file, { type, strict: false });
  if (cues.length === 0) throw new UnreadableDocument('has no captions in it');
  const transcript = compose(file);
  let searched = 0;
  let speaker: string | undefined;
  let previous: VTTCue | undefined;
  for (const cue of cues) {
    for (const { voice, words } of voicesOf(cue.text)) {
      const found = file.indexOf(words, searched);
      const at = found < 0 ? searched : found;
      searched = at + (found < 0 ? 0 : words.length);
      const named = voice ?? (previous && cue.startTime - previous.endTime <= PAUSE ? speaker : undefined);
      const goesOn = previous !== undefined && named === speaker && cue.startTime - previous.endTime <= PAUSE;
      transcript.own(previous === undefined ? '' : goesOn ? ' ' : '\n\n', at);
      if (!goesOn && named !== undefined) transcript.own(`${named}: `, at);
      transcript.from(words.replace(/[\r\n]/g, ' '), at);
      speaker = named;
      previous = cue;
    }
  }
  return transcript.text();
}

/** A caption's text by voices, tags of layout taken out: `<v Amina Farouk>We have waited.</v>`. */
function voicesOf(caption: string): { voice: string | undefined; words: string }[] {
  const parts = caption.split(/<v(?:\.[^\s>]*)?\s+([^>]+)>/);
  const spoken = (part: string): string => part.replace(/<[^>]*>/g, '').trim();
  return [
    { voice: undefined, words: spoken(parts[0] ?? '') },
    ...parts.flatMap((voice, i) => (i % 2 === 1 ? [{ voice: voice.trim(), words: spoken(parts[i + 1] ?? '') }] : [])),
  ].filter(({ words }) => words !== '');
}
