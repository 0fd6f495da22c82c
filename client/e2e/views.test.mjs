// The Says Who view, the sourcing profile, Check Workspace and the walkthrough in a real VS Code, by eye, by keyboard and by axe-core.
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkersIn, workOf } from './checkers.mjs';
import { inaccessible } from './accessibility.mjs';
import { all, ferry, oneLess, openDesk } from './desk.mjs';
import { until } from './workbench.mjs';

const { inEditor, show, home, extensions } = openDesk();

const sideBarAndText = { x: 0, y: 36, width: 932, height: 500 };
const notes = 'Tomás Quiroga: Without the boat there is no bread. I have run this shop for 22 years.\n';

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
  'the view lists backup, and how much of it is quoted',
  { 'ferry.md': ferry, 'sources/notes.txt': notes },
  async (editor) => {
    await editor.status('findings');
    await editor.command('Focus on Backup View');
    const row = (words) => editor.page.locator('.pane-body .monaco-list-row', { hasText: words }).first();
    await row('sources/notes.txt').waitFor();
    assert.match((await row('sources/notes.txt').getAttribute('aria-label')) ?? '', /1 quotation · 7 of \d+ words/);
    await editor.command('Focus on Backup View');
    const opened = async () => {
      await editor.keyboard.press('Home');
      await editor.keyboard.press('ArrowRight');
      return row('Without the boat').isVisible();
    };
    await until(opened, Boolean, 'document, opened with the keyboard');
    await editor.screenshot('backup');
    await editor.keyboard.press('ArrowDown');
    await editor.keyboard.press('Enter');
    await until(editor.caret, (caret) => caret.startsWith('Ln 13'), 'caret at the quotation');
    assert.deepEqual(await inaccessible(editor.page, '.composite.viewlet'), []);
  },
);

inEditor(
  'the profile shows who speaks, follows the draft, and leads to its places',
  { 'ferry.md': ferry },
  async (editor) => {
    await editor.status(all);
    await editor.command('Says Who: Show Sourcing Profile');
    const profile = await editor.webview('.says-who-profile');
    await profile.locator('.bars .name', { hasText: 'Ingrid Halvorsen' }).waitFor();
    await profile.getByText('claims without a source').waitFor();
    await show(editor, 'profile', { inReadme: true });
    assert.deepEqual(await inaccessible(profile, 'body'), []);
    assert.deepEqual([...editor.foreign], []);

    await profile.locator('.strip button').nth(4).focus();
    await editor.keyboard.press('Enter');
    await until(editor.caret, (caret) => caret.startsWith('Ln 15'), 'caret at the paragraph, chosen with the keyboard');
    await profile.locator('.bars button', { hasText: 'Adaeze Nwosu' }).click();
    await until(editor.caret, (caret) => caret.startsWith('Ln 19'), 'caret at the first words of the source');

    await editor.keyboard.press('Control+End');
    await editor.keyboard.type('\n“It will be cold,” said Dimitra Kosta, a fisher.');
    await editor.webview('.bars .name:has-text("Dimitra Kosta")');
  },
);

inEditor('the profile is written as a page of its own', { 'ferry.md': ferry }, async (editor) => {
  await editor.status(all);
  await editor.command('Says Who: Export Sourcing Profile');
  const input = editor.page.locator('.quick-input-widget:visible input').first();
  await until(
    () => input.inputValue(),
    (name) => name.endsWith('ferry-sources.html'),
    'name of the page',
  );
  await editor.keyboard.press('Enter');
  const page = await until(
    () => {
      try {
        return editor.onDisk('ferry-sources.html');
      } catch {
        return '';
      }
    },
    (text) => text.includes('</html>'),
    'page on disk',
  );
  assert.match(page, /Ingrid Halvorsen/);
  assert.doesNotMatch(page, /<script|https?:/);
});

const desk = {
  'ferry.md': ferry,
  'drafts/one.md': 'Experts say the bridge is unsafe.\n',
  'drafts/two.md': 'The bus left at noon.\n',
  'drafts/three.md': 'The road cost TK.\n',
};

