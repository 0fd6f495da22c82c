// What a reporter sees and does in a real VS Code with the packed extension. Started by run.mjs, which says where everything is.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { startServer } from './vscode-server.mjs';
import { openWorkbench, until } from './workbench.mjs';

const { SAYS_WHO_CHROMIUM, SAYS_WHO_VSCODE, SAYS_WHO_VSIX, SAYS_WHO_OUT, SAYS_WHO_IMAGES } = process.env;
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const ferry = readFileSync(path.join(root, 'test-fixtures/drafts/ferry.md'), 'utf8');

const home = mkdtempSync(path.join(tmpdir(), 'says-who-e2e-'));
let server, browser;

before(async () => {
  server = await startServer(SAYS_WHO_VSCODE, SAYS_WHO_VSIX, home);
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
function inEditor(name, files, body) {
  test(name, { timeout: 180_000 }, async () => {
    const editor = await openWorkbench({ browser, port: server.port, home, out: SAYS_WHO_OUT }, files);
    try {
      await body(editor);
    } catch (error) {
      await editor.screenshot(`failed ${name}`);
      throw error;
    } finally {
      await editor.close();
    }
  });
}

/** Keeps a screenshot for the documentation, when that was asked for. */
async function show(editor, name) {
  await editor.screenshot(name);
  if (!SAYS_WHO_IMAGES) return;
  mkdirSync(SAYS_WHO_IMAGES, { recursive: true });
  copyFileSync(path.join(SAYS_WHO_OUT, `${name}.png`), path.join(SAYS_WHO_IMAGES, `${name}.png`));
}

inEditor('findings are underlined, counted, and told on F8', { 'ferry.md': ferry }, async (editor) => {
  await editor.status('5 findings');
  assert.equal(await editor.squiggles('warning').count(), 5);
  await editor.goTo('“We will follow');
  await editor.keyboard.press('ArrowLeft');
  await editor.keyboard.press('F8');
  const message = editor.page.locator('.marker-widget', { hasText: 'Nobody is said to have said this' });
  await message.waitFor();
  await show(editor, 'finding');
  assert.deepEqual([...editor.foreign], []);
});

inEditor('the attribution fix writes the sentence an editor would', { 'ferry.md': ferry }, async (editor) => {
  await editor.status('5 findings');
  await editor.goTo('We will follow');
  const fix = await editor.quickFix('Quiroga said');
  await show(editor, 'quick-fix');
  await fix.choose();
  await editor.status('4 findings');
  await editor.save('ferry.md', '“We will follow our children to the mainland,” Quiroga said.');
  await editor.screenshot('fixed');
});

inEditor('a missing quotation mark is put back', { 'ferry.md': ferry }, async (editor) => {
  await editor.status('5 findings');
  await editor.goTo('one, she said');
  await (await editor.quickFix('Insert the missing quotation mark')).choose();
  await editor.status('4 findings');
  await editor.save('ferry.md', 'in a winter like the last one,” she said.');
});

inEditor('a finding can be ignored for good', { 'ferry.md': ferry }, async (editor) => {
  await editor.status('5 findings');
  await editor.goTo('Critics say');
  await (await editor.quickFix('Ignore vague-source here')).choose();
  await editor.status('4 findings');
  await editor.save('ferry.md', '<!-- says-who-disable-next-line vague-source -->\nThe present operator');
});

inEditor('typing changes the count', { 'note.md': 'The bus left at noon.\n\n' }, async (editor) => {
  await editor.status('no findings');
  await editor.keyboard.press('Control+End');
  await editor.keyboard.type('The new road cost TK.');
  await editor.status('1 finding');
  await editor.keyboard.press('Backspace');
  await editor.keyboard.press('Backspace');
  await editor.keyboard.press('Backspace');
  await editor.keyboard.type('a lot.');
  await editor.status('no findings');
});

inEditor(
  'a rule set to off is silent, and speaks when that is taken back',
  {
    'ferry.md': ferry,
    '.vscode/settings.json': '{ "saysWho.rules": { "vague-source": "off", "placeholder": "error" } }',
  },
  async (editor) => {
    await editor.status('3 findings');
    assert.equal(await editor.squiggles('error').count(), 1);
    editor.write('.vscode/settings.json', '{}');
    await editor.status('5 findings');
    editor.write('.vscode/settings.json', '{ "saysWho.enable": false }');
    await until(editor.statusText, (text) => text === '', 'status item, though checking is off');
    await until(
      () => editor.squiggles('warning').count(),
      (count) => count === 0,
      'squiggles, though checking is off',
    );
  },
);

inEditor(
  'placeholders and directives have colours of their own',
  {
    'note.md': 'The road cost TK, they found.\n\n<!-- says-who-disable-next-line placeholder -->\nIt took TK years.\n',
  },
  async (editor) => {
    const colour = (words) =>
      editor.page
        .locator('.view-line span span', { hasText: words })
        .first()
        .evaluate((span) => globalThis.getComputedStyle(span).color);
    const [prose, comment] = [await colour('The road cost'), await colour('<!--')];
    await until(
      () => colour(/^TK$/),
      (own) => own !== prose,
      'colour of a placeholder',
    );
    await until(
      () => colour(/^says-who-disable-next-line$/),
      (own) => own !== prose && own !== comment,
      'colour of a directive',
    );
  },
);

inEditor(
  'the checker can be restarted, and comes back by itself when it dies',
  { 'ferry.md': ferry },
  async (editor) => {
    await editor.status('5 findings');
    const [first] = await until(checkers, (pids) => pids.length === 1, 'checkers running');
    await editor.command('Says Who: Restart');
    const [second] = await until(
      checkers,
      (pids) => pids.length === 1 && pids[0] !== first,
      'checkers after a restart',
    );
    await editor.status('5 findings');
    process.kill(second, 'SIGKILL');
    await until(checkers, (pids) => pids.length === 1 && pids[0] !== second, 'checkers after a crash');
    await editor.status('5 findings');
    await until(
      () => editor.squiggles('warning').count(),
      (count) => count === 5,
      'squiggles after a crash',
    );
  },
);

/** The language servers running from this run's own extensions folder, by process id. */
function checkers() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && commandLine(name).startsWith(server.extensions))
    .map(Number);
}

function commandLine(pid) {
  try {
    const [, program = ''] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return program.endsWith('says-who.js') ? program : '';
  } catch {
    return '';
  }
}
