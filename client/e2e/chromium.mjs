// Debian's Chromium, which shows the editor. Installed with apt-get where it is missing and we may.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The path of a Chromium. Throws, saying what to do, where there is none and none can be installed. */
export function chromium() {
  const { CHROMIUM } = process.env;
  const there = [CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => path && existsSync(path),
  );
  if (there) return there;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error(
      'The tests in a real editor need Chromium: `apt-get install chromium fonts-dejavu-core`, or set CHROMIUM.',
    );
  }
  console.log('Installing Chromium with apt-get…');
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  };
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
    options,
  );
  return '/usr/bin/chromium';
}
