import { constantText } from './constant-text.ts';
import type { ConstantText } from './constant-text.ts';
import type { ExpectedCode, ExpectedMark, PageExpectation } from './expectation.ts';
import type { CodeOnPage, PageProof, Stretch } from './page-proof.ts';
import type { FoundOnPage, PageSearch } from './page-search.ts';
import type { Needle } from './search/needles.ts';

/** What becomes of what is found. */
export interface LabelFindings {
  found(needle: Needle, code: Parameters<FoundOnPage>[1], row: number): void;
  isSealed(code: ExpectedCode): boolean;
  sealed(code: ExpectedCode, row: number): void;
}

/**
 * Searches what a page shows label by label, each as its own order's, so that a sheet of labels is searched as strictly as
 * pages of one label. Where a page is not what it must be, whose label a glyph is on is not certain: there the whole page
 * is searched once for each of its orders.
 */
export function searchLabels(
  page: PageProof,
  expectation: PageExpectation,
  search: PageSearch,
  findings: LabelFindings,
): void {
  const { labels } = expectation;
  const isRight = page.differences.length === 0;
  const stretches = isRight ? byLabel(page.stretches, labels.length) : undefined;
  const codes = byLabel(page.codes, labels.length);
  const searched = new Set<number>();
  for (const [at, label] of labels.entries()) {
    const { row } = label;
    let known: ConstantText | undefined;
    const constant = (): ConstantText =>
      (known ??= constantText(expectation, label, marksOfLabel(page.marks, expectation, at)));
    const found: FoundOnPage = (needle, code) => findings.found(needle, code, row);
    if (stretches !== undefined) search.text(stretches[at] ?? [], row, constant, found);
    else if (!searched.has(row)) search.text(page.stretches, row, constant, found);
    searched.add(row);
    for (const { code } of codes[at] ?? []) {
      if (findings.isSealed(code)) findings.sealed(code, row);
      else search.code(code, row, constant, found);
    }
  }
}

function byLabel<Each extends Stretch | CodeOnPage>(all: readonly Each[], labels: number): readonly Each[][] {
  const groups = Array.from({ length: labels }, (): Each[] => []);
  for (const each of all) groups[each.label]?.push(each);
  return groups;
}

/** The fixed and the own marks of the label at `at`; `marks` are all of the page's. */
function marksOfLabel(
  marks: readonly ExpectedMark[],
  { labels }: PageExpectation,
  at: number,
): readonly ExpectedMark[] {
  const sum = (of: 'fixed' | 'own', end: number): number =>
    labels.slice(0, end).reduce((count, label) => count + label[of], 0);
  const ownFrom = marks.length - sum('own', labels.length);
  return [
    ...marks.slice(sum('fixed', at), sum('fixed', at + 1)),
    ...marks.slice(ownFrom + sum('own', at), ownFrom + sum('own', at + 1)),
  ];
}
