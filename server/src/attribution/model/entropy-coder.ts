// Bytes written in about as few bits as they surprise: range asymmetric numeral systems (rANS). How often each byte comes in each
// context is told first, then the bytes.

/** Frequencies add up to this in every context. */
const BITS = 12;
const WHOLE = 1 << BITS;
/** The state stays between this and 256 times this. */
const LEAST = 2 ** 23;

/** The frequencies of the 256 bytes in a context; undefined where nothing was written. */
type Frequencies = Uint16Array | undefined;

export interface Encoder {
  /** writes a value of 0 to 255 in one of the contexts */
  readonly byte: (value: number, context: number) => void;
  /** all that was written */
  readonly close: () => Uint8Array;
}

/** A writer of bytes in so many contexts. */
export function encoder(contexts: number): Encoder {
  const values: number[] = [];
  const places: number[] = [];
  return {
    byte(value, context) {
      values.push(value);
      places.push(context);
    },
    close() {
      const counts = Array.from({ length: contexts }, () => new Float64Array(256));
      values.forEach((value, i) => ((counts[places[i] as number] as Float64Array)[value] as number)++);
      const frequencies = counts.map(scaled);
      const starts = frequencies.map((list) => list && startsOf(list));
      // what is read first is written last
      const coded: number[] = [];
      let state = LEAST;
      for (let i = values.length - 1; i >= 0; i--) {
        const value = values[i] as number;
        const context = places[i] as number;
        const frequency = frequencies[context]?.[value] as number;
        while (state >= (LEAST / WHOLE) * 256 * frequency) {
          coded.push(state & 0xff);
          state = Math.floor(state / 256);
        }
        state = Math.floor(state / frequency) * WHOLE + (state % frequency) + (starts[context]?.[value] as number);
      }
      for (let k = 0; k < 4; k++) coded.push((state >>> (8 * k)) & 0xff);
      return Uint8Array.from([...frequencies.flatMap(told), ...coded.reverse()]);
    },
  };
}

/** Reads what an encoder of as many contexts wrote, in the same order. Past its end it gives bytes of no meaning. */
export function decoder(bytes: Uint8Array, contexts: number): (context: number) => number {
  let at = 0;
  const next = (): number => bytes[at++] ?? 0;
  const tables = Array.from({ length: contexts }, () => {
    const frequencies = heard(next);
    const starts = startsOf(frequencies);
    const symbols = new Uint8Array(WHOLE);
    frequencies.forEach((frequency, value) => {
      const start = starts[value] as number;
      symbols.fill(value, start, start + frequency);
    });
    return { frequencies, starts, symbols };
  });
  let state = 0;
  for (let k = 0; k < 4; k++) state = state * 256 + next();
  return (context) => {
    const { frequencies, starts, symbols } = tables[context] as (typeof tables)[number];
    const slot = state & (WHOLE - 1);
    const value = symbols[slot] as number;
    let now = (frequencies[value] as number) * (state >>> BITS) + slot - (starts[value] as number);
    while (now < LEAST && at < bytes.length) now = now * 256 + (bytes[at++] as number);
    state = now;
    return value;
  };
}

/** Counts as shares of `WHOLE`: at least one for each byte that comes at all, the most frequent takes what is left. */
function scaled(counts: Float64Array): Frequencies {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return undefined;
  const shares = Uint16Array.from(counts, (count) =>
    count === 0 ? 0 : Math.max(1, Math.floor((count * (WHOLE - 256)) / all)),
  );
  const most = counts.indexOf(Math.max(...counts));
  (shares[most] as number) += WHOLE - shares.reduce((sum, share) => sum + share, 0);
  return shares;
}

function startsOf(frequencies: Uint16Array): Uint16Array {
  let sum = 0;
  return frequencies.map((frequency) => (sum += frequency) - frequency);
}

/** Frequencies in bytes of seven bits, a run of noughts as a nought and its length less one. */
function told(frequencies: Frequencies): number[] {
  const bytes: number[] = [];
  const list = frequencies ?? new Uint16Array(256);
  for (let value = 0; value < 256; value++) {
    const frequency = list[value] as number;
    if (frequency > 0) {
      if (frequency > 0x7f) bytes.push((frequency & 0x7f) | 0x80, frequency >> 7);
      else bytes.push(frequency);
      continue;
    }
    const from = value;
    while (value < 255 && list[value + 1] === 0) value++;
    bytes.push(0, value - from);
  }
  return bytes;
}

function heard(next: () => number): Uint16Array {
  const list = new Uint16Array(256);
  for (let value = 0; value < 256; value++) {
    const byte = next();
    if (byte === 0) value += next();
    else list[value] = byte > 0x7f ? (byte & 0x7f) + next() * 128 : byte;
  }
  return list;
}
