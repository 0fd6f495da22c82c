// Labelled sequences for a learner: the features of every token as numbers, packed into flat arrays.

/** Feature hashes numbered densely, the most frequent first, so that what is used together lies together. */
export interface Dictionary {
  readonly size: number;
  /** the hash behind each number */
  readonly keys: Int32Array;
  /** the number behind a hash, -1 if it has none */
  readonly find: (key: number) => number;
}

/** Sequences of tokens. Sequence s holds tokens [ends[s - 1], ends[s]), token t features [stops[t - 1], stops[t]). */
export interface Examples {
  readonly features: Int32Array;
  readonly stops: Int32Array;
  readonly labels: Uint8Array;
  readonly ends: Int32Array;
  readonly weights: Float32Array;
}

/** Gathers sequences, then numbers their features. */
export function collector(): {
  token: (features: Int32Array, count: number, label: number) => void;
  end: (weight: number) => void;
  close: (keep: (count: number) => boolean, dictionary?: Dictionary) => { examples: Examples; dictionary: Dictionary };
} {
  let features = new Int32Array(1 << 20);
  let used = 0;
  const stops: number[] = [];
  const labels: number[] = [];
  const ends: number[] = [];
  const weights: number[] = [];
  return {
    token(hashes, count, label) {
      if (used + count > features.length) {
        const larger = new Int32Array(features.length * 2);
        larger.set(features);
        features = larger;
      }
      features.set(hashes.subarray(0, count), used);
      used += count;
      stops.push(used);
      labels.push(label);
    },
    end(weight) {
      ends.push(stops.length);
      weights.push(weight);
    },
    close(keep, given) {
      const dictionary = given ?? dictionaryOf(features.subarray(0, used), keep);
      let kept = 0;
      let from = 0;
      const packed = Int32Array.from(stops, (stop) => {
        for (let i = from; i < stop; i++) {
          const number = dictionary.find(features[i] as number);
          if (number >= 0) features[kept++] = number;
        }
        from = stop;
        return kept;
      });
      return {
        dictionary,
        examples: {
          features: features.slice(0, kept),
          stops: packed,
          labels: Uint8Array.from(labels),
          ends: Int32Array.from(ends),
          weights: Float32Array.from(weights),
        },
      };
    },
  };
}

/** Numbers the hashes whose number of occurrences passes. */
export function dictionaryOf(hashes: Int32Array, keep: (count: number) => boolean): Dictionary {
  let bits = 20;
  let table = new Int32Array(2 << bits);
  let filled = 0;
  const slot = (key: number, within: Int32Array, mask: number): number => {
    let at = (key ^ (key >>> 15)) & mask;
    while (within[2 * at + 1] !== 0 && within[2 * at] !== key) at = (at + 1) & mask;
    return at;
  };
  for (const key of hashes) {
    const mask = (1 << bits) - 1;
    const at = slot(key, table, mask);
    if (table[2 * at + 1] === 0) {
      table[2 * at] = key;
      filled++;
    }
    (table[2 * at + 1] as number)++;
    if (filled * 2 > mask) {
      bits++;
      const larger = new Int32Array(2 << bits);
      const wide = (1 << bits) - 1;
      for (let i = 0; i <= mask; i++)
        if (table[2 * i + 1] !== 0) {
          const to = slot(table[2 * i] as number, larger, wide);
          larger[2 * to] = table[2 * i] as number;
          larger[2 * to + 1] = table[2 * i + 1] as number;
        }
      table = larger;
    }
  }
  const kept: { key: number; count: number }[] = [];
  for (let i = 0; i < table.length; i += 2) {
    const count = table[i + 1] as number;
    if (count !== 0 && keep(count)) kept.push({ key: table[i] as number, count });
  }
  kept.sort((a, b) => b.count - a.count || a.key - b.key);
  return dictionaryFrom(Int32Array.from(kept, ({ key }) => key));
}

/** The dictionary of the given hashes, numbered as they come. */
export function dictionaryFrom(keys: Int32Array): Dictionary {
  let bits = 4;
  while (1 << bits < keys.length * 2) bits++;
  const mask = (1 << bits) - 1;
  const table = new Int32Array(1 << bits);
  const find = (key: number): number => {
    let at = (key ^ (key >>> 15)) & mask;
    for (;;) {
      const number = (table[at] as number) - 1;
      if (number < 0 || keys[number] === key) return number;
      at = (at + 1) & mask;
    }
  };
  keys.forEach((key, number) => {
    let at = (key ^ (key >>> 15)) & mask;
    while (table[at] !== 0) at = (at + 1) & mask;
    table[at] = number + 1;
  });
  return { size: keys.length, keys, find };
}

/** The same examples with features under other numbers; those numbered -1 are left out. */
export function renumbered(examples: Examples, numbers: Int32Array): Examples {
  const features = new Int32Array(examples.features.length);
  let used = 0;
  let from = 0;
  const stops = examples.stops.map((stop) => {
    for (let i = from; i < stop; i++) {
      const number = numbers[examples.features[i] as number] as number;
      if (number >= 0) features[used++] = number;
    }
    from = stop;
    return used;
  });
  return { ...examples, features: features.subarray(0, used), stops };
}
