import type { Language } from '../base/language.ts';
import { binds } from '../template/template-fields.ts';
import type { Template } from '../template/template.ts';

/** What labels are that are no first print. A parcel must not bear two labels that look the same. */
export const PRINT_MARKS = ['reprint', 'draft', 'test'] as const;
export type PrintMark = (typeof PRINT_MARKS)[number];

const WORDS: Readonly<Record<PrintMark, Readonly<Record<Language, string>>>> = {
  reprint: { en: 'REPRINT', 'zh-CN': '重打' },
  draft: { en: 'DRAFT', 'zh-CN': '草稿' },
  test: { en: 'TEST', 'zh-CN': '测试' },
};

/** The words on the label; the blank keeps them from what stands behind. */
export function markWords(mark: PrintMark, language: Language): string {
  return `${WORDS[mark][language]} `;
}

/** Whether a template shows what a print is. */
export const hasPlaceForMark = (template: Template): boolean => binds(template, 'print.mark');

/** A reprint is a label like any other, and nothing but its field may say more of it. */
export const needsPlace = (mark: PrintMark): boolean => mark === 'reprint';

/**
 * The word that is put wherever a label is free: on drafts always, on tests where the template has no place for the mark. Undefined
 * where there is none.
 */
export function watermarkWord(mark: PrintMark | undefined, template: Template): string | undefined {
  if (mark === undefined || needsPlace(mark)) return undefined;
  if (mark === 'test' && hasPlaceForMark(template)) return undefined;
  return WORDS[mark][template.language ?? 'zh-CN'];
}
