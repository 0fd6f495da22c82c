// What a reporter sees and does in a real VS Code with the packed extension. Started by run.mjs, which says where everything is.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { startServer } from './vscode-server.mjs';
import { openWorkbench, until } from './workbench.mjs';

const { SAYS_WHO_CHROMIUM, SAYS_WHO_VSCODE, SAYS_WHO_VSIX, SAYS_WHO_OUT, SAYS_WHO_UPDATE } = process.env;
const root = path.resolve(import.meta.dirname, '../..');
const ferry = readFileSync(path.join(root, 'test-fixtures/drafts/ferry.md'), 'utf8');
/** What the command line finds in it: the editor must find the same. */
const found = JSON.parse(
  spawnSync(process.execPath, [path.join(root, 'server/bin/says-who.mjs'), 'check', '--format', 'json', 'ferry.md'], {
    cwd: path.join(root, 'test-fixtures/drafts'),
    encoding: 'utf8',
  }).stdout,
).files[0].diagnostics;
const all = `${found.length} findings`;
const oneLess = `${found.length - 1} findings`;

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

/** Takes a screenshot, and when that was asked for replaces with it the one that the README or the walkthrough shows. */
async function show(editor, name, { inReadme = false, ofWalkthrough } = {}) {
  await editor.screenshot(name);
  if (!SAYS_WHO_UPDATE) return;
  if (inReadme) copyInto(path.join(root, 'docs/images'), path.join(SAYS_WHO_OUT, `${name}.png`));
  if (ofWalkthrough) {
    const picture = path.join(root, `client/media/walkthrough/${name}.jpg`);
    await editor.page.screenshot({ path: picture, type: 'jpeg', quality: 30, clip: ofWalkthrough });
  }
}

function copyInto(folder, file) {
  mkdirSync(folder, { recursive: true });
  copyFileSync(file, path.join(folder, path.basename(file)));
}

const theText = { x: 348, y: 90, width: 932, height: 500 };
const sideBarAndText = { x: 0, y: 36, width: 932, height: 500 };

inEditor('findings are underlined, counted, and told on F8', { 'ferry.md': ferry }, async (editor) => {
  await editor.status(all);
  await show(editor, 'findings', { ofWalkthrough: theText });
  assert.equal(
    await editor.squiggles('warning').count(),
    found.filter(({ severity }) => severity === 'warning').length,
  );
  await editor.goTo('“We will follow', ferry);
  await editor.keyboard.press('ArrowLeft');
  await editor.keyboard.press('F8');
  const message = editor.page.locator('.marker-widget', { hasText: 'Nobody is said to have said this' });
  await message.waitFor();
  await show(editor, 'finding', { ofWalkthrough: theText });
  assert.deepEqual([...editor.foreign], []);
});

inEditor('the attribution fix writes the sentence an editor would', { 'ferry.md': ferry }, async (editor) => {
  await editor.status(all);
  await editor.goTo('We will follow', ferry);
  const fix = await editor.quickFix('Quiroga said');
  await show(editor, 'quick-fix', { inReadme: true, ofWalkthrough: theText });
  await fix.choose();
  await editor.status(oneLess);
  await editor.save('ferry.md', '“We will follow our children to the mainland,” Quiroga said.');
  await editor.screenshot('fixed');
});

inEditor('a missing quotation mark is put back', { 'ferry.md': ferry }, async (editor) => {
  await editor.status(all);
  await editor.goTo('one, she said', ferry);
  await (await editor.quickFix('Insert the missing quotation mark')).choose();
  await editor.status(oneLess);
  await editor.save('ferry.md', 'in a winter like the last one,” she said.');
});

inEditor('a name that slipped is put right', { 'ferry.md': ferry }, async (editor) => {
  await editor.status(all);
  await editor.goTo('Halvorssen', ferry);
  await (await editor.quickFix('Halvorsen')).choose();
  await editor.status(oneLess);
  await editor.save('ferry.md', 'Halvorsen told the council on Monday');
});

inEditor('a finding can be ignored for good', { 'ferry.md': ferry }, async (editor) => {
  await editor.status(all);
  await editor.goTo('Critics say', ferry);
  await (await editor.quickFix('Ignore vague-source here')).choose();
  await editor.status(oneLess);
  await editor.save('ferry.md', '<!-- says-who-disable-next-line vague-source -->\nThe present operator');
});

const harbour = `The harbour board met on Monday.

“We will dig in spring,” said Andrei Wronov, the harbour master. Wronov has run the port for ten years.

“Nobody will be moved,” he added. Wronov’s deputy, Ifeoma Chukwu, agreed with Wronov.
`;
const renamedHarbour = harbour.replaceAll('Wronov', 'Wronow');

async function renameTo(editor, words, name) {
  await editor.goTo(words, harbour);
  const input = editor.page.locator('.rename-box input');
  await editor.keyboard.press('F2');
  await input.waitFor();
  await editor.keyboard.press('Control+a');
  await editor.keyboard.type(name);
  await editor.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden' });
}

