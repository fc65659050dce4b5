import type { BuiltInTitle, TemplateTitle } from '../template/template-titles.ts';

/** A template that there is to choose from; one of the seller's own has no kind and no other words. */
export type FoundTitle = TemplateTitle & Partial<Pick<BuiltInTitle, 'kind' | 'words'>>;

const SIZE = /^\d+(?:\.\d+)?x\d+(?:\.\d+)?$/u;

/**
 * The templates that have every word of what was typed in their names (both languages), their words for the job or
 * their kind; a size such as `100x150`, `60*40` or `40 × 60 mm` finds that size, whichever side is said first.
 * `kindOf` names a template's kind as the page does.
 */
export function findTemplates<Title extends FoundTitle>(
  titles: readonly Title[],
  query: string,
  kindOf: (title: Title) => string,
): readonly Title[] {
  const asked = fold(query)
    .split(' ')
    .filter((word) => word !== '');
  return titles.filter((title) => {
    const sizes = sizesOf(title);
    const text = fold([title.name.en, title.name['zh-CN'], title.words ?? '', kindOf(title)].join(' '));
    return asked.every((word) => (SIZE.test(word) && sizes.includes(word)) || text.includes(word));
  });
}

function sizesOf({ width, height }: TemplateTitle): readonly string[] {
  const exact = [`${width}x${height}`, `${height}x${width}`];
  const rounded = [width, height].map((side) => Math.round(side));
  return [...exact, rounded.join('x'), rounded.toReversed().join('x')];
}

/** Small letters, one kind of space, and sizes in one spelling: `100x150`. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\d)\s*(?:[x×*✕✖]|by)\s*(?=\d)/gu, '$1x')
    .replace(/(\d)\s*(?:mm|毫米)/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}
