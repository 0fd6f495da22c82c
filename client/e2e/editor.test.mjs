// What a reporter sees and does in a real VS Code with the packed extension: findings, fixes, names, settings. Started by run.mjs.
import assert from 'node:assert/strict';
import { checkersIn } from './checkers.mjs';
import { all, ferry, found, oneLess, openDesk } from './desk.mjs';
import { until } from './workbench.mjs';

const { inEditor, show, extensions } = openDesk();
const checkers = () => checkersIn(extensions());

const theText = { x: 348, y: 90, width: 932, height: 500 };

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

const bridge = `# The bridge over the Wenne

The mayor claimed that the bridge was safe.

Tomás Quiroga, who runs the ferry, had seen it coming. “Without the boat there is no butter on the island,” he said. Quiroga told the council in 2019 that 340 people cross every day.

“The bridge will be closed on Monday. Nobody may cross it, not even on foot. We will put up a fence at both ends,” said Ingrid Halvorsen, the transport commissioner.

Ingeborg Halvorsen promised a bus. I simply do not believe the numbers, she says.

Unemployment on the island rose to 14 percent last year.
`;
const notes =
  'Tomás Quiroga: Without the boat there is no bread on the island. I told the council in 2019 that 430 people cross every day.\n';

/** Where the caret goes, what is chosen, and what the draft then says. */
const kinds = [
  ['claimed that', 'Write “said”', 'The mayor said that'],
  ['butter', 'Restore “bread”', 'no bread on the island'],
  ['340 people', 'Write 430, as in the source', 'that 430 people'],
  ['said Ingrid', 'after the first quoted sentence', 'closed on Monday,” said Ingrid Halvorsen'],
  ['Ingeborg', 'Write “Ingrid Halvorsen”', 'Ingrid Halvorsen promised a bus'],
  ['I simply', 'Put the sentence in quotation marks', '“I simply do not believe the numbers,” she says'],
  ['Unemployment', 'Add “according to Quiroga”', 'last year, according to Quiroga.'],
];

inEditor(
  'every other kind of finding has a fix that reads as an editor would have it',
  { 'bridge.md': bridge, 'sources/notes.txt': notes },
  async (editor) => {
    await editor.status('findings');
    let text = bridge;
    for (const [words, title, wanted] of kinds) {
      await editor.goTo(words, text);
      await (await editor.quickFix(title)).choose();
      await editor.save('bridge.md', wanted);
      text = editor.onDisk('bridge.md');
    }
    await editor.screenshot('every kind of fix');
  },
);

const verbs = `The mayor claimed that the bridge was safe.

The engineer claimed that it was not.
`;

inEditor(
  'all findings of a kind are fixed at once, and one undo takes it back',
  { 'verbs.md': verbs },
  async (editor) => {
    await editor.status('2 findings');
    await editor.goTo('claimed that the', verbs);
    await (await editor.quickFix('Write the plain verb for all loaded ones in this draft (2)')).choose();
    await editor.status('no findings');
    await editor.save('verbs.md', 'The engineer said');
    assert.equal(editor.onDisk('verbs.md'), verbs.replaceAll('claimed', 'said'));
    await editor.keyboard.press('Control+z');
    await editor.save('verbs.md', 'The engineer claimed');
    assert.equal(editor.onDisk('verbs.md'), verbs);
  },
);

inEditor('a fix can be looked at before it is made', { 'verbs.md': verbs }, async (editor) => {
  await editor.status('2 findings');
  await editor.goTo('claimed that the', verbs);
  await (await editor.quickFix('Write the plain verb for all loaded ones in this draft (2)')).preview();
  const preview = editor.page.locator('.bulk-edit-panel');
  await preview.getByText('The engineer').waitFor();
  await editor.screenshot('preview');
  await preview.getByRole('button', { name: 'Apply' }).click();
  await editor.status('no findings');
});

inEditor(
  'what is safe to fix is fixed on save, where that is set',
  {
    'ferry.md': ferry,
    '.vscode/settings.json': '{ "editor.codeActionsOnSave": { "source.fixAll.says-who": "explicit" } }',
  },
  async (editor) => {
    await editor.status(all);
    await editor.keyboard.press('Control+End');
    await editor.keyboard.type(' ');
    await editor.save('ferry.md', 'in a winter like the last one,” she said.');
  },
);

inEditor('the same on demand, by a command', { 'ferry.md': ferry }, async (editor) => {
  await editor.status(all);
  await editor.command('Says Who: Mend Quotation Marks in This Draft');
  await editor.status(oneLess);
  await editor.save('ferry.md', 'in a winter like the last one,” she said.');
  await editor.command('Says Who: Mend Quotation Marks in This Draft');
  await editor.page
    .locator('.notification-toast', { hasText: 'There is no quotation mark to mend in this draft.' })
    .waitFor();
  await editor.keyboard.press('Control+z');
  await editor.status(all);
});

inEditor(
  'an attribution to somebody new leaves the caret where the name goes',
  { 'ferry.md': ferry },
  async (editor) => {
    await editor.status(all);
    await editor.goTo('We will follow', ferry);
    await (await editor.quickFix('Add “… said” and write who')).choose();
    await editor.shows('mainland,”');
    await editor.keyboard.type('Dimitra Kosta');
    await editor.save('ferry.md', '“We will follow our children to the mainland,” Dimitra Kosta said.');
  },
);

const prices = 'The town met on Tuesday.\n\nUnemployment on the island rose to 14 percent last year.\n';

inEditor('a footnote for a claim leaves the caret where its source goes', { 'prices.md': prices }, async (editor) => {
  await editor.status('1 finding');
  await editor.goTo('Unemployment', prices);
  await (await editor.quickFix('Add a footnote for the source')).choose();
  await editor.shows('[^1]:');
  await editor.keyboard.type('Statistics office, March');
  await editor.save('prices.md', '[^1]: Source: Statistics office, March');
  await editor.status('no findings');
});

inEditor(
  'on a quotation, hover shows its passage and Go to Definition opens it',
  { 'bridge.md': bridge, 'sources/notes.txt': notes },
  async (editor) => {
    await editor.status('findings');
    await editor.goTo('the boat there', bridge);
    await editor.keyboard.press('Control+k');
    await editor.keyboard.press('Control+i');
    await editor.page.locator('.monaco-hover', { hasText: 'sources/notes.txt' }).first().waitFor();
    await editor.screenshot('hover');
    await editor.keyboard.press('Escape');
    await editor.keyboard.press('F12');
    await editor.page.locator('.tab.active', { hasText: 'notes.txt' }).waitFor();
    await until(editor.caret, (caret) => caret.startsWith('Ln 1, Col 16'), 'caret at the passage');
  },
);

const harbour = `The harbour board met on Monday.

“We will dig in spring,” said Andrei Wronov, the harbour master. Wronov has run the port for ten years.

“Nobody will be moved,” he added. Wronov’s deputy, Ifeoma Chukwu, agreed with Wronov.
`;
const renamedHarbour = harbour.replaceAll('Wronov', 'Wronow');

async function renameTo(editor, words, name) {
  await editor.goTo(words, harbour);
  await editor.rename(name);
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
