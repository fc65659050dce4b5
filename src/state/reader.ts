import type { OpenResult, ReadProgress, Room } from '../room/room.ts';
import type { Desk } from './desk.ts';
import type { ReadingJob } from './workbench-state.ts';

/** Reading that takes longer shows itself and can be cancelled. */
const SLOW = 500;

export type ReadCall = (
  room: Room,
  signal: AbortSignal,
  report: (progress: ReadProgress) => void,
) => Promise<OpenResult>;

export interface Reader {
  /** Reads, with progress in the state. `lost`: another reading took its place, or the room died. */
  read(job: ReadingJob, call: ReadCall): Promise<OpenResult | 'cancelled' | 'lost'>;
  /** Cancels what is read. */
  cancel(): void;
  /** Forgets what is read, because the room is gone. */
  stop(): void;
}

/** One reading at a time; a new one calls off the one before. */
export function createReader(desk: Desk): Reader {
  const { store, clock } = desk;
  let now: { readonly controller: AbortController; readonly stopTimers: () => void } | null = null;

  function end(): void {
    now?.stopTimers();
    now = null;
    store.setState({ reading: null });
  }

  return {
    async read(job, call) {
      now?.controller.abort();
      now?.stopTimers();
      const controller = new AbortController();
      const stopSlow = clock.after(SLOW, () => {
        store.setState(({ reading }) => (reading === null ? {} : { reading: { ...reading, slow: true } }));
      });
      const mine = { controller, stopTimers: stopSlow };
      now = mine;
      store.setState(({ reading }) => ({
        // Of several files, the next goes on in the same place.
        reading: { ...job, slow: reading !== null && reading.slow && job.file > 1, progress: null },
      }));
      const result = await desk.ask((room) =>
        call(room, controller.signal, (progress) => {
          if (now !== mine) return;
          store.setState(({ reading }) => (reading === null ? {} : { reading: { ...reading, progress } }));
        }),
      );
      mine.stopTimers();
      if (now !== mine) return 'lost';
      end();
      // What was read before the cancel was heard is there.
      return result ?? (controller.signal.aborted ? 'cancelled' : 'lost');
    },
    cancel() {
      now?.controller.abort();
    },
    stop: end,
  };
}
