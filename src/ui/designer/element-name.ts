import { iconName } from '../../i18n/icon-name.ts';
import { templateFieldName } from '../../i18n/finding-text.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { TemplateElement } from '../../template/template.ts';
import { plainLines } from '../../editor/text-lines.ts';

const LONGEST = 40;

/** What an element is called in lists: its own name, what it says, or its kind. */
export function elementName(t: Translate, element: TemplateElement): string {
  if (element.name !== undefined) return shortened(element.name);
  const words = wordsOf(t, element);
  const kind = t(`designer.kind.${element.kind}`);
  return words === '' ? kind : shortened(t('designer.kind.says', { kind, words }));
}

/** Half a character at the end would be no text. */
function shortened(name: string): string {
  if (name.length <= LONGEST) return name;
  return `${name
    .slice(0, LONGEST - 1)
    .replace(/[\ud800-\udbff]$/u, '')
    .trimEnd()}…`;
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
