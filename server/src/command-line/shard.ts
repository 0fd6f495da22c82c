// `--shard`: one of several equal parts of the drafts, for as many machines.

export interface Shard {
  /** from 1 */
  readonly part: number;
  readonly of: number;
}

/** The shard that "2/4" names; undefined when it names none. */
export function readShard(written: string): Shard | undefined {
  const [part, of] = (/^(\d+)\/(\d+)$/.exec(written)?.slice(1) ?? []).map(Number);
  return part && of && part <= of ? { part, of } : undefined;
}

/** The drafts of a shard: every so many, so that folders of long and short drafts are shared out alike. */
export function inShard<T>(drafts: readonly T[], { part, of }: Shard): T[] {
  return drafts.filter((_, index) => index % of === part - 1);
}
