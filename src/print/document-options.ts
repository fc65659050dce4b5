import type { MaskedOrder } from '../masking/masked-order.ts';
import type { MaskedText } from '../privacy/masked-text.ts';
import type { PdfOptions } from '../render/pdf/pdf-options.ts';
import type { Template } from '../template/template.ts';

/** What the file of a job is to be as a document; nothing of it changes what its pages show. */
export interface DocumentOptions {
  /** Says what is text and what is a code, for who reads pages aloud; where absent, in files of up to `MOST_TAGGED` labels. */
  readonly tagged?: boolean | undefined;
  /** Keeps to PDF/A-2b. */
  readonly archive?: boolean | undefined;
  /** Puts an outline beside the pages. */
  readonly outline?: 'orderNo' | undefined;
}

/** Labels from which on tags, which make a file about twice as large, are put in only where they are asked for. */
export const MOST_TAGGED = 500;

export function pdfOptions(
  { tagged, archive = false }: DocumentOptions,
  { language = 'zh-CN' }: Template,
  labels: number,
  twoSided = false,
): PdfOptions {
  return { language, tagged: tagged ?? labels <= MOST_TAGGED, archive, twoSided };
}

/** The bookmarks of an order's label: its number as the policy shows it, at its first piece; none where nothing is shown. */
export function bookmarksOf(
  { outline }: DocumentOptions,
  { orderNo }: MaskedOrder,
  piece: number,
): readonly MaskedText[] {
  return outline === 'orderNo' && piece === 0 && orderNo.text.text !== '' ? [orderNo.text] : [];
}
