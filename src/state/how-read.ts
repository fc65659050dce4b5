import type { ReadSettings, RememberedMapping, SourceSummary } from '../room/room.ts';
import type { ColumnMemory } from './column-memory.ts';

/** What a person said of how a batch is read. */
export interface HowRead {
  readonly how: Pick<ReadSettings, 'encoding' | 'platform' | 'format' | 'sheet'>;
  /** Places of columns: those of one sheet, read in one way. */
  readonly mapping?: RememberedMapping;
}

/** For the room. Who names the platform, or the columns, wants those and not the ones of another day. */
export function settingsFor({ how, mapping }: HowRead, memory: ColumnMemory): ReadSettings {
  if (mapping !== undefined) return { ...how, mapping };
  return how.platform === undefined ? { ...how, remembered: memory.all() } : how;
}

/** What was said of a batch's columns, now or before; empty where nobody said anything. */
export function columnsSaidOf(
  summary: SourceSummary | undefined,
  read: HowRead | undefined,
  memory: ColumnMemory,
): RememberedMapping {
  if (read?.mapping !== undefined) return read.mapping;
  return summary?.remembered === true ? (memory.all()[summary.fingerprint] ?? {}) : {};
}
