import { mm, ptToMm } from '../base/length.ts';
import { boxOnLabel } from '../template/turned-box.ts';
import type { Band, Template, TextElement } from '../template/template.ts';
import { arrangeBands } from './arrange-bands.ts';
import type { Growths } from './arrange-bands.ts';
import { isShown, linesOf, lookOf, runsOf } from './element-texts.ts';
import { fitRuns } from './fit-runs.ts';
import { fitText } from './fit-text.ts';
import type { LabelInputs, TemplateInputs } from './label-layout.ts';
import { roomOf } from './place-text.ts';
import type { GrowingText, PreparedTemplate } from './prepare-template.ts';

/** Growths are whole hundredths of a millimetre. */
const STEP = 100;
const ROUNDING = 1e-6;

/**
 * How much higher the texts that grow must be on this label: what their words need, from the uppermost down, as long as
 * neither they nor what they push reaches over the label's safe edge. Then they shrink; one for which that is not enough
 * does not grow, so that placing it refuses the label. `isOut`: the bands that are taken out of it.
 */
export function growthsOf(
  prepared: PreparedTemplate,
  isOut: (band: Band) => boolean,
  label: LabelInputs,
): Growths {
  const growths = new Map<string, number>();
  const { inputs, growing } = prepared;
  for (const text of growing) {
    if (!isShown(text, inputs, label)) continue;
    const growth = growthOf(text, { inputs, isOut, growths, label });
    if (growth > 0) growths.set(text.element.id, growth);
  }
  return growths;
}

interface Stack {
  readonly inputs: TemplateInputs;
  readonly isOut: (band: Band) => boolean;
  /** Of the texts above. */
  readonly growths: Growths;
  readonly label: LabelInputs;
}

function growthOf(text: GrowingText, { inputs, isOut, growths, label }: Stack): number {
  const { template } = inputs;
  const { id, height, maxHeight } = text.element;
  const arranged = (by: number): Template =>
    arrangeBands(template, isOut, by === 0 ? growths : new Map([...growths, [id, by]]), 'keep');
  const before = arranged(0);
  const top = before.elements.find((element) => element.id === id)?.y;
  // Its band is not on this label.
  if (top === undefined) return 0;
  const free = safeEdge(template) - top;
  const wanted = neededGrowth(text, Math.min(free, Math.max(height, maxHeight ?? free)), inputs, label);
  if (wanted === 0) return 0;
  const over = overshoot(template, before, arranged(wanted));
  return over <= ROUNDING ? wanted : neededGrowth(text, height + wanted - over, inputs, label);
}

const safeEdge = ({ height, margin = mm(0) }: Template): number => height - margin;

/** How far what a growth moves, or makes higher, reaches over the edge that it kept before. */
function overshoot(template: Template, before: Template, after: Template): number {
  const [drawn, old] = [template, before].map(
    ({ elements }) => new Map(elements.map((each) => [each.id, each])),
  );
  const reaches = after.elements.map((element) => {
    const [own, was] = [drawn?.get(element.id), old?.get(element.id)];
    if (own === undefined || was === undefined || element.hidden === true) return 0;
    if (was.y === element.y && was.height === element.height) return 0;
    return bottomOf(element) - Math.max(safeEdge(template), bottomOf(own));
  });
  return Math.max(0, ...reaches);
}

function bottomOf(element: Template['elements'][number]): number {
  const { y, height } = boxOnLabel(element);
  return y + height;
}

/** What a text needs beyond its own height where it has room for so much; 0 where it fits its box, or not even there. */
function neededGrowth(text: GrowingText, room: number, inputs: TemplateInputs, label: LabelInputs): number {
  const { height } = text.element;
  if (room <= height) return 0;
  const element = lookOf(text, inputs, label);
  const needed = neededHeight(text, { ...element, height: mm(room) }, inputs, label);
  return Math.max(0, Math.ceil((needed - height) * STEP - ROUNDING) / STEP);
}

function neededHeight(
  text: GrowingText,
  element: TextElement,
  inputs: TemplateInputs,
  label: LabelInputs,
): number {
  const { shaper } = inputs.fonts;
  const room = roomOf(element, inputs.fixedText);
  if (text.hasRuns) {
    const paragraphs = runsOf(text.lines, element, inputs, label);
    if (paragraphs.length === 0) return 0;
    const fitted = fitRuns(paragraphs, room, shaper);
    if ('code' in fitted) return 0;
    const lines = fitted.lines.reduce((sum, line) => sum + line.height, 0);
    return ptToMm(fitted.size) * element.lineHeight * lines;
  }
  const lines = linesOf(text.flat, inputs, label);
  if (lines.length === 0) return 0;
  const fitted = fitText(lines, room, shaper);
  return 'code' in fitted ? 0 : ptToMm(fitted.size) * element.lineHeight * fitted.lines.length;
}

/** A text in a box so much higher, as it is drawn by itself. */
export function higherText(text: GrowingText, growth: number): GrowingText {
  const higher = (element: TextElement): TextElement => ({ ...element, height: mm(element.height + growth) });
  return {
    ...text,
    element: higher(text.element),
    looks: text.looks.map(({ holds, element }) => ({ holds, element: higher(element) })),
  };
}
