import { stopIfCancelled } from '../../base/cancel.ts';
import { mm, pt, ptToMm } from '../../base/length.ts';
import type { Pt } from '../../base/length.ts';
import { checkboxMarks } from '../../layout/place-shape.ts';
import { placeText } from '../../layout/place-text.ts';
import { maskFixedText } from '../../masking/fixed-text.ts';
import { expectLabels } from '../../proof/expectation.ts';
import type { LabelOnPage, PageExpectation } from '../../proof/expectation.ts';
import type { Mark, Scene } from '../../scene/scene.ts';
import type { JobTools } from '../label-job.ts';
import { LIST_PAPERS } from './list-kinds.ts';
import type { ListsWanted } from './list-kinds.ts';
import { ListSetter } from './list-setter.ts';
import type { ListColumn, ListRow, ListSheet } from './list-sheets.ts';
import { LIST_WORDS } from './list-words.ts';

/** A page of a list as a scene, and what the proof must find on it: each row is searched as its own order's. */
export interface ListPage {
  readonly scene: Scene;
  readonly expected: PageExpectation;
}

/** Millimetres, and points of type. */
const MARGIN = 14;
const TITLE = { size: pt(20), height: 10 };
const FACTS = { size: pt(10), height: 6 };
const HEADINGS = { size: pt(9), height: 6.5 };
const CELL = { size: pt(10), leading: 1.3, pad: 1.3, gap: 2 };
const TOTAL = { size: pt(12), height: 10 };
const SIGNS = { height: 24, line: 14, gap: 8, size: pt(9) };
const FOOT = { size: pt(9), height: 8 };
const BOX = 4;
const RULES = { thick: mm(0.5), thin: mm(0.2), ink: '#9a9a9a' } as const;
/** Marks of a list that are no order's are searched as nobody's. */
const NOBODY = 0;
const ROWS_PER_PAUSE = 128;
/** The grid of codes, of which a list has none. */
const DPI = 300;

type Box = readonly [left: number, top: number, width: number, height: number];
type Look = { readonly size: Pt; readonly bold?: boolean; readonly align?: 'left' | 'center' | 'right' };

/**
 * Sets a list on pages, the heading and the columns' titles on each of them. Rows are as high as their words; none is broken over two pages.
 * Gives page after page, so that a long list is never in memory whole. Throws `Cancelled`.
 */
export async function* listPages(
  sheet: ListSheet,
  { paper, language }: ListsWanted,
  date: string,
  { fonts, pause, signal }: Pick<JobTools, 'fonts' | 'pause' | 'signal'>,
): AsyncGenerator<ListPage & { readonly page: number; readonly pages: number }> {
  const { width, height } = LIST_PAPERS[paper];
  const setter = new ListSetter(fonts);
  const wide = width - 2 * MARGIN;
  const columns = placeColumns(sheet.columns, wide);

  const place = async (words: string, box: Box, look: Look): Promise<readonly Mark[]> =>
    placeLines(await setter.lines(maskFixedText(words), roomOf(box, look)), box, look);
  const turn = async (rows: number): Promise<void> => {
    if (rows % ROWS_PER_PAUSE !== 0) return;
    await pause();
    stopIfCancelled(signal);
  };

  const top = MARGIN + TITLE.height + FACTS.height + HEADINGS.height;
  const head = await headMarks(sheet, date, columns, wide, place);
  const room = height - MARGIN - FOOT.height - top;

  const heights = new Float32Array(sheet.length);
  for (let at = 0; at < sheet.length; at += 1) {
    const cells = await setCells(sheet.row(at), columns, setter);
    heights[at] = heightOf(cells);
    await turn(at);
  }
  const starts = pageStarts(heights, room, TOTAL.height + SIGNS.height);
  const pages = starts.length;

  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? sheet.length;
    const marks: Mark[] = [];
    const labels: LabelOnPage[] = [{ row: NOBODY, fixed: head.length, own: 0 }];
    const add = (row: number, some: readonly Mark[]): void => {
      if (some.length === 0) return;
      marks.push(...some);
      labels.push({ row, fixed: 0, own: some.length });
    };
    let y = top;
    for (let at = start; at < end; at += 1) {
      const row = sheet.row(at);
      const cells = await setCells(row, columns, setter);
      const high = heightOf(cells);
      const { own, others } = rowMarks(cells, columns, y, high);
      add(row.row, own);
      add(NOBODY, [...others, ruleAt(y + high, wide, RULES.thin, RULES.ink)]);
      y += high;
      await turn(at);
    }
    if (index === pages - 1) add(NOBODY, await closingMarks(sheet, y, wide, place));
    const foot: Box = [MARGIN, height - MARGIN - FOOT.height, wide, FOOT.height];
    add(NOBODY, await place(LIST_WORDS[language].page(index + 1, pages), foot, { ...FOOT, align: 'right' }));
    const scene: Scene = { width: mm(width), height: mm(height), dpi: DPI, fixed: head, marks };
    yield { scene, expected: expectLabels(scene, labels), page: index + 1, pages };
  }
}

interface PlacedColumn extends ListColumn {
  readonly left: number;
  readonly width: number;
}

function placeColumns(columns: readonly ListColumn[], wide: number): readonly PlacedColumn[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let left = MARGIN;
  return columns.map((column, at) => {
    const width = (wide * column.share) / shares;
    const placed = { ...column, left, width: width - (at === columns.length - 1 ? 0 : CELL.gap) };
    left += width;
    return placed;
  });
}

