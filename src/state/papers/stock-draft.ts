import type { LocalText } from '../../base/language.ts';
import { mm } from '../../base/length.ts';
import type { Mm } from '../../base/length.ts';
import { FEEDS, LABEL_SHAPES, STOCK_SCHEMA, STOCK_VERSION } from '../../stock/stock.ts';
import type { Feed, LabelShape, RollStock, SheetStock } from '../../stock/stock.ts';

export const PAGE_SIZES = ['a4', 'letter', 'own'] as const;
export type PageSize = (typeof PAGE_SIZES)[number];
/** What lies between labels: the paper between them, or the way from an edge to the same edge of the next. */
export const MEASURES = ['gap', 'pitch'] as const;
export type Measure = (typeof MEASURES)[number];
export const DRAFT_SHAPES = LABEL_SHAPES;
export const DRAFT_FEEDS = FEEDS;

type SheetNumber = 'pageWidth' | 'pageHeight' | 'columns' | 'rows' | 'left' | 'top' | 'across' | 'down';
type RollNumber = 'gap' | 'mark' | 'shortest' | 'longest';
export type DraftNumber = 'width' | 'height' | SheetNumber | RollNumber;

/** A paper as it is typed into a form: lengths in millimetres, as text. What belongs to the other kind, or another choice, is not read. */
export interface StockDraft {
  readonly kind: 'sheet' | 'roll';
  readonly name: LocalText;
  readonly shape: LabelShape['shape'];
  readonly page: PageSize;
  readonly measure: Measure;
  readonly feed: Feed['by'];
  readonly numbers: Readonly<Record<DraftNumber, string>>;
  /** The paper that it was made from: what the form does not show is kept as far as it can be. */
  readonly from: SheetStock | RollStock | null;
}

export const SIZE_OF_PAGE = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
} as const;

/** The commonest address labels, and the commonest waybills. */
const FIRST_SHEET = {
  ...{ width: '63.5', height: '38.1', columns: '3', rows: '7' },
  ...{ left: '7.2', top: '15.15', across: '2.54', down: '0' },
} as const;
const FIRST_ROLL = { width: '100', height: '150', gap: '3' } as const;

const NO_NUMBERS: Readonly<Record<DraftNumber, string>> = {
  ...{ width: '', height: '', pageWidth: '210', pageHeight: '297', columns: '1', rows: '1' },
  ...{ left: '0', top: '0', across: '0', down: '0', gap: '', mark: '', shortest: '25', longest: '1000' },
};

/** A paper to begin with where none is in sight. */
export function newDraft(kind: StockDraft['kind']): StockDraft {
  const numbers = kind === 'sheet' ? FIRST_SHEET : FIRST_ROLL;
  return {
    ...{
      kind,
      name: { en: '', 'zh-CN': '' },
      shape: 'rect',
      page: 'a4',
      measure: 'gap',
      feed: 'gap',
      from: null,
    },
    numbers: { ...NO_NUMBERS, ...numbers },
  };
}

/** Whether a form can show all of it: labels of a sheet that stand in several grids cannot be said by one margin. */
export function isOneGrid(stock: SheetStock | RollStock): boolean {
  return stock.kind === 'roll' || stock.grids.length === 1;
}

/** A paper as a form shows it. `documentOf(draftOf(paper), paper.id)` is the paper, of one that `isOneGrid`. */
export function draftOf(stock: SheetStock | RollStock): StockDraft {
  const { label, name } = stock;
  const size = { width: `${label.width}`, height: `${label.height}` };
  const common = { name, shape: label.shape, from: stock };
  if (stock.kind === 'roll') {
    return {
      ...newDraft('roll'),
      ...common,
      feed: stock.feed.by,
      numbers: { ...NO_NUMBERS, ...size, ...feedNumbers(stock.feed) },
    };
  }
  const { page, grids } = stock;
  const [grid] = grids;
  if (grid === undefined) throw new RangeError('a sheet without labels');
  const gaps = { across: tidy(grid.pitchX - label.width), down: tidy(grid.pitchY - label.height) };
  const isExact =
    tidy(gaps.across + label.width) === grid.pitchX && tidy(gaps.down + label.height) === grid.pitchY;
  const between = isExact ? gaps : { across: grid.pitchX, down: grid.pitchY };
  return {
    ...newDraft('sheet'),
    ...common,
    page: pageOf(page.width, page.height),
    measure: isExact ? 'gap' : 'pitch',
    numbers: {
      ...NO_NUMBERS,
      ...size,
      ...{ pageWidth: `${page.width}`, pageHeight: `${page.height}` },
      ...{ columns: `${grid.columns}`, rows: `${grid.rows}`, left: `${grid.left}`, top: `${grid.top}` },
      ...{ across: `${between.across}`, down: `${between.down}` },
    },
  };
}

