import type { TextColumn } from '../../book/columns.ts';
import type { RowView } from '../../room/room.ts';
import { columnFacts } from '../../state/grid-columns.ts';
import type { GridColumnId } from '../../state/grid-columns.ts';

/** What is to be said of a row beside its number, the gravest first. Words are `grid.mark.<mark>`. */
export type RowMark =
  'error' | 'warning' | 'out' | 'doubt' | 'duplicate' | 'combined' | 'exception' | 'edited';

export function rowMarks({ errors, warnings, state }: RowView): readonly RowMark[] {
  const marks: RowMark[] = [];
  if (state.leftOut) marks.push('out');
  else if (errors.length > 0) marks.push('error');
  else if (warnings.length > 0) marks.push('warning');
  if (state.doubts.length > 0) marks.push('doubt');
  if (state.duplicate.length > 0) marks.push('duplicate');
  if (state.parts > 1) marks.push('combined');
  if (state.exception) marks.push('exception');
  if (state.edited) marks.push('edited');
  return marks;
}

/** Whether there may be ways to mend the row. */
export function isMendable({ errors, state }: RowView): boolean {
  return errors.length > 0 || state.doubts.length > 0;
}

/** What is the matter with one cell: a problem of its fields, or more than one way to read it. */
export function troubleIn(
  { errors, warnings, state }: RowView,
  column: GridColumnId,
): 'error' | 'warning' | 'doubt' | undefined {
  if (errors.length === 0 && warnings.length === 0 && state.doubts.length === 0) return undefined;
  const { fields } = columnFacts(column);
  const isHere = (field: string | undefined) => fields.some((own) => own === field);
  if (errors.some(({ field }) => isHere(field))) return 'error';
  if (warnings.some(({ field }) => isHere(field))) return 'warning';
  return state.doubts.some(isHere) ? 'doubt' : undefined;
}

export function isTextCell(column: GridColumnId): column is GridColumnId & TextColumn {
  switch (column) {
    case 'copies':
    case 'problems':
    case 'platform':
    case 'batch':
    case 'row':
      return false;
    default:
      return true;
  }
}
