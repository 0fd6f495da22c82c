// Captions (WebVTT, SubRip) to the turns of a transcript.
import { parseText, type VTTCue } from 'media-captions';
import type { DocumentText } from '../../backup/source-document.ts';
import { compose, UnreadableDocument } from './document-text.ts';
import { isOtherSpeaker, turnLabel } from './turn-labels.ts';

/** How long nobody may speak, in seconds, within one paragraph. */
const PAUSE = 4;

/** Reads captions: one paragraph a turn, `NAME: …` where the captions name a voice. */
export async function readCaptions(file: string, type: 'vtt' | 'srt'): Promise<DocumentText> {
  const { cues } = await parseText(file, { type, strict: false });
  if (cues.length === 0) throw new UnreadableDocument('has no captions in it');
  const transcript = compose(file);
  let searched = 0;
  let speaker = '';
  let previous: VTTCue | undefined;
  for (const cue of cues) {
    for (const { voice, words } of voicesOf(cue.text)) {
      const found = file.indexOf(words, searched);
      const at = found < 0 ? searched : found;
      searched = at + (found < 0 ? 0 : words.length);
      const soon = previous !== undefined && cue.startTime - previous.endTime <= PAUSE;
      const named = voice ?? (soon ? speaker : '');
      const goesOn = soon && named === speaker && voice !== '';
      transcript.own(previous === undefined ? '' : goesOn ? ' ' : '\n\n', at);
      if (!goesOn && named !== '') transcript.own(`${named}: `, at);
      transcript.from(words.replace(/[\r\n]/g, ' '), at);
      speaker = named;
      previous = cue;
    }
  }
  return transcript.text();
}

interface Voice {
  /** empty where somebody else speaks, and nobody says who; undefined where nothing tells that anybody else does */
  readonly voice: string | undefined;
  readonly words: string;
}

/** A caption's text by voices, tags of layout taken out: `<v Amina Farouk>We have waited.</v>`, `>> FAROUK: We have waited.` */
function voicesOf(caption: string): Voice[] {
  const parts = caption.split(/<v(?:\.[^\s>]*)?\s+([^>]+)>/);
  const spoken = (part: string): string => part.replace(/<[^>]*>/g, '').trim();
  const untagged = spoken(parts[0] ?? '')
    .split('\n')
    .flatMap(labelledVoice);
  const tagged = parts.flatMap((voice, i) =>
    i % 2 === 1 ? [{ voice: voice.trim(), words: spoken(parts[i + 1] ?? '') }] : [],
  );
  return [...untagged, ...tagged].filter(({ words }) => words !== '');
}

function labelledVoice(line: string): Voice {
  const label = turnLabel(line);
  if (label) return { voice: label.name, words: line.slice(label.length).trim() };
  if (isOtherSpeaker(line)) return { voice: '', words: line.replace(/^(?:>>+|[-–—])\s*/, '') };
  return { voice: undefined, words: line };
}