inEditor('the whole workspace is checked, and drafts that are not open are listed', desk, async (editor) => {
  await editor.status(all);
  await editor.command('Says Who: Check Workspace');
  const summary = editor.page.locator('.notification-toast', { hasText: '4 drafts checked.' });
  await summary.waitFor();
  await summary.getByRole('button', { name: 'List Them' }).click();
  const problem = (words) => editor.page.locator('.markers-panel .monaco-list-row', { hasText: words }).first();
  await problem('one.md').waitFor();
  await problem('three.md').waitFor();
  await editor.screenshot('workspace');
  await problem('still to be filled in').click();
  await editor.page.locator('.tab.active', { hasText: 'three.md' }).waitFor();
  await editor.page.locator('.editor-group-container .view-line').first().click();
  await editor.keyboard.press('Control+a');
  await editor.keyboard.type('The road cost a lot.');
  await editor.save('drafts/three.md', 'a lot.');
  await problem('three.md').waitFor({ state: 'detached' });
});

const paragraph =
  'Tomás Quiroga said the boat was late. “Nobody told us,” said Ada Obi, a nurse. Prices rose by 14 percent.\n\n';
const many = Object.fromEntries(
  Array.from({ length: 400 }, (_, i) => [`archive/${i}.md`, `# Number ${i}\n\n${paragraph.repeat(60)}`]),
);

inEditor(
  'checking the workspace counts, can be cancelled, and leaves typing alone',
  { 'note.md': 'Noon.\n\n', ...many },
  async (editor) => {
    await editor.status('no findings');
    await editor.command('Says Who: Check Workspace');
    const progress = editor.page.locator('.notification-toast', { hasText: /\d+ of 401 drafts/ });
    await progress.waitFor();
    await editor.page.locator('.monaco-editor .view-line').last().click();
    await editor.keyboard.press('Control+End');
    await editor.keyboard.type('The road cost TK.');
    await editor.status('1 finding');
    await editor.screenshot('checking');
    await progress.hover();
    await progress.getByRole('button', { name: 'Cancel' }).click();
    await editor.page.locator('.notification-toast', { hasText: /Stopped after \d+ of 401 drafts/ }).waitFor();
  },
);

inEditor(
  'the workspace is checked when the window opens, where that is set',
  { ...desk, '.vscode/settings.json': '{ "saysWho.checkWorkspace": "onOpen" }' },
  async (editor) => {
    await editor.status(all);
    await editor.command('View: Toggle Problems');
    await editor.page.locator('.markers-panel .monaco-list-row', { hasText: 'one.md' }).first().waitFor();
  },
);

inEditor('the views can be used without seeing them', { 'ferry.md': ferry }, async (editor) => {
  await editor.status(all);
  await editor.command('Focus on Claims View');
  await editor.page.locator('.pane-body .monaco-list-row', { hasText: 'no source' }).first().waitFor();
  assert.deepEqual(await inaccessible(editor.page, '.composite.viewlet'), []);
  await editor.command('Focus on Claims View'); // now that there are rows to focus, which shows the toolbar, too
  await editor.page.getByRole('button', { name: 'Check Workspace' }).waitFor();
  assert.deepEqual(await inaccessible(editor.page, '.composite.viewlet'), []);
});

const report = `# The harbour

${Array.from({ length: 24 }, (_, i) => `“We have waited for ${i + 2} years,” said Ada Obi, the harbour nurse, who keeps the log of the port and reads it aloud on Sundays. “Nobody came.” The council met on a Tuesday and spoke of the road, the school and the price of bread for most of the night.`).join('\n\n')}

Critics say the plan is too dear.
`;

const folder = { 'plain.txt': 'Nothing to check.\n', 'report.md': report };

