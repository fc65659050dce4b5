import { fieldsOfElement, linesOfElement } from '../template/element-lines.ts';
import { imageDpi } from '../template/image-dpi.ts';
import type {
  ImageElement,
  SealBinding,
  Template,
  TemplateElement,
  TemplateField,
} from '../template/template.ts';
import { straddles } from './arrange-bands.ts';
import { typeSizeOf } from './check-marks.ts';
import { warning } from './label-findings.ts';
import type { Finding } from './label-findings.ts';

/** Captions are not set smaller than this either (`place-element.ts`); a choice of ours. */
const LEAST_TYPE = 5;

/** What is to be said of a template without any order, element by element. Elements that are hidden are not drawn. */
export function checkTemplate({ elements, bands = [] }: Template): readonly Finding[] {
  const drawn = elements.filter(({ hidden }) => hidden !== true);
  return [
    ...drawn.flatMap(checkElement),
    ...drawn
      .filter((element) => straddles(element, bands))
      .map(({ id }) => warning('element-over-strips', id)),
    ...drawn.filter((element) => isUnbound(element, drawn)).map(unbound),
  ];
}

/** Pixels an inch below which a printed picture looks coarse at arm's length; a choice of ours, half of what 300 dpi heads show. */
const LEAST_IMAGE_DPI = 150;
/** What has to be on a label so that people can read the number that a sealed code is bound to. */
const PRINTS: Readonly<Record<SealBinding, readonly TemplateField[]>> = {
  'order.code': ['order.code'],
  'order.tracking': ['order.tracking', 'order.code'],
  'order.number': ['order.number'],
};

function isUnbound(element: TemplateElement, drawn: readonly TemplateElement[]): boolean {
  if (element.kind !== 'sealed' || element.boundTo === undefined) return false;
  const wanted = PRINTS[element.boundTo];
  return !drawn.some(
    (other) => other.kind !== 'sealed' && fieldsOfElement(other).some((field) => wanted.includes(field)),
  );
}

const unbound = ({ id }: TemplateElement): Finding => warning('sealed-id-unprinted', id);

function checkElement(element: TemplateElement): readonly Finding[] {
  if (element.kind === 'image') return coarseImage(element);
  if (isSilent(element)) return [warning('element-empty', element.id)];
  const size = typeSizeOf(element);
  if (size === undefined || size >= LEAST_TYPE) return [];
  return [warning('text-tiny', element.id, { size, least: LEAST_TYPE }, LEAST_TYPE - size)];
}

function coarseImage(element: ImageElement): readonly Finding[] {
  const dpi = Math.round(imageDpi(element));
  if (dpi >= LEAST_IMAGE_DPI) return [];
  return [warning('image-coarse', element.id, { dpi, least: LEAST_IMAGE_DPI }, LEAST_IMAGE_DPI - dpi)];
}

/** Whether a text binds nothing and says nothing; a code that says nothing is refused. */
function isSilent(element: TemplateElement): boolean {
  if (element.kind !== 'text') return false;
  return linesOfElement(element).every((line) => line.trim() === '') && fieldsOfElement(element).length === 0;
}
