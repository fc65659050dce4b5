import { mm, pt } from '../base/length.ts';
import { TEMPLATE_LIMITS } from '../template/template-limits.ts';
import type { Band, Template, TemplateElement } from '../template/template.ts';
import { boxOnLabel } from '../template/turned-box.ts';

/** How much larger than its size a text may be set in a box that grew. */
const LARGER_AT_MOST = 1.25;

/** By an element's id, how many millimetres its text needs beyond its height. */
export type Growths = ReadonlyMap<string, number>;

/** Millimetres do not add up exactly; a template's reader allows as much. */
const NEAR = 1e-6;
/** How far something may reach over a band's edge and still be in the band: a rule is drawn along the edge itself. */
const ON_EDGE = 1;

/** The band that an element belongs to: the one that its middle lies in. */
export function bandOf({ y, height }: TemplateElement, bands: readonly Band[]): Band | undefined {
  const middle = y + height / 2;
  return bands.find((band) => middle >= band.y && middle < band.y + band.height);
}

/** Whether an element reaches over an edge of a band that may be taken out: then it is neither in it nor beside it. */
export function straddles(element: TemplateElement, bands: readonly Band[]): boolean {
  const { y, height } = boxOnLabel(element);
  return bands.some((band) => {
    const end = band.y + band.height;
    const meets = y < end - ON_EDGE && y + height > band.y + ON_EDGE;
    const isInside = y >= band.y - ON_EDGE && y + height <= end + ON_EDGE;
    return band.collapses && meets && !isInside;
  });
}

/**
 * Takes a template, the bands to take out of it and the texts that grow; gives the template without those bands, as if it
 * had been drawn so. A text that grows pushes down what lies below it in its band, and the bands below. The height that
 * the bands leave and no text takes is shared by the bands that grow by their weights, or kept; what is below a band
 * moves, what stretches becomes higher. What reaches over the edge of a band that goes moves up by what of the band lies
 * above it. All stays on the label: what comes of a template is one, but where the height is kept, to see what reaches over.
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
    const top = boxOnLabel(element).y;
    const moved =
      sum(above.map((band) => (isOut(band) ? 0 - freedAbove(top, band) : growthOf(band)))) +
      (pushes.get(own)?.of(element) ?? 0);
    const y = moved === 0 ? element.y : mm(hundredths(element.y + moved));
    const placed = left === 'keep' ? { ...grown, y } : onLabel({ ...grown, y }, template);
    if (element.stretches !== true) return [placed];
    const { y: begin, height } = boxOnLabel(placed);
    const push = pushes.get(own);
    const more =
      growths.has(element.id) || push === undefined
        ? shareOf(own)
        : shareOf(own) + pushedAlong(element, push);
    const most = left === 'keep' ? more : template.height - begin - height;
    return [higher(placed, hundredths(within(more, 0, most)))];
  });
  return { ...rest, elements };
}

/** How much farther its end is pushed than its beginning: what stands beside a text that grows is as much higher. */
function pushedAlong(element: TemplateElement, push: Pushes): number {
  const { y, height } = boxOnLabel(element);
  return Math.max(0, push.of({ y: mm(y + height) }) - push.of(element));
}

/** How far the texts that grow in a band push what is in it, and what is below it. */
interface Pushes {
  readonly whole: number;
  readonly of: (element: Pick<TemplateElement, 'y'>) => number;
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

/** How much of a band lies above something that begins at `top`. */
function freedAbove(top: number, { y, height }: Band): number {
  return y + height - top <= ON_EDGE ? height : within(top - y, 0, height);
}

/** Moved down or up onto the label where it would reach over an edge. */
function onLabel(element: TemplateElement, label: Template): TemplateElement {
  const { y, height } = boxOnLabel(element);
  const by = Math.max(0, 0 - y) + Math.min(0, label.height - y - height);
  return Math.abs(by) < NEAR ? element : { ...element, y: mm(element.y + by) };
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
  const size = Math.min(TEMPLATE_LIMITS.typeSize.max, Math.floor(element.size * larger * 2) / 2);
  return { ...element, height: mm(height), size: pt(Math.max(element.size, size)) };
}

const sum = (lengths: readonly number[]): number => lengths.reduce((whole, length) => whole + length, 0);
const within = (length: number, least: number, most: number): number =>
  Math.max(least, Math.min(most, length));
/** A sum of growths rounded down stays within the label. */
const hundredths = (length: number): number => Math.floor(length * 100 + 1e-6) / 100;
