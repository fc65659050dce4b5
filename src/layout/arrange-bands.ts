import { mm, pt } from '../base/length.ts';
import type { Band, Template, TemplateElement } from '../template/template.ts';

/** How much larger than its size a text may be set in a box that grew. */
const LARGER_AT_MOST = 1.25;

/** By an element's id, how many millimetres its text needs beyond its height. */
export type Growths = ReadonlyMap<string, number>;

/** The band that an element belongs to: the one that its middle lies in. */
export function bandOf({ y, height }: TemplateElement, bands: readonly Band[]): Band | undefined {
  const middle = y + height / 2;
  return bands.find((band) => middle >= band.y && middle < band.y + band.height);
}

/**
 * Takes a template, the bands to take out of it and the texts that grow; gives the template without those bands, as if it
 * had been drawn so. A text that grows pushes down what lies below it in its band, and the bands below. The height that
 * the bands leave and no text takes is shared by the bands that grow by their weights, or kept; what is below a band
 * moves, what stretches becomes higher.
 */
export function arrangeBands(
  template: Template,
  isOut: (band: Band) => boolean,
  growths: Growths = new Map(),
  left: 'share' | 'keep' = 'share',
): Template {
  const { bands = [], ...rest } = template;
  const staying = bands.filter((band) => !isOut(band));
  const pushes = new Map(staying.map((band) => [band, pushesOf(template, band, growths)]));
  const pushedBy = (band: Band): number => pushes.get(band)?.whole ?? 0;
  const freed = sum(bands.filter(isOut).map(({ height }) => height)) - sum(staying.map(pushedBy));
  const weights = left === 'keep' ? 0 : sum(staying.map(({ grows }) => grows));
  const shareOf = ({ grows }: Band): number =>
    weights === 0 ? 0 : hundredths((Math.max(0, freed) * grows) / weights);
  const growthOf = (band: Band): number => shareOf(band) + pushedBy(band);
  const elements = template.elements.flatMap((element): TemplateElement[] => {
    const grown = taller(element, growths.get(element.id) ?? 0);
    const own = bandOf(element, bands);
    if (own === undefined) return [grown];
    if (isOut(own)) return [];
    const above = bands.filter(({ y }) => y < own.y);
    const moved =
      sum(above.map((band) => (isOut(band) ? 0 - band.height : growthOf(band)))) +
      (pushes.get(own)?.of(element) ?? 0);
    const placed = { ...grown, y: mm(hundredths(element.y + moved)) };
    if (element.stretches !== true) return [placed];
    return [higher(placed, growths.has(element.id) ? shareOf(own) : growthOf(own))];
  });
  return { ...rest, elements };
}

/** How far the texts that grow in a band push what is in it, and what is below it. */
interface Pushes {
  readonly whole: number;
  readonly of: (element: TemplateElement) => number;
}

/** Each text pushes what lies wholly below it: texts one above the other push together, those side by side as the larger. */
function pushesOf({ elements, bands = [] }: Template, band: Band, growths: Growths): Pushes {
  const growing = elements
    .filter((element) => growths.has(element.id) && bandOf(element, bands) === band)
    .sort((one, other) => one.y - other.y);
  const ends: { readonly bottom: number; readonly push: number }[] = [];
  const of = ({ y }: Pick<TemplateElement, 'y'>): number =>
    Math.max(0, ...ends.filter(({ bottom }) => bottom <= y + TOUCHING).map(({ push }) => push));
  for (const { id, y, height } of growing)
    ends.push({ bottom: y + height, push: of({ y }) + (growths.get(id) ?? 0) });
  return { whole: Math.max(0, ...ends.map(({ push }) => push)), of };
}

/** What overlaps by less lies below. */
const TOUCHING = 0.01;

function taller(element: TemplateElement, growth: number): TemplateElement {
  return growth === 0 ? element : { ...element, height: mm(element.height + growth) };
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
