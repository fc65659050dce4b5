import { mm, pt } from '../base/length.ts';
import type { Band, Template, TemplateElement } from '../template/template.ts';

/** How much larger than its size a text may be set in a box that grew. */
const LARGER_AT_MOST = 1.25;

/** The band that an element belongs to: the one that its middle lies in. */
export function bandOf({ y, height }: TemplateElement, bands: readonly Band[]): Band | undefined {
  const middle = y + height / 2;
  return bands.find((band) => middle >= band.y && middle < band.y + band.height);
}

/**
 * Takes a template and the bands to take out of it; gives the template without them, as if it had been drawn so: the
 * bands that grow share the height by their weights, what is below a band moves, what stretches becomes higher.
 */
export function arrangeBands(template: Template, isOut: (band: Band) => boolean): Template {
  const { bands = [], ...rest } = template;
  const staying = bands.filter((band) => !isOut(band));
  const freed = sum(bands.filter(isOut).map(({ height }) => height));
  const weights = sum(staying.map(({ grows }) => grows));
  const growthOf = ({ grows }: Band): number => (weights === 0 ? 0 : hundredths((freed * grows) / weights));
  const elements = template.elements.flatMap((element): TemplateElement[] => {
    const own = bandOf(element, bands);
    if (own === undefined) return [element];
    if (isOut(own)) return [];
    const above = bands.filter(({ y }) => y < own.y);
    const moved = sum(above.map((band) => (isOut(band) ? 0 - band.height : growthOf(band))));
    const placed = { ...element, y: mm(hundredths(element.y + moved)) };
    return [element.stretches === true ? higher(placed, growthOf(own)) : placed];
  });
  return { ...rest, elements };
}

function higher(element: TemplateElement, growth: number): TemplateElement {
  if (element.rotation === 90 || element.rotation === 270) {
    // On its side its width is the height that it takes; it grows down from its upper edge like any other.
    const [x, y] = [element.x - growth / 2, element.y + growth / 2];
    return { ...element, x: mm(x), y: mm(y), width: mm(hundredths(element.width + growth)) };
  }
  const height = hundredths(element.height + growth);
  if (element.kind !== 'text') return { ...element, height: mm(height) };
  const larger = Math.min(LARGER_AT_MOST, height / element.height);
  return { ...element, height: mm(height), size: pt(Math.floor(element.size * larger * 2) / 2) };
}

const sum = (lengths: readonly number[]): number => lengths.reduce((whole, length) => whole + length, 0);
/** A sum of growths rounded down stays within the label. */
const hundredths = (length: number): number => Math.floor(length * 100 + 1e-6) / 100;