inEditor('the first findings are there soon after the start', folder, async (editor) => {
  assert.ok(report.split(/\s+/).length > 1200);
  await editor.inExplorer('report.md').click();
  await until(
    () => readdirSync(home, { recursive: true }).some((name) => name.endsWith('.code')),
    Boolean,
    'kept code',
  );
  const [extension] = readdirSync(extensions()).filter((name) => name.startsWith('says-who'));
  const program = path.join(extensions(), extension, 'client/dist/start.js');
  const ours = readFileSync(program);
  const idle = idleChecker(await capabilitiesOf(program));
  const starts = { ours: [], idle: [] };
  for (const [which, code] of Array.from({ length: 3 }, () => Object.entries({ ours, idle })).flat()) {
    writeFileSync(program, code);
    starts[which].push(await firstCheck(editor));
  }
  writeFileSync(program, ours);
  const middle = (which, what) => starts[which].map((start) => start[what]).sort((a, b) => a - b)[1];
  const beyond = (what) => Math.round(middle('ours', what) - middle('idle', what));
  console.log(
    `A draft of 1,200 words is checked ${middle('ours', 'checked')} ms after activation, ${beyond('checked')} more than by a ` +
      `checker that does nothing: ${middle('ours', 'started')} to start it, ${beyond('work')} of work beyond Node’s own.`,
  );
  assert.ok(beyond('work') > 0);
});

/** What a language server says that it can do. */
async function capabilitiesOf(program) {
  const server = fork(program, ['--node-ipc']);
  const answer = once(server, 'message');
  server.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { capabilities: {} } });
  const [{ result }] = await answer;
  server.kill();
  return result.capabilities;
}

/** The program of a checker that promises as much and does nothing: a draft is checked, and nothing found, as soon as it is opened. */
const idleChecker = (capabilities) => `
const send = (message) => process.send({ jsonrpc: '2.0', ...message });
const findings = { error: 0, warning: 0, information: 0, hint: 0 };
process.on('message', ({ id, method, params }) => {
  if (method === 'initialize') send({ id, result: { capabilities: ${JSON.stringify(capabilities)} } });
  else if (method === 'textDocument/didOpen') {
    const { uri } = params.textDocument;
    send({ method: 'textDocument/publishDiagnostics', params: { uri, diagnostics: [] } });
    send({ method: 'says-who/status', params: { uri, checking: false, findings } });
  } else if (method === 'exit') process.exit();
  else if (method !== undefined && id !== undefined) send({ id, result: null });
});
`;

/**
 * Starts the editor anew, without a draft, lets it come to rest and opens the draft. Resolves to milliseconds: from activation to the
 * start of the checker and to the end of the check, and what the checker had worked by then.
 */
async function firstCheck(editor) {
  await editor.command('View: Close All Editors');
  const before = hosts();
  await editor.page.reload();
  await editor.inExplorer('report.md').waitFor();
  await editor.page.waitForTimeout(5000);
  assert.deepEqual(checkersIn(extensions()), []);
  await editor.inExplorer('report.md').click();
  const times = () => {
    const fresh = hosts()
      .filter((host) => !before.includes(host))
      .map(logOf)
      .join('\n');
    return ['started', 'checked'].map((what) => Number(new RegExp(`was ${what} (\\d+) ms after`).exec(fresh)?.[1]));
  };
  const [started, checked] = await until(times, (found) => found.every((time) => time > 0), 'times of the first check');
  const [checker] = checkersIn(extensions());
  return { started, checked, work: workOf(checker) };
}

/** Where the extension hosts of all windows that were ever opened keep their logs. They write them late: a log is new where its host is. */
function hosts() {
  const folder = path.join(home, 'data/data/logs');
  return readdirSync(folder, { recursive: true })
    .filter((name) => /exthost\d+$/.test(name))
    .map((name) => path.join(folder, name));
}

/** What the extension has logged in a host so far. */
function logOf(host) {
  const log = readdirSync(host, { recursive: true }).find((name) => name.endsWith('Says Who.log'));
  return log === undefined ? '' : readFileSync(path.join(host, log), 'utf8');
}
