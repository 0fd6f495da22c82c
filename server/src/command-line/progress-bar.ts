// How far a run is: a bar on standard error, while a person looks on.
import { clearLine, cursorTo } from 'node:readline';
import cliProgress from 'cli-progress';

export interface ProgressBar {
  readonly step: () => void;
  /** Does something that writes to the terminal, out of the bar's way. */
  readonly aside: <T>(write: () => T) => T;
  readonly stop: () => void;
}

/** From this many drafts on, a bar is worth its line. */
const worthABar = 20;

const noBar: ProgressBar = { step: () => undefined, aside: (write) => write(), stop: () => undefined };

/** Starts a bar over `total` drafts; one that shows nothing where nobody looks, or there is little to wait for. */
export function progressBar(total: number): ProgressBar {
  const { stderr } = process;
  if (!stderr.isTTY || total < worthABar) return noBar;
  const bar = new cliProgress.SingleBar({
    format: 'Checking {bar} {value}/{total} drafts',
    clearOnComplete: true,
    hideCursor: true,
    stream: stderr,
  });
  bar.start(total, 0);
  return {
    step: () => {
      bar.increment();
    },
    aside: (write) => {
      cursorTo(stderr, 0);
      clearLine(stderr, 0);
      return write();
    },
    stop: () => {
      bar.stop();
    },
  };
}
