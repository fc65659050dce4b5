import { iconName } from '../../i18n/icon-name.ts';
import { templateFieldName } from '../../i18n/finding-text.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { TemplateElement } from '../../template/template.ts';
import { plainLines } from '../../editor/text-lines.ts';

const LONGEST = 24;

/** What an element is called in lists: its own name, what it says, or its kind. */
export function elementName(t: Translate, element: TemplateElement): string {
  if (element.name !== undefined) return element.name;
  const words = wordsOf(t, element);
  const kind = t(`designer.kind.${element.kind}`);
  const short = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  return words === '' ? kind : t('designer.kind.says', { kind, words: short });
}

function wordsOf(t: Translate, element: TemplateElement): string {
  return saidBy(t, element)
    .replaceAll(/\{\{\s*([a-z.]+)[^}]*\}\}/gu, (whole, field: string) => templateFieldName(t, field) ?? whole)
    .replaceAll('\n', ' ')
    .trim();
}

function saidBy(t: Translate, element: TemplateElement): string {
  switch (element.kind) {
    case 'text':
      return plainLines(element.lines).join('\n');
    case 'code':
      return element.content;
    case 'icon':
      return iconName(t, element.icon);
    default:
      return '';
  }
}
