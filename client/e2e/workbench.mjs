// A reporter's hands and eyes in the editor: opens a folder of drafts in the browser, types, looks, chooses. Every look waits for what it wants.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { URLSearchParams } from 'node:url';

const patience = 30_000; // milliseconds

/**
 * Asks again and again until the answer is what is wanted.
 * @template T
 * @param {() => T | Promise<T>} ask
 * @param {(answer: T) => boolean} wanted
 * @param {string} what it is, for the complaint when it never is
 * @param {number} within how many milliseconds
 */
export async function until(ask, wanted, what, within = patience) {
  const deadline = Date.now() + within;
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`${what}: still ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Whether something is to be seen, or no longer, within five seconds. */
const soon = (locator, state) =>
  locator.waitFor({ state, timeout: 5000 }).then(
    () => true,
    () => false,
  );

/**
 * Opens a fresh folder holding `files` (path to text), and the first of them in the editor.
 * @param {{ browser: import('playwright-core').Browser, port: string, home: string, out: string }} desk
 * @param {Record<string, string>} files
 */
export async function openWorkbench({ browser, port, home, out }, files) {
  const folder = path.join(mkdtempSync(path.join(home, 'desk-')), 'saltholm');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const [first] = Object.keys(files);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const foreign = new Set();
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^(?:http|ws)/.test(protocol) && host !== `127.0.0.1:${port}`) foreign.add(host);
  });
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ['openFile', `vscode-remote://127.0.0.1:${port}${path.join(folder, first)}`],
  ];
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  await page.goto(`http://127.0.0.1:${port}/?${query.toString()}`);
  await page
    .locator('.monaco-editor .view-line')
    .first()
    .waitFor({ timeout: 2 * patience });

  const { keyboard } = page;
  const status = page.locator('.statusbar-item[id*="says-who.findings"]');
  // in one look: between two the item may come or go
  const statusText = async () => (await status.allTextContents())[0]?.trim() ?? '';
  const onDisk = (name) => readFileSync(path.join(folder, name), 'utf8');

  return {
    page,
    folder,
    keyboard,
    /** The hosts, other than our own server, that the page spoke to. */
    foreign,
    onDisk,
    write: (name, text) => {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    },
    /** What the status item says; nothing when it is not shown. */
    statusText,
    /** Waits until the status item says these words. */
    status: (words) => until(statusText, (text) => text.includes(words), `status item with “${words}”`),
    /** A file's row in the explorer. */
    inExplorer: (name) => page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }),
    squiggles: (severity) => page.locator(`.monaco-editor .squiggly-${severity}`),
    /** The frame of the webview that shows what `selector` names. */
    webview: (selector) =>
      until(
        async () => {
          for (const frame of page.frames()) {
            if (
              await frame
                .locator(selector)
                .count()
                .catch(() => 0)
            )
              return frame;
          }
          return undefined;
        },
        Boolean,
        `webview with ${selector}`,
      ),
    /** Waits until the draft in front shows words without spaces: an edit arrives a moment after it was chosen. */
    shows: (words) =>
      page.locator('.monaco-editor .view-line', { hasText: words }).first().waitFor({ timeout: patience }),
    /** Where the caret is, as the status bar says it. */
    caret: async () => (await page.locator('.statusbar-item[id="status.editor.selection"]').textContent()) ?? '',
    /** Puts the caret in the editor in front on the first of these words, whose text is `text`. */
    goTo: async (words, text) => {
      const before = text.slice(0, text.indexOf(words)).split('\n');
      await keyboard.press('Control+g');
      await page.locator('.quick-input-widget:visible input').waitFor({ timeout: patience });
      await keyboard.type(`${before.length}:${before.at(-1).length + 1}`);
      await keyboard.press('Enter');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: patience });
    },
    /** Opens the quick-fix menu at the caret until it offers `title`, and chooses that with the keyboard, or shows what it would do. */
    quickFix: async (title) => {
      const rows = page.locator('.action-widget .monaco-list-row.action');
      const place = await until(
        async () => {
          await keyboard.press('Control+.');
          await rows
            .filter({ hasText: title })
            .first()
            .waitFor({ timeout: 2500 })
            .catch(() => undefined);
          const titles = await rows.allTextContents();
          const found = titles.findIndex((text) => text.includes(title));
          if (found < 0) await keyboard.press('Escape');
          return found;
        },
        (found) => found >= 0,
        `quick fix “${title}”`,
      );
      const press = async (key) => {
        const wanted = rows.filter({ hasText: title }).first();
        await until(
          async () => {
            const focused = await wanted.evaluate((row) => row.classList.contains('focused'));
            if (!focused) await keyboard.press('ArrowDown');
            return focused;
          },
          Boolean,
          `row ${place} of the menu in focus`,
        );
        await keyboard.press(key);
        await page.locator('.action-widget').waitFor({ state: 'hidden', timeout: patience });
      };
      return { choose: () => press('Enter'), preview: () => press('Control+Enter') };
    },
    /** Renames what is at the caret, and waits until the editor shows the new name. */
    rename: async (name) => {
      const input = page.locator('.rename-box input');
      await keyboard.press('F2');
      await input.waitFor({ timeout: patience });
      await input.fill(name);
      await input.press('Enter');
      await input.waitFor({ state: 'hidden', timeout: patience });
      await page.locator('.view-line', { hasText: name }).first().waitFor({ timeout: patience });
    },
    /** Runs a command by its title, as in the command palette; opens that again where it was opened before the command was there. */
    command: async (title) => {
      const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
      await until(
        async () => {
          await keyboard.press('F1');
          const input = page.locator('.quick-input-widget:visible input').first();
          await input.waitFor({ timeout: patience });
          await input.fill(`>${title}`);
          const isThere = await soon(row, 'visible');
          if (!isThere) await keyboard.press('Escape');
          return isThere;
        },
        Boolean,
        `command “${title}”`,
      );
      await until(
        async () => {
          await keyboard.press('Enter');
          return soon(row, 'hidden');
        },
        Boolean,
        `command “${title}” chosen`,
      );
    },
    /** Saves the draft in front until the file `name` holds `wanted`; a busy editor now and then loses a key. */
    save: async (name, wanted) => {
      const text = () => onDisk(name);
      const isSaved = (saved) => saved.includes(wanted);
      await until(
        async () => {
          await keyboard.press('Control+s');
          return until(text, isSaved, name, 5000).catch(text);
        },
        isSaved,
        `“${wanted}” in ${name}`,
      );
    },
    screenshot: (name) => page.screenshot({ path: path.join(out, `${name}.png`) }),
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
