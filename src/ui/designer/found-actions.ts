import { LANGUAGES } from '../../base/language.ts';
import type { Language } from '../../base/language.ts';
import { ACTION_WORDS } from '../../i18n/action-words.ts';
import { translator } from '../../i18n/i18n.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { DesignerActionId } from '../../state/designer/designer-actions.ts';

/**
 * Actions that somebody may mean by these words, in any of the languages, the likeliest first: those whose name begins with them, then
 * those that have them in their name, then those that are called so elsewhere.
 */
export function foundActions(
  t: Translate,
  sought: string,
  ids: readonly DesignerActionId[],
): readonly DesignerActionId[] {
  const words = sought
    .trim()
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const found = ids.flatMap((id) => {
    const name = t(`designer.action.${id}`).toLowerCase();
    const all = LANGUAGES.map((language) => calledIn(language, id))
      .join(' ')
      .toLowerCase();
    if (!words.every((word) => all.includes(word))) return [];
    const rank = name.startsWith(words[0] ?? '') ? 0 : words.every((word) => name.includes(word)) ? 1 : 2;
    return [{ id, rank }];
  });
  return found.toSorted((a, b) => a.rank - b.rank).map(({ id }) => id);
}

function calledIn(language: Language, id: DesignerActionId): string {
  return `${translator(language)(`designer.action.${id}`)} ${ACTION_WORDS[language][id]}`;
}
