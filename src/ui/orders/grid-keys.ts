import type { GridPlace } from './grid-layout.ts';

/** The part of a keyboard event that matters. */
export interface GridPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * Where a key leads from a cell, as the ARIA grid pattern has it; undefined where the key means nothing here. `page`
 * is how many rows are on screen. The header is above the first row.
 */
export function placeAfterKey(
  place: GridPlace,
  press: GridPress,
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
  if (position < 0) return placeFromHeader(column, press.key, ends, last.column);
  switch (press.key) {
    case 'ArrowUp':
      return position === 0 && !ends && !press.shiftKey
        ? { position: -1, column }
        : at(ends ? 0 : position - 1, column);
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

function placeFromHeader(column: number, key: string, ends: boolean, last: number): GridPlace | undefined {
  const along = (to: number): GridPlace => ({ position: -1, column: Math.max(0, Math.min(last, to)) });
  switch (key) {
    case 'ArrowDown':
      return { position: 0, column };
    case 'ArrowUp':
      return along(column);
    case 'ArrowLeft':
      return along(ends ? 0 : column - 1);
    case 'ArrowRight':
      return along(ends ? last : column + 1);
    case 'Home':
      return along(0);
    case 'End':
      return along(last);
    case 'PageDown':
      return { position: 0, column };
    default:
      return undefined;
  }
}

/** Whether a key begins to type: then the cell is edited and takes the key. */
export function beginsTyping({ key, ctrlKey, metaKey, altKey }: GridPress): boolean {
  return !ctrlKey && !metaKey && !altKey && key !== ' ' && (key === 'Process' || [...key].length === 1);
}
