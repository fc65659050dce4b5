import type { Problem } from '../base/problem.ts';
import type { RulePlace } from '../masking/decide/strictness.ts';
import type { RowJudgement } from '../room/masking-room.ts';
import type { Room } from '../room/room.ts';
import type { BookDesk } from './book.ts';
import type { Desk } from './desk.ts';
import { someRules } from './policy-changes.ts';
import type { RuleDraft } from './policy-changes.ts';

/** What a person decides for single orders. It is in the room's memory only, and on the receipt. */
export interface ExceptionsDesk {
  /** Lets a find in a free text stay for one order; `nth` as in the judgement. Over when the judgement says so. */
  allowFind(row: number, field: string, nth: number): Promise<void>;
  /** Takes that back. */
  disallowFind(row: number, field: string, nth: number): Promise<void>;
  /** Gives one order rules of its own; null where they are in force, else why not. */
  setRules(
    row: number,
    places: readonly RulePlace[],
    rule: RuleDraft,
    reason: string,
  ): Promise<Problem | null>;
  clearRules(row: number): void;
}

export function createExceptionsDesk(desk: Desk, book: BookDesk): ExceptionsDesk {
  const { store } = desk;

  async function follow(judged: RowJudgement | null): Promise<void> {
    if (judged !== null && store.getState().current?.row === judged.row) store.setState({ judged });
    await book.followBook();
  }

  async function decide(call: (room: Room) => Promise<RowJudgement | null>): Promise<void> {
    const judged = await desk.ask(call);
    if (judged !== undefined) await follow(judged);
  }

  return {
    allowFind: (row, field, nth) => decide((room) => room.allowFind(row, field, nth)),
    disallowFind: (row, field, nth) => decide((room) => room.disallowFind(row, field, nth)),
    async setRules(row, places, rule, reason) {
      const answer = await desk.ask((room) => room.setOrderRules(row, someRules(places, rule), reason));
      if (answer === undefined) return null;
      if (!answer.ok) return answer.problem;
      await follow(answer.value);
      return null;
    },
    clearRules: (row) => void decide((room) => room.clearOrderRules(row)),
  };
}
