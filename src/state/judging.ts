import { ownWarnings } from '../room/batch-warnings.ts';
import type { RowJudgement } from '../room/masking-room.ts';
import type { Desk } from './desk.ts';
import type { LabelDesk } from './label.ts';
import { openBook } from './workbench-state.ts';
import type { JudgingState, WorkbenchState } from './workbench-state.ts';

/** The label in view is drawn first; whoever goes on changing waits for nothing. */
const PAUSE = 60;
/** A run that takes longer shows itself. */
const SLOW = 500;
/** As many of the worst labels as one looks at. */
export const WORST_SHOWN = 10;

/**
 * Judges all labels whenever policy, orders, sender or exceptions are others, and the one in view with every drawing; while
 * the masking step is in sight, which alone shows it.
 */
export interface JudgingDesk {
  /** The room is gone and what it was asked with it. */
  stop(): void;
}

export function createJudgingDesk(desk: Desk, label: LabelDesk): JudgingDesk {
  const { store, clock } = desk;
  let running: AbortController | null = null;
  let stopPause: () => void = () => undefined;
  /** What was judged last; null where that is nothing. */
  let judgedOf: JudgedOf | null = null;
  let latestRow = 0;

  function update(more: Partial<JudgingState>): void {
    store.setState(({ judging }) => ({ judging: { ...judging, ...more } }));
  }

  function stop(): void {
    stopPause();
    running?.abort();
    running = null;
    judgedOf = null;
  }

  function soon(state: WorkbenchState): void {
    stopPause();
    running?.abort();
    running = null;
    judgedOf = judgedFrom(state);
    if (openBook(state) === null) {
      update({ batch: null, worst: [], running: false, slow: false });
      return;
    }
    update({ running: true, progress: null });
    // What the other labels told of it, they may tell no more.
    store.setState(({ judged }) =>
      judged === null ? {} : { judged: { ...judged, warnings: ownWarnings(judged.warnings) } },
    );
    stopPause = clock.after(PAUSE, () => void judge());
  }

  async function judge(): Promise<void> {
    const mine = new AbortController();
    running = mine;
    const stopWaiting = clock.after(SLOW, () => {
      if (running === mine) update({ slow: true });
    });
    // In turn, so that the room judges by the policy that is chosen; what it then does takes nobody's turn.
    await desk.askInTurn((room) => label.agreeDesign(room));
    const batch = mine.signal.aborted
      ? undefined
      : await desk.ask((room) =>
          room.judge(mine.signal, (progress) => {
            if (running === mine) update({ progress });
          }),
        );
    stopWaiting();
    if (running !== mine) return;
    if (batch === undefined) {
      running = null;
      // What was found before is not of these labels.
      update({ batch: null, worst: [], running: false, slow: false });
      return;
    }
    const rows = batch.worst.slice(0, WORST_SHOWN);
    const asked = await Promise.all(rows.map((row) => desk.ask((room) => room.judgement(row))));
    if (running !== mine) return;
    const worst = asked.filter((judged): judged is RowJudgement => judged != null);
    running = null;
    update({ batch, worst, running: false, slow: false, progress: null });
    // The batch knows of this label what it alone does not.
    void judgeRow();
  }

  async function judgeRow(): Promise<void> {
    latestRow += 1;
    const mine = latestRow;
    const row = store.getState().current?.row;
    const judged = row === undefined ? null : await desk.ask((room) => room.judgement(row));
    if (mine === latestRow && judged !== undefined) store.setState({ judged });
  }

  store.subscribe((state, before) => {
    if (state.step !== 'masking') {
      if (before.step === 'masking' && running !== null) stop();
      return;
    }
    if (judgedOf === null || differs(judgedOf, judgedFrom(state))) soon(state);
    if (state.current !== before.current || state.step !== before.step) void judgeRow();
  });

  return { stop };
}

/** What a judgement depends on. A selection makes another book, but not of other batches. */
function judgedFrom(state: WorkbenchState) {
  const { policy, policies, sender, senderProblems } = state;
  return { policy, policies, sender, senderProblems, batches: openBook(state)?.batches };
}
type JudgedOf = ReturnType<typeof judgedFrom>;

function differs(a: JudgedOf, b: JudgedOf): boolean {
  return (
    a.policy !== b.policy ||
    a.policies !== b.policies ||
    a.sender !== b.sender ||
    a.senderProblems !== b.senderProblems ||
    a.batches !== b.batches
  );
}
