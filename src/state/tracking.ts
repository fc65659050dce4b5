import { Cancelled } from '../base/cancel.ts';
import type { Problem } from '../base/problem.ts';
import type { BookReport } from '../book/step.ts';
import type { NumberPool } from '../book/tracking/deal-tracking.ts';
import type { Answer, ChangeResult, RowTarget } from '../room/grid-room.ts';
import type { Room } from '../room/room.ts';
import type { BookDesk } from './book.ts';
import type { Desk } from './desk.ts';
import type { Work } from './work.ts';

export type TrackingWay = 'file' | 'list' | 'pool';

/** What came of giving tracking numbers. Counts that a way does not know are absent. */
export interface TrackingOutcome {
  readonly way: TrackingWay;
  readonly changed: number;
  readonly refused: readonly (Problem & { readonly row: number })[];
  readonly refusals: number;
  readonly unmatched?: number;
  readonly missing: number;
  readonly left?: number;
  readonly used?: number;
  /** The first free number of the pool, which the page gave. */
  readonly next?: string | null;
}
export type TrackingAnswer =
  | { readonly ok: true; readonly outcome: TrackingOutcome }
  | { readonly ok: false; readonly problem: Problem }
  /** Cancelled, or the room has gone. */
  | undefined;

/** Three ways for tracking numbers to come to rows. Texts that are given go to the room and are kept nowhere else. */
export interface TrackingDesk {
  join(file: File, replace: boolean): Promise<TrackingAnswer>;
  paste(target: RowTarget, text: string, replace: boolean): Promise<TrackingAnswer>;
  deal(target: RowTarget, pool: NumberPool): Promise<TrackingAnswer>;
}

export function createTrackingDesk(desk: Desk, book: BookDesk, work: Work): TrackingDesk {
  async function give<T extends ChangeResult & Counts>(
    way: TrackingWay,
    call: (room: Room, signal: AbortSignal, report: BookReport) => Promise<Answer<T>>,
  ): Promise<TrackingAnswer> {
    const refusal: { problem?: Problem } = {};
    const result = await work.during('tracking', (signal, report) =>
      book.change(
        async (room) => {
          const answer = await call(room, signal, report);
          if (answer.ok) return answer.value;
          refusal.problem = answer.problem;
          throw new Cancelled();
        },
        { quiet: true },
      ),
    );
    if (result === undefined) {
      return refusal.problem === undefined ? undefined : { ok: false, problem: refusal.problem };
    }
    const { changed, refused, refusals, unmatched, missing, left, used, next } = result;
    return {
      ok: true,
      outcome: {
        way,
        changed,
        refused,
        refusals,
        missing,
        ...(unmatched === undefined ? {} : { unmatched }),
        ...(left === undefined ? {} : { left }),
        ...(used === undefined ? {} : { used }),
        ...(next === undefined ? {} : { next }),
      },
    };
  }

  return {
    async join(file, replace) {
      const limit = desk.catalogue.largestFile;
      // Not even brought into memory.
      if (file.size > limit) return { ok: false, problem: { code: 'too-large', params: { limit } } };
      const buffer = await file.arrayBuffer().catch(() => undefined);
      if (buffer === undefined) {
        desk.notify('fileUnreadable', { tone: 'bad' });
        return undefined;
      }
      const source = { kind: 'file', name: '', bytes: new Uint8Array(buffer) } as const;
      return give('file', (room, signal, report) => room.joinTracking(source, { replace }, signal, report));
    },
    paste: (target, text, replace) =>
      give('list', (room, signal, report) => room.pasteTracking(target, text, replace, signal, report)),
    deal: (target, pool) =>
      give('pool', (room, signal, report) => room.dealTracking(target, pool, signal, report)),
  };
}

interface Counts {
  readonly missing: number;
  readonly unmatched?: number;
  readonly left?: number;
  readonly used?: number;
  readonly next?: string | null;
}
