// What deriving an entity list came to, in a sentence. Knows no editor.
import type { DerivedList } from '../../server/src/language-server/entity-lists.ts';
import type { Translate } from '../../server/src/reports/profile.ts';

/** The sentence that the editor shows at the end. */
export function listText({ added, vanished, returned }: Omit<DerivedList, 'uri'>, t: Translate): string {
  const parts = [
    ...(added > 0 ? [added === 1 ? t('1 name is new on the list.') : t('{0} names are new on the list.', added)] : []),
    ...(vanished > 0 ? [t('No longer in the draft: {0}.', vanished)] : []),
    ...(returned > 0 ? [t('Back in the draft: {0}.', returned)] : []),
  ];
  return parts.length > 0 ? parts.join(' ') : t('The list has all names already.');
}
