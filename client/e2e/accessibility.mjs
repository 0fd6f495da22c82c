// What axe-core finds wrong with a part of a page: names, roles, colours, keyboard.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * The rules that the part of a page that `selector` names breaks, each with the elements that break it; none when it is accessible.
 * @param {import('playwright-core').Page | import('playwright-core').Frame} page
 * @param {string} selector
 * @returns {Promise<string[]>}
 */
export async function inaccessible(page, selector) {
  await page.evaluate(axe);
  return page.evaluate(async (part) => {
    // The editor's own progress bars have no name, its rows no space between a label and what is said of it, and the header of each of
    // its views is a button with the view's toolbar in it, which is there while the view has the focus.
    const rules = { 'label-content-name-mismatch': { enabled: false } };
    globalThis.axe.configure({ rules: [{ id: 'nested-interactive', selector: ':not(.pane-header)' }] });
    const { violations } = await globalThis.axe.run(
      { include: [part], exclude: ['.monaco-progress-container'] },
      { resultTypes: ['violations'], rules },
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  }, selector);
}
