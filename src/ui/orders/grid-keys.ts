/** A cell of the list: order by place, column by index. */
export interface GridPlace {
  readonly position: number;
  readonly column: number;
}

/**
 * Where a key leads from a cell, as the ARIA grid pattern has it; undefined where the key means nothing here. `page`
 * is how many rows are on screen.
 */
export function placeAfterKey(
  place: GridPlace,
  press: {
    readonly key: string;
    readonly ctrlKey: boolean;
    readonly metaKey: boolean;
    readonly altKey: boolean;
  },
  size: { readonly rows: number; readonly columns: number; readonly page: number },
): GridPlace | undefined {
  if (press.altKey) return undefined;
  const ends = press.ctrlKey || press.metaKey;
  const last = { position: size.rows - 1, column: size.columns - 1 };
  const at = (position: number, column: number): GridPlace => ({
    position: Math.max(0, Math.min(last.position, position)),
    column: Math.max(0, Math.min(last.column, column)),
  });
  const { position, column } = place;
  switch (press.key) {
    case 'ArrowUp':
      return at(ends ? 0 : position - 1, column);
    case 'ArrowDown':
      return at(ends ? last.position : position + 1, column);
    case 'ArrowLeft':
      return at(position, ends ? 0 : column - 1);
    case 'ArrowRight':
      return at(position, ends ? last.column : column + 1);
    case 'Home':
      return at(ends ? 0 : position, 0);
    case 'End':
      return at(ends ? last.position : position, last.column);
    case 'PageUp':
      return at(position - size.page, column);
    case 'PageDown':
      return at(position + size.page, column);
    default:
      return undefined;
  }
}
