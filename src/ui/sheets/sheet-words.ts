import type { Translate } from '../../i18n/messages.ts';
import type { Feed } from '../../stock/stock.ts';
import type { StockSummary } from '../../room/stock-room.ts';

/** `63.5 × 38.1 mm, 21 a sheet, A4`. */
export function sheetFacts(t: Translate, stock: StockSummary): string {
  if (stock.feed !== null) return rollFacts(t, stock, stock.feed);
  const { shape, paper, width, height, pageWidth, pageHeight, perSheet: count } = stock;
  if (shape === 'round') {
    if (paper !== null) return t('sheets.roundPaper', { width: short(width), count, paper });
    return t('sheets.roundPage', {
      width: short(width),
      count,
      pageWidth: short(pageWidth),
      pageHeight: short(pageHeight),
    });
  }
  const size = { width: short(width), height: short(height), count };
  if (paper !== null) return t('sheets.factsPaper', { ...size, paper });
  return t('sheets.factsPage', { ...size, pageWidth: short(pageWidth), pageHeight: short(pageHeight) });
}

/** `100 × 150 mm, gaps of 3 mm`. */
function rollFacts(t: Translate, { width, height, shape }: StockSummary, by: Feed): string {
  const feed = feedWords(t, by);
  if (by.by === 'continuous') return t('rolls.factsEndless', { width: short(width), feed });
  if (shape === 'round') return t('rolls.factsRound', { width: short(width), feed });
  return t('rolls.facts', { width: short(width), height: short(height), feed });
}

function feedWords(t: Translate, feed: Feed): string {
  switch (feed.by) {
    case 'gap':
      return feed.gap === undefined ? t('rolls.gaps') : t('rolls.gapsOf', { gap: short(feed.gap) });
    case 'black-mark':
      return t('rolls.marks', { mark: short(feed.mark) });
    case 'continuous':
      return t('rolls.endless', { shortest: short(feed.shortest), longest: short(feed.longest) });
  }
}

/** Whether the chosen label fits, in a few words. */
export function fitWords(t: Translate, { fit }: StockSummary): string {
  if (fit.fits) return t(fit.turned ? 'sheets.fitsTurned' : 'sheets.fits');
  return t(fit.problem.code === 'label-over-label' ? 'sheets.tooClose' : 'sheets.tooSmall');
}

/** Inches are long numbers in millimetres. */
function short(millimetres: number): number {
  return Math.round(millimetres * 10) / 10;
}
