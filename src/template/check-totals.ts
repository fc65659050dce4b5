import { refuse } from './document-reader.ts';
import type { TemplateProblem } from './document-reader.ts';
import { linesOfElement } from './element-lines.ts';
import { TEMPLATE_LIMITS } from './template-limits.ts';
import type { Template, TemplateElement } from './template.ts';

const { inAll } = TEMPLATE_LIMITS;

interface Total {
  readonly of: (element: TemplateElement) => number;
  readonly most: number;
  readonly code: TemplateProblem['code'];
}

/** What the elements of a template may be together: each by itself is small, and two hundred of them would keep a page at work for minutes. */
function totalsOn({ width, height }: Pick<Template, 'width' | 'height'>): readonly Total[] {
  return [
    { of: charactersOf, most: inAll.characters, code: 'template-too-many-words' },
    { of: runsOf, most: inAll.runs, code: 'template-too-many-words' },
    { of: codeCharactersOf, most: inAll.codeCharacters, code: 'template-too-many-codes' },
    {
      of: ({ kind }) => (kind === 'code' || kind === 'sealed' ? 1 : 0),
      most: inAll.codes,
      code: 'template-too-many-codes',
    },
    { of: pixelsOf, most: inAll.pixels, code: 'template-too-many-pictures' },
    { of: pictureAreaOf, most: inAll.pictureArea * width * height, code: 'template-too-many-pictures' },
  ];
}

/** Refuses, at the element that goes beyond, more than a template may hold. */
export function checkTotals(template: Pick<Template, 'width' | 'height' | 'elements'>): void {
  for (const { of, most, code } of totalsOn(template)) {
    let sum = 0;
    for (const [index, element] of template.elements.entries()) {
      sum += of(element);
      if (sum > most) refuse(code, `elements[${index}]`);
    }
  }
}

function charactersOf(element: TemplateElement): number {
  return linesOfElement(element).reduce((sum, line) => sum + line.length, 0);
}

function runsOf(element: TemplateElement): number {
  return linesOfElement(element).length;
}

function codeCharactersOf(element: TemplateElement): number {
  return element.kind === 'code' ? element.content.length : 0;
}

function pixelsOf(element: TemplateElement): number {
  return element.kind === 'image' ? element.picture.width * element.picture.height : 0;
}

function pictureAreaOf(element: TemplateElement): number {
  return element.kind === 'image' ? element.width * element.height : 0;
}
