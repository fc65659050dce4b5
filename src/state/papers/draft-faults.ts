import { STOCK_LIMITS as LIMITS } from '../../stock/stock-limits.ts';
import { CUT_TOLERANCE } from '../../stock/stock.ts';
import { numberOf, pitchesOf, SIZE_OF_PAGE, sizeOf, tidy } from './stock-draft.ts';
import type { DraftNumber, StockDraft } from './stock-draft.ts';

/** What is wrong with one field of a form; `sheets.fault.<code>` in `i18n/`. */
export interface DraftFault {
  readonly code:
    'number' | 'range' | 'whole' | 'overRight' | 'overBottom' | 'tooClose' | 'tooMany' | 'lengths' | 'name';
  readonly params: Readonly<Record<string, number>>;
}
export type DraftFaults = Partial<Record<DraftNumber | 'name', DraftFault>>;

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** What is wrong, field by field: a draft without faults is a paper that `parseStock` takes, but for a person in its name. */
export function draftFaults(draft: StockDraft): DraftFaults {
  const { name } = draft;
  const isNamed = [name.en, name['zh-CN']].every(
    (one) => one.trim() !== '' && one.length <= LIMITS.nameLength,
  );
  const faults: DraftFaults = {
    ...(isNamed ? {} : { name: { code: 'name', params: { max: LIMITS.nameLength } } }),
    ...labelFaults(draft),
  };
  return draft.kind === 'roll' ? { ...faults, ...rollFaults(draft) } : { ...sheetFaults(draft), ...faults };
}

function labelFaults(draft: StockDraft): DraftFaults {
  const isRound = draft.shape === 'round';
  return {
    ...lengthFault(draft, 'width', LIMITS.label),
    ...(isRound ? {} : lengthFault(draft, 'height', LIMITS.label)),
  };
}

function rollFaults(draft: StockDraft): DraftFaults {
  const { feed, numbers } = draft;
  const gap = numbers.gap.trim() === '' ? {} : lengthFault(draft, 'gap', LIMITS.gap);
  if (feed === 'gap') return gap;
  if (feed === 'black-mark') return { ...lengthFault(draft, 'mark', LIMITS.mark), ...gap };
  const [, height] = sizeOf(draft);
  const shortest = lengthFault(draft, 'shortest', LIMITS.piece);
  const longest = lengthFault(draft, 'longest', LIMITS.piece);
  const lengths: DraftFault = { code: 'lengths', params: {} };
  return {
    ...(numberOf(numbers.shortest) > height ? { shortest: lengths } : {}),
    ...(numberOf(numbers.longest) < height ? { longest: lengths } : {}),
    ...shortest,
    ...longest,
  };
}

function sheetFaults(draft: StockDraft): DraftFaults {
  const { numbers, page } = draft;
  const number = (field: DraftNumber): number => numberOf(numbers[field]);
  const [width, height] = sizeOf(draft);
  const [pitchX, pitchY] = pitchesOf(draft);
  const own = page === 'own';
  const paper = own ? { width: number('pageWidth'), height: number('pageHeight') } : SIZE_OF_PAGE[page];
  const [columns, rows] = [number('columns'), number('rows')];
  const over = {
    x: number('left') + (columns - 1) * pitchX + width - paper.width,
    y: number('top') + (rows - 1) * pitchY + height - paper.height,
  };
  const tooMany = columns * rows > LIMITS.labels;
  return {
    ...(over.x > CUT_TOLERANCE ? { columns: { code: 'overRight', params: { over: tidy(over.x) } } } : {}),
    ...(over.y > CUT_TOLERANCE ? { rows: { code: 'overBottom', params: { over: tidy(over.y) } } } : {}),
    ...(tooMany ? { rows: { code: 'tooMany', params: { max: LIMITS.labels } } } : {}),
    ...pitchFault(draft, 'across', pitchX, columns > 1 ? width : 0),
    ...pitchFault(draft, 'down', pitchY, rows > 1 ? height : 0),
    ...(own ? lengthFault(draft, 'pageWidth', LIMITS.page) : {}),
    ...(own ? lengthFault(draft, 'pageHeight', LIMITS.page) : {}),
    ...countFault(draft, 'columns'),
    ...countFault(draft, 'rows'),
    ...lengthFault(draft, 'left', LIMITS.margin),
    ...lengthFault(draft, 'top', LIMITS.margin),
  };
}

/** @param side of the label where it has a neighbour in this direction. */
function pitchFault(draft: StockDraft, field: 'across' | 'down', pitch: number, side: number): DraftFaults {
  const typed = draft.numbers[field];
  if (Number.isNaN(numberOf(typed)) && (draft.measure === 'pitch' || typed.trim() !== ''))
    return { [field]: { code: 'number', params: {} } };
  const byGap = draft.measure === 'gap' ? pitch - numberOf(typed === '' ? '0' : typed) : 0;
  if (pitch < side - CUT_TOLERANCE)
    return { [field]: { code: 'tooClose', params: { least: tidy(side - byGap) } } };
  const { min, max } = LIMITS.label;
  if (pitch >= min && pitch <= max) return {};
  return { [field]: { code: 'range', params: { min: tidy(min - byGap), max: tidy(max - byGap) } } };
}

function countFault({ numbers }: StockDraft, field: 'columns' | 'rows'): DraftFaults {
  const count = numberOf(numbers[field]);
  const { min, max } = LIMITS.lines;
  if (Number.isInteger(count) && count >= min && count <= max) return {};
  return { [field]: { code: 'whole', params: { min, max } } };
}

function lengthFault({ numbers }: StockDraft, field: DraftNumber, { min, max }: Bounds): DraftFaults {
  const length = numberOf(numbers[field]);
  if (Number.isNaN(length)) return { [field]: { code: 'number', params: {} } };
  return length >= min && length <= max
    ? {}
    : { [field]: { code: 'range', params: { min: Math.max(0, min), max } } };
}
