import type { OrderField } from '../orders/order-fields.ts';
import type { RememberedMapping, RememberedMappings } from '../room/room.ts';
import type { SettingsStorage } from './settings.ts';

/** What is stored beside the settings: which column is which field, by the fingerprint of a file's header. Never a cell or a header. */
export const COLUMNS_KEY = 'hushlabel.columns';

/** Files whose columns are remembered; the one that was used longest ago goes first. */
const MOST_FILES = 60;
const MOST_TEXT = 200_000;
const MOST_COLUMNS = 200;
const MOST_TOGETHER = 12;
const FINGERPRINT = /^[0-9a-f]{64}$/u;

/** The columns that people corrected. Where the browser refuses storage it lasts for this visit. */
export interface ColumnMemory {
  all(): RememberedMappings;
  remember(fingerprint: string, mapping: RememberedMapping): void;
  forget(fingerprint: string): void;
}

export function createColumnMemory(
  storage: SettingsStorage | undefined,
  fields: readonly OrderField[],
): ColumnMemory {
  let files = readFiles(storage, fields);

  function write(next: ReadonlyMap<string, RememberedMapping>): void {
    files = new Map([...next].slice(-MOST_FILES));
    try {
      storage?.setItem(COLUMNS_KEY, JSON.stringify([...files]));
    } catch {
      // A browser that refuses storage.
      return;
    }
  }

  return {
    all: () => Object.fromEntries(files),
    remember(fingerprint, mapping) {
      if (!FINGERPRINT.test(fingerprint)) return;
      const next = new Map(files);
      next.delete(fingerprint);
      write(next.set(fingerprint, mapping));
    },
    forget(fingerprint) {
      const next = new Map(files);
      if (next.delete(fingerprint)) write(next);
    },
  };
}

/** Reads what was stored; whatever is not exactly what this file writes is left out. */
function readFiles(
  storage: SettingsStorage | undefined,
  fields: readonly OrderField[],
): ReadonlyMap<string, RememberedMapping> {
  const files = new Map<string, RememberedMapping>();
  for (const entry of storedList(storage).slice(-MOST_FILES)) {
    const pair: readonly unknown[] = Array.isArray(entry) ? entry : [];
    const [fingerprint, stored] = pair;
    if (pair.length !== 2) continue;
    const mapping = readMapping(stored, fields);
    if (typeof fingerprint !== 'string' || !FINGERPRINT.test(fingerprint) || mapping === undefined) continue;
    files.set(fingerprint, mapping);
  }
  return files;
}

function storedList(storage: SettingsStorage | undefined): readonly unknown[] {
  try {
    const text = storage?.getItem(COLUMNS_KEY) ?? '[]';
    const parsed: unknown = text.length > MOST_TEXT ? [] : JSON.parse(text);
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

function readMapping(stored: unknown, fields: readonly OrderField[]): RememberedMapping | undefined {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return undefined;
  const mapping: Partial<Record<OrderField, readonly number[]>> = {};
  for (const [key, columns] of Object.entries(stored)) {
    const field = fields.find((known) => known === key);
    if (field === undefined || !Array.isArray(columns) || columns.length > MOST_TOGETHER) return undefined;
    const places = columns.filter(isPlace);
    if (places.length !== columns.length) return undefined;
    mapping[field] = places;
  }
  return Object.keys(mapping).length === 0 ? undefined : mapping;
}

function isPlace(column: unknown): column is number {
  return typeof column === 'number' && Number.isInteger(column) && column >= 0 && column < MOST_COLUMNS;
}
