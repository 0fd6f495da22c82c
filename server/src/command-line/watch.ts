// `--watch`: checks again whenever a draft, or anything that has a say in it, has changed on disk.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { clearScreenDown, cursorTo } from 'node:readline';
import { watch as watchFiles } from 'chokidar';
import picomatch from 'picomatch';
import { UsageError } from './usage-error.ts';

export interface WatchOptions {
  /** more files that have a say */
  readonly also: readonly string[];
  /** the file that is written meanwhile */
  readonly except: string | undefined;
  /** ends it */
  readonly signal: AbortSignal;
}

/** An editor writes a file in several steps: that long nothing must happen before they count as one, in milliseconds. */
const settling = 100;

/**
 * Does the work at once and after each change, until it is told to end. The work gets a file to keep a cache in, so that it has to
 * look only at what changed. Throws what the work throws the first time; later it is told on standard error.
 */
export async function watch(
  names: readonly string[],
  { also, except, signal }: WatchOptions,
  work: (cacheFile: string) => Promise<unknown>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'says-who-'));
  const cache = join(folder, 'cache');
  const changes = changesBelow([...names.map(rootOf), ...also], except);
  try {
    clearScreen();
    await work(cache);
    while (!signal.aborted) {
      tell('Watching for changes. Ctrl-C ends.');
      await changes.next(signal);
      if (signal.aborted) break;
      clearScreen();
      await work(cache).catch((error: unknown) => {
        if (!(error instanceof UsageError)) throw error;
        tell(error.message);
      });
    }
  } finally {
    await changes.close();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Changes {
  /** Resolves when something has changed since it was last asked, or the signal is aborted. */
  readonly next: (signal: AbortSignal) => Promise<void>;
  readonly close: () => Promise<void>;
}

function changesBelow(roots: readonly string[], except: string | undefined): Changes {
  const apart = except === undefined ? undefined : resolve(except);
  const named = new Set(roots.map((root) => resolve(root)));
  const watcher = watchFiles([...roots, ...new Set(roots.flatMap(settingsAbove))], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => {
      const name = basename(path);
      if (resolve(path) === apart) return true;
      return !named.has(resolve(path)) && (name.startsWith('.') || name === 'node_modules');
    },
  });
  let changed = false;
  let wake: () => void = () => undefined;
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      changed = true;
      wake();
    }, settling);
  });
  return {
    next: async (signal) => {
      if (!changed && !signal.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          signal.addEventListener('abort', wake, { once: true });
        });
      }
      changed = false;
    },
    close: () => {
      clearTimeout(timer);
      return watcher.close();
    },
  };
}

/** The file or folder to watch for what a person named: of a pattern, the folder that it starts from. */
function rootOf(name: string): string {
  if (existsSync(name)) return name;
  return picomatch.scan(name).base || '.';
}

/** The settings files above a file or folder, of those that there are. */
function settingsAbove(root: string): string[] {
  const found: string[] = [];
  for (let at = dirname(resolve(root)); ; at = dirname(at)) {
    found.push(...['says-who.yaml', 'entities.yaml'].map((name) => join(at, name)).filter((path) => existsSync(path)));
    if (at === dirname(at)) return found;
  }
}

/** Leaves what was on the screen to scroll back to. */
function clearScreen(): void {
  const { stdout } = process;
  if (!stdout.isTTY) return;
  stdout.write('\n'.repeat(stdout.rows));
  cursorTo(stdout, 0, 0);
  clearScreenDown(stdout);
}

function tell(message: string): void {
  process.stderr.write(`says-who: ${message}\n`);
}
