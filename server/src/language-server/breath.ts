// Pauses in long work, in which whatever else the editor wants is done. The same on Node and in a browser.
import type { Steps } from '../prose/steps.ts';

/** Resolves once everything that waits has had its turn. */
export const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Work for milliseconds at a stretch: too short for a writer to notice, long enough for a keystroke to need no pause. */
const STRETCH = 10;

/** Thrown where work is given up because nobody wants what it would come to any more. */
export class Superseded extends Error {}

/** Does work in steps with a breath every few milliseconds; throws `Superseded` as soon as `isWanted` denies it. */
export async function unhurried<T>(steps: Steps<T>, isWanted: () => boolean): Promise<T> {
  for (let begun = performance.now(); ;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - begun < STRETCH) continue;
    await breath();
    if (!isWanted()) throw new Superseded();
    begun = performance.now();
  }
}