function feedNumbers(feed: Feed): Partial<Record<DraftNumber, string>> {
  switch (feed.by) {
    case 'gap':
      return feed.gap === undefined ? {} : { gap: `${feed.gap}` };
    case 'black-mark':
      return { mark: `${feed.mark}`, ...(feed.gap === undefined ? {} : { gap: `${feed.gap}` }) };
    case 'continuous':
      return { shortest: `${feed.shortest}`, longest: `${feed.longest}` };
  }
}

function pageOf(width: number, height: number): PageSize {
  const is = (size: { readonly width: number; readonly height: number }) =>
    size.width === width && size.height === height;
  return is(SIZE_OF_PAGE.a4) ? 'a4' : is(SIZE_OF_PAGE.letter) ? 'letter' : 'own';
}

/** The other way to say what lies between labels, with the numbers that are the same; as they are where they are none. */
export function measuredBy(draft: StockDraft, measure: Measure): StockDraft {
  if (measure === draft.measure) return draft;
  const sign = measure === 'pitch' ? 1 : -1;
  const { across, down } = draft.numbers;
  const [width, height] = sizeOf(draft);
  const moved = (typed: string, side: number): string => {
    const now = numberOf(typed === '' ? '0' : typed) + sign * side;
    return Number.isNaN(now) ? typed : `${tidy(now)}`;
  };
  return {
    ...draft,
    measure,
    numbers: { ...draft.numbers, across: moved(across, width), down: moved(down, height) },
  };
}

/** Not a number where something else is typed, or nothing. */
export function numberOf(typed: string): number {
  const text = typed.trim().replace(',', '.').replace('，', '.');
  return /^-?\d{1,5}(?:\.\d{1,6})?$/u.test(text) ? Number(text) : Number.NaN;
}

/** Of the label, across and down; a round one is as high as it is wide. */
export function sizeOf({ numbers, shape }: StockDraft): readonly [width: number, height: number] {
  const width = numberOf(numbers.width);
  return [width, shape === 'round' ? width : numberOf(numbers.height)];
}

/** What lies between the same edges of neighbours. An empty gap is none. */
export function pitchesOf(draft: StockDraft): readonly [across: number, down: number] {
  const { across, down } = draft.numbers;
  const [width, height] = sizeOf(draft);
  const read = (typed: string, side: number): number =>
    draft.measure === 'pitch' ? numberOf(typed) : tidy(numberOf(typed.trim() === '' ? '0' : typed) + side);
  return [read(across, width), read(down, height)];
}

/** A paper as it was typed, to be read. */
export interface TypedPaper {
  readonly kind: StockDraft['kind'];
  readonly label: object;
  readonly backing?: number;
  readonly feed?: object;
  readonly page?: object;
  readonly grids?: readonly object[];
}

/** The paper's document; what is no number in it is not read by the one who reads documents. */
export function documentOf(draft: StockDraft, id: string = DRAFT_ID): TypedPaper {
  const { kind, name, numbers, from } = draft;
  const head = { schema: STOCK_SCHEMA, version: STOCK_VERSION, id, name, kind };
  if (kind === 'roll') {
    const backing =
      from?.kind === 'roll' && from.backing !== undefined && from.backing >= numberOf(numbers.width);
    return {
      ...head,
      ...(backing ? { backing: from.backing } : {}),
      label: labelOf(draft),
      feed: feedOf(draft),
    };
  }
  const [pitchX, pitchY] = pitchesOf(draft);
  const page =
    draft.page === 'own'
      ? { width: numberOf(numbers.pageWidth), height: numberOf(numbers.pageHeight) }
      : SIZE_OF_PAGE[draft.page];
  const grid = {
    ...{ columns: numberOf(numbers.columns), rows: numberOf(numbers.rows) },
    ...{ left: numberOf(numbers.left), top: numberOf(numbers.top), pitchX, pitchY },
  };
  return { ...head, page, label: labelOf(draft), grids: [grid] };
}

function labelOf(draft: StockDraft): object {
  const [width, height] = sizeOf(draft);
  const { radius, safe } = draft.from?.label ?? {};
  const half = Math.min(width, height) / 2;
  return {
    ...{ shape: draft.shape, width, height },
    ...(radius !== undefined && draft.shape === 'rect' && radius <= half ? { radius } : {}),
    ...(safe !== undefined && safe.x <= width / 2 && safe.y <= height / 2 ? { safe } : {}),
  };
}

function feedOf({ feed, numbers }: StockDraft): object {
  const gap = numbers.gap.trim() === '' ? {} : { gap: numberOf(numbers.gap) };
  switch (feed) {
    case 'gap':
      return { by: feed, ...gap };
    case 'black-mark':
      return { by: feed, mark: numberOf(numbers.mark), ...gap };
    case 'continuous':
      return { by: feed, shortest: numberOf(numbers.shortest), longest: numberOf(numbers.longest) };
  }
}

/** While it is only looked at; nothing is stored under it. */
const DRAFT_ID = 'draft';

/** Without the noise of adding decimals, to a thousandth. */
export const tidy = (value: number): Mm => mm(Math.round(value * 1000) / 1000 + 0);
