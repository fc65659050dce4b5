import { stopIfCancelled } from '../../base/cancel.ts';
import type { HiddenValue } from '../../privacy/hidden-value.ts';
import type { PageExpectation } from '../../proof/expectation.ts';
import { prove } from '../../proof/prove.ts';
import { createPdfWriter } from '../../render/pdf/pdf-writer.ts';
import { MOST_TAGGED } from '../document-options.ts';
import type { JobTools, LabelJob } from '../label-job.ts';
import { markWords } from '../print-mark.ts';
import type { ListKind, ListsWanted, ListTold, MadeList } from './list-kinds.ts';
import { listPages } from './list-pages.ts';
import type { ListRows } from './list-rows.ts';
import { listSheet } from './list-sheets.ts';

/** The lists of a job that are proven, and what the receipt says of all that were wanted. */
export interface MadeLists {
  readonly lists: readonly MadeList[];
  readonly told: readonly ListTold[];
}

/**
 * Makes the lists of the orders that have labels, each a PDF of its own, and proves each as labels are proven: a list that shows
 * a value which the job hides, or anything that is not its own, is not given out. Throws `Cancelled`.
 */
export async function makeLists(
  job: LabelJob,
  wanted: ListsWanted,
  rows: ListRows,
  hidden: readonly HiddenValue[],
  tools: JobTools,
): Promise<MadeLists> {
  const lists: MadeList[] = [];
  const told: ListTold[] = [];
  for (const kind of wanted.kinds) {
    const made = await makeList(job, kind, wanted, rows, hidden, tools);
    told.push(made.told);
    if (made.pdf !== undefined) lists.push({ kind, pdf: made.pdf });
  }
  return { lists, told };
}

async function makeList(
  { design, document = {} }: LabelJob,
  kind: ListKind,
  wanted: ListsWanted,
  rows: ListRows,
  hidden: readonly HiddenValue[],
  tools: JobTools,
): Promise<{ readonly told: ListTold; readonly pdf?: Uint8Array }> {
  const { language } = wanted;
  const sheet = listSheet(kind, rows, design.template, wanted);
  const tagged = document.tagged ?? sheet.length <= MOST_TAGGED;
  const writer = createPdfWriter(tools.fonts.fonts, {
    ...{ language, tagged, archive: document.archive === true },
  });
  const date = `${design.mark === undefined ? '' : markWords(design.mark, language)}${design.date}`;
  const expected: PageExpectation[] = [];
  for await (const { scene, expected: page, pages } of listPages(sheet, wanted, date, tools)) {
    writer.addPage(scene);
    expected.push(page);
    tools.report?.({ stage: 'lists', done: expected.length, total: pages });
    await tools.pause();
    stopIfCancelled(tools.signal);
  }
  const none = { kind, made: false, rows: sheet.length, pages: expected.length, bytes: 0, checks: [] };
  const pdf = wholeFile(writer);
  if (pdf === undefined) return { told: none };
  const { decodeGb, pause, signal } = tools;
  const { proven, checks } = await prove(pdf, expected, hidden, { decodeGb, pause, signal });
  if (!proven) return { told: { ...none, checks } };
  const sha256 = await tools.digest(pdf);
  return { told: { ...none, made: true, bytes: pdf.length, sha256, checks }, pdf };
}

/** Undefined where it is longer than any array can be. */
function wholeFile(writer: ReturnType<typeof createPdfWriter>): Uint8Array | undefined {
  try {
    return writer.finish();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
