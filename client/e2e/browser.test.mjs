// The same extension in the shape of VS Code for the Web: the client in the browser's own extension host, the checker in a web worker,
// and all files through the editor.
import assert from 'node:assert/strict';
import { inaccessible } from './accessibility.mjs';
import { checkersIn } from './checkers.mjs';
import { all, ferry, found, oneLess, openDesk } from './desk.mjs';
import { until } from './workbench.mjs';

const { inEditor, extensions } = openDesk({
  settings: { 'remote.extensionKind': { 'says-who.says-who-vscode': ['web'] } },
  shape: 'in the browser:',
});

inEditor('findings are underlined, and no process checks', { 'ferry.md': ferry }, async (editor) => {
  await editor.status(all);
  assert.equal(
    await editor.squiggles('warning').count(),
    found.filter(({ severity }) => severity === 'warning').length,
  );
  assert.deepEqual(checkersIn(extensions()), []);
  assert.deepEqual([...editor.foreign], []);
  await editor.screenshot('in the browser');
});

inEditor('the attribution fix writes the sentence an editor would', { 'ferry.md': ferry }, async (editor) => {
  await editor.status(all);
  await editor.goTo('We will follow', ferry);
  await (await editor.quickFix('Quiroga said')).choose();
  await editor.status(oneLess);
  await editor.save('ferry.md', '“We will follow our children to the mainland,” Quiroga said.');
});

const notes = 'Tomás Quiroga: Without the boat there is no bread. I have run this shop for 22 years.\n';

inEditor(
  'configuration, entity lists and source documents are read through the editor',
  {
    'ferry.md': ferry,
    'says-who.yaml': 'rules:\n  vague-source: off\n  unsourced-quote: off\n',
    'sources/notes.txt': notes,
  },
  async (editor) => {
    await editor.status(`${found.filter(({ code }) => code !== 'vague-source').length} findings`);
    await editor.goTo('the boat there', ferry);
    await editor.keyboard.press('F12');
    await editor.page.locator('.tab.active', { hasText: 'notes.txt' }).waitFor();
    await until(editor.caret, (caret) => caret.startsWith('Ln 1, Col 16'), 'caret at the passage');
  },
);

inEditor('a name is renamed everywhere', { 'ferry.md': ferry }, async (editor) => {
  await editor.status(all);
  await editor.goTo('Nwosu', ferry);
  await editor.rename('Adaeze Nwosa');
  await editor.save('ferry.md', 'Adaeze Nwosa, a marine engineer');
});

inEditor(
  'the views and the profile follow the draft',
  { 'ferry.md': ferry, 'sources/notes.txt': notes },
  async (editor) => {
    await editor.status('findings');
    await editor.command('Focus on Backup View');
    await editor.page.locator('.pane-body .monaco-list-row', { hasText: 'sources/notes.txt' }).first().waitFor();
    await editor.page.locator('.pane-body .monaco-list-row', { hasText: 'Ingrid Halvorsen' }).first().waitFor();
    await editor.command('Says Who: Show Sourcing Profile');
    const profile = await editor.webview('.says-who-profile');
    await profile.locator('.bars .name', { hasText: 'Ingrid Halvorsen' }).waitFor();
    assert.deepEqual(await inaccessible(profile, 'body'), []);
    await editor.screenshot('in the browser: profile');
  },
);

inEditor(
  'the whole workspace is checked',
  {
    'ferry.md': ferry,
    'drafts/one.md': 'Experts say the bridge is unsafe.\n',
    'drafts/two.md': 'The bus left at noon.\n',
  },
  async (editor) => {
    await editor.status(all);
    await editor.command('Says Who: Check Workspace');
    const summary = editor.page.locator('.notification-toast', { hasText: '3 drafts checked.' });
    await summary.waitFor();
    await summary.getByRole('button', { name: 'List Them' }).click();
    await editor.page.locator('.markers-panel .monaco-list-row', { hasText: 'one.md' }).first().waitFor();
  },
);

inEditor(
  'settings changed while it runs count, and the checker can be restarted',
  { 'ferry.md': ferry },
  async (editor) => {
    await editor.status(all);
    editor.write('.vscode/settings.json', '{ "saysWho.rules": { "vague-source": "off" } }');
    await editor.status(`${found.filter(({ code }) => code !== 'vague-source').length} findings`);
    await editor.command('Says Who: Restart');
    await editor.status('starting…').catch(() => undefined);
    await editor.status(`${found.filter(({ code }) => code !== 'vague-source').length} findings`);
  },
);
