import { mm } from '../base/length.ts';
import { withBleed } from '../stock/bleed.ts';
import { cutMarks } from '../stock/cut-marks.ts';
import type { CutMark } from '../stock/cut-marks.ts';
import { fillSheets } from '../stock/fill-sheets.ts';
import type { SheetPlan } from '../stock/fill-sheets.ts';
import { labelOnPlace } from '../stock/label-on-place.ts';
import { boxOnBack, TURNED_EDGES } from '../stock/sheet-back.ts';
import type { TurnedEdge } from '../stock/sheet-back.ts';
import { FILL_ORDERS, placesOnSheet } from '../stock/sheet-places.ts';
import type { FillOrder } from '../stock/sheet-places.ts';
import { findSize } from '../stock/size-words.ts';
import type { Box, SheetStock, Size } from '../stock/stock.ts';
import { UsageError } from './command.ts';
import { sentence } from './sentences.ts';
import { roundedMm } from './table.ts';

export const SHEET_OPTIONS = {
  order: { type: 'string' },
  start: { type: 'string' },
  used: { type: 'string' },
  labels: { type: 'string' },
  label: { type: 'string' },
  bleed: { type: 'string' },
  back: { type: 'string' },
  marks: { type: 'boolean' },
} as const;

interface SheetValues {
  readonly order?: string | undefined;
  readonly start?: string | undefined;
  readonly used?: string | undefined;
  readonly labels?: string | undefined;
  readonly label?: string | undefined;
  readonly bleed?: string | undefined;
  readonly back?: string | undefined;
  readonly marks?: boolean | undefined;
}

/** More are no sheet to look at. */
const MOST_LABELS = 100_000;
const MOST_BLEED = 20;
const MARKS = { length: 5, distance: 1 } as const;

/** Where the labels of a job on this sheet lie. Throws a `UsageError` for what cannot be. */
export function sheetJson(sheet: SheetStock, values: SheetValues) {
  const plan = planOf(sheet, values);
  const count =
    values.labels === undefined ? plan.onFirst : numberOption('labels', values.labels, MOST_LABELS);
  const bleed = values.bleed === undefined ? undefined : lengthOption('bleed', values.bleed, MOST_BLEED);
  const edge = values.back === undefined ? undefined : choiceOption('back', values.back, TURNED_EDGES);
  const label = values.label === undefined ? undefined : labelOption(values.label);
  const all = placesOnSheet(sheet, 'across');
  const bled = new Map(
    bleed === undefined ? [] : withBleed(all, sheet.page, bleed).map((box) => [box.number, boxJson(box)]),
  );
  const marks = cutMarks(all, sheet.page, { ...MARKS, distance: MARKS.distance + (bleed ?? 0) });
  return {
    pages: plan.pagesFor(count),
    places: Array.from({ length: count }, (_, index) => {
      const { page, place } = plan.at(index);
      return {
        page: page + 1,
        number: place.number,
        ...boxJson(place),
        ...(label === undefined ? {} : { label: labelJson(place, label) }),
        ...(bleed === undefined ? {} : { bleed: bled.get(place.number) }),
        ...(edge === undefined ? {} : { back: boxJson(boxOnBack(place, sheet.page, edge)) }),
      };
    }),
    ...(values.marks === true ? { marks: marks.map(markJson) } : {}),
  };
}

/** The same as tables for a person: the places, then the marks. */
export function sheetTable(
  sheet: SheetStock,
  values: SheetValues,
): readonly (readonly (readonly string[])[])[] {
  const { places, marks } = sheetJson(sheet, values);
  const [first] = places;
  const more = [
    ...(first?.label === undefined ? [] : ['LABEL']),
    ...(first?.bleed === undefined ? [] : ['BLEED']),
    ...(first?.back === undefined ? [] : ['BACK']),
  ];
  const rows = places.map(({ page, number, label, bleed, back, ...box }) => [
    ...[page, number, box.x, box.y, box.width, box.height].map(String),
    ...(label === undefined ? [] : [`${boxText(label)}${label.turned ? ', turned' : ''}`]),
    ...(bleed === undefined ? [] : [boxText(bleed)]),
    ...(back === undefined ? [] : [boxText(back)]),
  ]);
  const table = [['PAGE', 'PLACE', 'X', 'Y', 'WIDTH', 'HEIGHT', ...more], ...rows];
  if (marks === undefined) return [table];
  const lines = marks.map(({ x1, y1, x2, y2 }) => [x1, y1, x2, y2].map(String));
  return [table, [['MARK X1', 'Y1', 'X2', 'Y2'], ...lines]];
}

function planOf(sheet: SheetStock, values: SheetValues): SheetPlan {
  const order: FillOrder =
    values.order === undefined ? 'across' : choiceOption('order', values.order, FILL_ORDERS);
  const start = values.start === undefined ? 1 : numberOption('start', values.start, MOST_LABELS);
  const used = (values.used ?? '').split(',').filter((each) => each.trim() !== '');
  const plan = fillSheets(sheet, {
    ...{ order, start },
    used: new Set(used.map((each) => numberOption('used', each, MOST_LABELS))),
  });
  if (!plan.ok) throw new UsageError(sentence(plan.problem));
  return plan.value;
}

function labelJson(place: Box, label: Size) {
  const placed = labelOnPlace(place, label);
  if (placed === undefined) throw new UsageError('--label is larger than a label of this sheet');
  return { ...boxJson(placed.box), turned: placed.turned };
}

function labelOption(given: string): Size {
  const found = findSize(given.toLowerCase());
  const [size] = found?.size.meanings ?? [];
  if (found === undefined || size === undefined || found.rest.trim() !== '')
    throw new UsageError('--label takes a size, such as 100x150 or 4x6in');
  return size;
}

function numberOption(name: string, given: string, max: number): number {
  const value = /^\s*\d{1,6}\s*$/.test(given) ? Number(given) : 0;
  if (value >= 1 && value <= max) return value;
  throw new UsageError(`--${name} takes whole numbers from 1 to ${max}`);
}

function lengthOption(name: string, given: string, max: number): number {
  const value = /^\d{1,3}(\.\d{1,3})?$/.test(given) ? mm(Number(given)) : Number.NaN;
  if (value >= 0 && value <= max) return value;
  throw new UsageError(`--${name} takes millimetres from 0 to ${max}`);
}

function choiceOption<Choice extends FillOrder | TurnedEdge>(
  name: string,
  given: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((each) => each === given);
  if (choice === undefined) throw new UsageError(`--${name} takes ${choices.join(' or ')}`);
  return choice;
}

function boxJson({ x, y, width, height }: Box) {
  return { x: roundedMm(x), y: roundedMm(y), width: roundedMm(width), height: roundedMm(height) };
}

function boxText({ x, y, width, height }: ReturnType<typeof boxJson>): string {
  return `${x}, ${y}, ${width} × ${height}`;
}

function markJson({ x1, y1, x2, y2 }: CutMark) {
  return { x1: roundedMm(x1), y1: roundedMm(y1), x2: roundedMm(x2), y2: roundedMm(y2) };
}
