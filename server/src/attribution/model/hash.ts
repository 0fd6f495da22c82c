// Text and numbers in, well-stirred 32-bit integers out: what features are made of, alike on every platform.

/** Adds a value to a hash. */
export function mix(hash: number, value: number): number {
  const h = Math.imul(hash ^ value, 0x85ebca6b);
  return h ^ (h >>> 13);
}

/** The hash of the UTF-16 code units of `text` from `start` (FNV-1a, then stirred). */
export function hashText(text: string, start = 0): number {
  let h = 0x811c9dc5;
  for (let i = start; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h ^ (h >>> 15), text.length - start);
}