type SetCell = Awaited<ReturnType<ListSetter['lines']>> | undefined;

async function setCells(
  { cells }: ListRow,
  columns: readonly PlacedColumn[],
  setter: ListSetter,
): Promise<readonly SetCell[]> {
  const set: SetCell[] = [];
  for (const [at, { width, lines: most }] of columns.entries()) {
    const text = cells[at];
    set.push(text && (await setter.lines(text, { size: CELL.size, weight: 'regular', width, most })));
  }
  return set;
}

const LEADING = ptToMm(CELL.size) * CELL.leading;

function heightOf(cells: readonly SetCell[]): number {
  const lines = Math.max(1, ...cells.map((cell) => cell?.length ?? 0));
  return lines * LEADING + 2 * CELL.pad;
}

/** The first row of each page; the last page has room for what closes the list. */
function pageStarts(heights: Float32Array, room: number, closing: number): readonly number[] {
  const starts = [0];
  let used = 0;
  for (const [at, height] of heights.entries()) {
    if (used > 0 && used + height > room) {
      starts.push(at);
      used = 0;
    }
    used += height;
  }
  if (used > 0 && used + closing > room) starts.push(heights.length);
  return starts;
}

function rowMarks(cells: readonly SetCell[], columns: readonly PlacedColumn[], y: number, high: number) {
  const [own, others]: [Mark[], Mark[]] = [[], []];
  for (const [at, { kind, left, width, align }] of columns.entries()) {
    const lines = cells[at];
    if (kind === 'tick') others.push(...tickBox(left, y + CELL.pad + (LEADING - BOX) / 2));
    if (lines === undefined) continue;
    const box: Box = [left, y + CELL.pad, width, high - 2 * CELL.pad];
    (kind === 'order' ? own : others).push(...placeLines(lines, box, { size: CELL.size, align }, 'top'));
  }
  return { own, others };
}

function tickBox(x: number, y: number): readonly Mark[] {
  const box = { kind: 'checkbox', id: 'tick', x: mm(x), y: mm(y), width: mm(BOX), height: mm(BOX) } as const;
  return checkboxMarks(box, false);
}

type Place = (words: string, box: Box, look: Look) => Promise<readonly Mark[]>;

async function headMarks(
  { title, facts }: ListSheet,
  date: string,
  columns: readonly PlacedColumn[],
  wide: number,
  place: Place,
): Promise<readonly Mark[]> {
  const [titleTop, factsTop] = [MARGIN, MARGIN + TITLE.height];
  const headings = factsTop + FACTS.height;
  const marks = [
    ...(await place(title, [MARGIN, titleTop, wide * 0.6, TITLE.height], { ...TITLE, bold: true })),
    ...(await place(date, [MARGIN + wide * 0.6, titleTop, wide * 0.4, TITLE.height], {
      ...FACTS,
      align: 'right',
    })),
    ...(await place(facts, [MARGIN, factsTop, wide, FACTS.height], FACTS)),
  ];
  for (const { title: heading, left, width, align } of columns) {
    if (heading === '') continue;
    const box: Box = [left, headings, width, HEADINGS.height];
    marks.push(...(await place(heading, box, { ...HEADINGS, bold: true, align })));
  }
  return [...marks, ruleAt(headings + HEADINGS.height, wide, RULES.thick)];
}

async function closingMarks(
  { total, signs }: ListSheet,
  y: number,
  wide: number,
  place: Place,
): Promise<readonly Mark[]> {
  const marks = [...(await place(total, [MARGIN, y, wide, TOTAL.height], { ...TOTAL, bold: true }))];
  const each = (wide - (signs.length - 1) * SIGNS.gap) / signs.length;
  for (const [at, sign] of signs.entries()) {
    const left = MARGIN + at * (each + SIGNS.gap);
    const line = y + TOTAL.height + SIGNS.line;
    marks.push(...lineAcross(left, line, each, RULES.thin));
    marks.push(...(await place(sign, [left, line + 1, each, 5], SIGNS)));
  }
  return marks;
}

function roomOf([, , width]: Box, { size, bold = false }: Look) {
  return { size, weight: bold ? 'bold' : 'regular', width, most: 1 } as const;
}

function placeLines(
  lines: NonNullable<SetCell>,
  [x, y, width, height]: Box,
  { size, align = 'left' }: Look,
  verticalAlign: 'top' | 'middle' = 'middle',
): readonly Mark[] {
  const box = { id: 'list', x: mm(x), y: mm(y), width: mm(width), height: mm(height) };
  const placed = placeText(
    { size, lines },
    { ...box, lineHeight: CELL.leading, align, verticalAlign, inverse: false },
  );
  return placed.map(({ mark }) => mark);
}

function lineAcross(x: number, y: number, width: number, thickness: (typeof RULES)['thin']): readonly Mark[] {
  return [{ kind: 'line', x1: mm(x), y1: mm(y), x2: mm(x + width), y2: mm(y), width: thickness, dash: [] }];
}

function ruleAt(y: number, wide: number, width: typeof RULES.thick, ink?: typeof RULES.ink): Mark {
  const ends = { x1: mm(MARGIN), y1: mm(y), x2: mm(MARGIN + wide), y2: mm(y) };
  return { kind: 'line', ...ends, width, dash: [], ...(ink === undefined ? {} : { ink }) };
}