inEditor('a person is renamed everywhere, and one undo takes it back', { 'port.md': harbour }, async (editor) => {
  await editor.status('no findings');
  await renameTo(editor, 'Wronov has', 'Wronow');
  await editor.save('port.md', 'Wronow’s deputy');
  assert.equal(editor.onDisk('port.md'), renamedHarbour);
  await editor.screenshot('renamed');
  await editor.keyboard.press('Control+z');
  await editor.save('port.md', 'Wronov’s deputy');
  assert.equal(editor.onDisk('port.md'), harbour);
});

inEditor(
  'the entity list is derived beside the draft, and renamed in with it',
  { 'port.md': harbour },
  async (editor) => {
    await editor.status('no findings');
    await editor.command('Says Who: Derive Entity List');
    const list = () => {
      try {
        return editor.onDisk('port.entities.yaml');
      } catch {
        return '';
      }
    };
    await until(list, (text) => text.includes('- name: Andrei Wronov # from the draft'), 'list on disk');
    await editor.page.locator('.tab', { hasText: 'port.entities.yaml' }).first().waitFor();
    await editor.screenshot('entity list');
    await renameTo(editor, 'Wronov has', 'Wronow');
    await until(list, (text) => text.includes('- name: Andrei Wronow'), 'renamed list on disk');
    await until(
      () => editor.onDisk('port.md'),
      (text) => text === renamedHarbour,
      'renamed draft on disk',
    );
  },
);

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
    await editor.status(`${found.filter(({ code }) => code !== 'vague-source').length} findings`);
    assert.equal(await editor.squiggles('error').count(), 1);
    editor.write('.vscode/settings.json', '{}');
    await editor.status(all);
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

inEditor('the view lists sources and claims, and goes to their places', { 'ferry.md': ferry }, async (editor) => {
  await editor.status(all);
  await editor.command('Focus on Sources View');
  const row = (words) => editor.page.locator('.pane-body .monaco-list-row', { hasText: words }).first();
  await row('Ingrid Halvorsen').waitFor();
  await row('Critics').waitFor();
  assert.match(
    (await row('Ingrid Halvorsen').getAttribute('aria-label')) ?? '',
    /\d+ quoted · \d+ indirect · \d+ words · .*transport commissioner/,
  );
  await editor.command('Focus on Sources View'); // now that there are rows to focus
  const opened = async () => {
    await editor.keyboard.press('Home');
    await editor.keyboard.press('ArrowRight');
    return row('We are not giving up').isVisible();
  };
  await until(opened, Boolean, 'first source, opened with the keyboard');
  await show(editor, 'view', { inReadme: true, ofWalkthrough: sideBarAndText });
  await row('We are not giving up').click();
  await until(editor.caret, (caret) => caret.startsWith('Ln 9'), 'caret');
});

inEditor(
  'without a draft the view says what to do, and opens a sample',
  { 'plain.txt': 'Nothing to check.\n' },
  async (editor) => {
    await editor.command('Focus on Sources View');
    await editor.page.locator('.pane-body', { hasText: 'Open a Markdown draft' }).first().waitFor();
    await editor.page.getByRole('button', { name: 'Open a Sample Draft' }).click();
    await editor.status(all);
  },
);

inEditor(
  'the walkthrough ends with a first fix on the sample',
  { 'plain.txt': 'Nothing to check.\n' },
  async (editor) => {
    await editor.command('Welcome: Open Walkthrough');
    await editor.keyboard.type('Fact-check');
    await editor.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Fact-check a first draft' }).waitFor();
    await editor.keyboard.press('Enter');
    const walkthrough = editor.page.locator('.gettingStartedContainer');
    await walkthrough.getByText('Go through the findings').waitFor();
    await editor.screenshot('walkthrough');
    await walkthrough.getByRole('button', { name: 'Open a Sample Draft' }).click();
    await editor.status(all);
    await editor.goTo('We will follow', ferry);
    await (await editor.quickFix('Quiroga said')).choose();
    await editor.status(oneLess);
  },
);

inEditor(
  'the checker can be restarted, and comes back by itself when it dies',
  { 'ferry.md': ferry },
  async (editor) => {
    await editor.status(all);
    const [first] = await until(checkers, (pids) => pids.length === 1, 'checkers running');
    await editor.command('Says Who: Restart');
    const [second] = await until(
      checkers,
      (pids) => pids.length === 1 && pids[0] !== first,
      'checkers after a restart',
    );
    await editor.status(all);
    process.kill(second, 'SIGKILL');
    await until(checkers, (pids) => pids.length === 1 && pids[0] !== second, 'checkers after a crash');
    await editor.status(all);
    await until(
      () => editor.squiggles('warning').count(),
      (count) => count > 0,
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
    return program.endsWith('client/dist/server.js') ? program : '';
  } catch {
    return '';
  }
}
