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
    // The editor's own rows have no space between a name and what is said of it, whatever they are called for those who do not see them.
    const rules = { 'label-content-name-mismatch': { enabled: false } };
    const { violations } = await globalThis.axe.run(part, { resultTypes: ['violations'], rules });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  }, selector);
}
