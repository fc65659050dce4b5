import { mm } from '../base/length.ts';
import { barsAcrossFeed } from '../print/bars-across-feed.ts';
import { labelFit } from '../print/sheet-plan.ts';
import type { LabelFit } from '../print/sheet-plan.ts';
import { paperOfSize } from '../stock/catalogue.ts';
import type { Catalogue, CatalogueEntry } from '../stock/catalogue.ts';
import { labelOnRoll } from '../stock/label-on-roll.ts';
import type { LabelOnRoll } from '../stock/label-on-roll.ts';
import { placesOnSheet } from '../stock/sheet-places.ts';
import { doubtsAbout } from '../stock/stock-doubts.ts';
import { labelsPerSheet } from '../stock/stock.ts';
import type { Box, RollStock, SheetStock, Size } from '../stock/stock.ts';
import type { Template } from '../template/template.ts';
import type { Result } from '../base/result.ts';
import type { PlaceView, StockSummary, StockView } from './stock-room.ts';

export interface FoundPaper {
  readonly stock: SheetStock | RollStock;
  /** Absent for a paper of one's own. */
  readonly entry?: CatalogueEntry;
}

/** How a label lies on a sheet or a roll; or why it cannot. */
export function paperFit(stock: SheetStock | RollStock, label: Size): LabelFit {
  return stock.kind === 'sheet' ? labelFit(stock, label) : rollFit(labelOnRoll(stock, label, 'middle'));
}

function rollFit(laid: Result<LabelOnRoll>): LabelFit {
  return laid.ok ? { fits: true, turned: laid.value.turned } : { fits: false, problem: laid.problem };
}

export function summaryOf(
  { papers }: Pick<Catalogue, 'papers'>,
  { stock, entry }: FoundPaper,
  fit: LabelFit,
): StockSummary {
  const page = stock.kind === 'sheet' ? stock.page : stripOf(stock, stock.label);
  return {
    id: stock.id,
    kind: stock.kind,
    feed: stock.kind === 'sheet' ? null : stock.feed,
    name: stock.name,
    description: entry?.description ?? null,
    shape: stock.label.shape,
    width: stock.label.width,
    height: stock.label.height,
    perSheet: stock.kind === 'sheet' ? labelsPerSheet(stock) : 1,
    pageWidth: page.width,
    pageHeight: page.height,
    paper: stock.kind === 'sheet' ? (paperOfSize(papers, stock.page)?.name ?? null) : null,
    fit,
  };
}

export function viewOf(
  catalogue: Pick<Catalogue, 'papers'>,
  found: FoundPaper,
  template: Template,
): StockView {
  const { stock, entry } = found;
  if (stock.kind === 'sheet')
    return {
      ...summaryOf(catalogue, found, labelFit(stock, template)),
      stock,
      places: placesOnSheet(stock, 'across').map(({ number, ...box }) => boxView(number, box)),
      laid: null,
      doubts: doubtsAbout(stock, entry),
    };
  const laid = labelOnRoll(stock, template, 'middle');
  const label = laid.ok ? laid.value.page : stock.label;
  const strip = stripOf(stock, label);
  const left = (strip.width - label.width) / 2;
  const bars = laid.ok && barsAcrossFeed(template, laid.value.turned);
  const boxes: readonly Box[] = [0, 1].map((at) => ({
    ...{ x: mm(left), y: mm(MARGIN + at * (label.height + gapOf(stock))) },
    ...{ width: label.width, height: label.height },
  }));
  return {
    ...summaryOf(catalogue, found, rollFit(laid)),
    stock,
    pageWidth: strip.width,
    pageHeight: strip.height,
    places: boxes.map((box, at) => boxView(at + 1, box)),
    laid: laid.ok
      ? boxView(1, { ...laid.value.box, x: mm(laid.value.box.x + left), y: mm(laid.value.box.y + MARGIN) })
      : null,
    doubts: [...doubtsAbout(stock, entry), ...(bars ? [{ code: 'roll-bars-across' } as const] : [])],
  };
}

/** Of a picture of a roll: paper before the first label, and as much of the next one. Millimetres. */
const MARGIN = 3;
const NEXT = 12;
/** Where nobody measured it. */
const USUAL_GAP = 2;

const gapOf = ({ feed }: RollStock): number =>
  feed.by === 'continuous'
    ? 0
    : feed.by === 'black-mark'
      ? Math.max(feed.mark, feed.gap ?? 0)
      : (feed.gap ?? USUAL_GAP);

/** The part of a roll that is shown: a label and the beginning of the next. */
function stripOf(roll: RollStock, label: Size): Size {
  const width = Math.max(roll.backing ?? 0, roll.feed.by === 'continuous' ? label.width : label.width + 2);
  return { width: mm(width), height: mm(MARGIN + label.height + gapOf(roll) + NEXT) };
}

function boxView(number: number, { x, y, width, height }: Box): PlaceView {
  return { number, x, y, width, height };
}
