// A desk to test at: one VS Code server with the packed extension, a browser, and a fresh folder for each test. run.mjs says where
// everything is.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { startServer } from './vscode-server.mjs';
import { openWorkbench } from './workbench.mjs';

const { SAYS_WHO_CHROMIUM, SAYS_WHO_VSCODE, SAYS_WHO_VSIX, SAYS_WHO_OUT, SAYS_WHO_UPDATE } = process.env;
const root = path.resolve(import.meta.dirname, '../..');

/** The draft that comes with the extension, and what the command line finds in it: the editor must find the same. */
export const ferry = readFileSync(path.join(root, 'test-fixtures/drafts/ferry.md'), 'utf8');
export const found = JSON.parse(
  spawnSync(process.execPath, [path.join(root, 'server/bin/says-who.mjs'), 'check', '--format', 'json', 'ferry.md'], {
    cwd: path.join(root, 'test-fixtures/drafts'),
    encoding: 'utf8',
  }).stdout,
).files[0].diagnostics;
export const all = `${found.length} findings`;
export const oneLess = `${found.length - 1} findings`;

/**
 * Opens a desk for the tests of a file.
 * @param {{ settings?: Record<string, unknown>, shape?: string }} [options] user settings besides the usual, and a word for the names of
 *   screenshots, where the same tests run in several shapes of the editor
 */
export function openDesk({ settings = {}, shape } = {}) {
  const home = mkdtempSync(path.join(tmpdir(), 'says-who-e2e-'));
  const named = (name) => (shape ? `${shape} ${name}` : name);
  let server, browser;

  before(async () => {
    server = await startServer(SAYS_WHO_VSCODE, SAYS_WHO_VSIX, home, settings);
    browser = await chromium.launch({
      executablePath: SAYS_WHO_CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    });
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  /** A test in a folder of its own. What it looked like when it failed is kept beside the screenshots. */
  const inEditor = (name, files, body) => {
    test(named(name), { timeout: 180_000 }, async () => {
      const editor = await openWorkbench({ browser, port: server.port, home, out: SAYS_WHO_OUT }, files);
      try {
        await body(editor);
      } catch (error) {
        await editor.screenshot(`failed ${named(name)}`);
        throw error;
      } finally {
        await editor.close();
      }
    });
  };

  /** Takes a screenshot, and when that was asked for replaces with it the one that the README or the walkthrough shows. */
  const show = async (editor, name, { inReadme = false, ofWalkthrough } = {}) => {
    await editor.screenshot(named(name));
    if (!SAYS_WHO_UPDATE || shape) return;
    if (inReadme) copyInto(path.join(root, 'docs/images'), path.join(SAYS_WHO_OUT, `${name}.png`));
    if (ofWalkthrough) {
      const picture = path.join(root, `client/media/walkthrough/${name}.webp`);
      writeFileSync(picture, await asWebp(browser, await editor.page.screenshot({ clip: ofWalkthrough })));
    }
  };

  return { inEditor, show, home, extensions: () => server.extensions };
}

function copyInto(folder, file) {
  mkdirSync(folder, { recursive: true });
  copyFileSync(file, path.join(folder, path.basename(file)));
}

/** A picture in a quarter of its bytes, as the package wants them. */
async function asWebp(browser, png) {
  const page = await browser.newPage();
  const address = await page.evaluate(
    async (source) => {
      const { document, Image } = globalThis;
      const picture = Object.assign(new Image(), { src: source });
      await picture.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height });
      canvas.getContext('2d').drawImage(picture, 0, 0);
      return canvas.toDataURL('image/webp', 0.35);
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  await page.close();
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}
