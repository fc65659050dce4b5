import type { SourceRead } from '../import/read-source.ts';
import type { TableSample } from '../import/read-table.ts';
import { shownColumns } from './shown-columns.ts';
import type { ShownColumns } from './shown-columns.ts';

/** What is kept of how a source begins. The sample is as it stands in the file, so it stays in the room. */
export interface SourceHead {
  readonly shown: ShownColumns;
  readonly sample: TableSample;
  readonly isRemembered: boolean;
}

export function sourceHead({
  columns,
  sample,
  isRemembered,
}: Pick<SourceRead, 'columns' | 'sample' | 'isRemembered'>): SourceHead {
  return { shown: shownColumns(columns), sample, isRemembered };
}

/** Of a batch that is gone. */
export const NO_HEAD: SourceHead = {
  shown: shownColumns([]),
  sample: { headers: [], rows: [] },
  isRemembered: false,
};
