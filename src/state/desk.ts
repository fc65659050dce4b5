import type { StoreApi } from 'zustand/vanilla';
import { Cancelled } from '../base/cancel.ts';
import type { Catalogue } from '../room/catalogue.ts';
import type { RoomClient } from '../room/client.ts';
import type { Room } from '../room/room.ts';
import type { ChangeName } from '../book/change.ts';
import type { Template } from '../template/template.ts';
import type { Problem } from '../base/problem.ts';
import type { Clock } from './clock.ts';
import type { Notice, NoticeText } from './notice.ts';
import type { WorkbenchState } from './workbench-state.ts';

/** What the parts of the workbench share. */
export interface Desk {
  readonly store: StoreApi<WorkbenchState>;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  /**
   * Asks the room. Undefined where there is nothing to act on: the call was cancelled, the room was wiped or died
   * meanwhile, or it failed, which is then said in a notice.
   */
  ask<T>(call: (room: Room) => Promise<T>): Promise<T | undefined>;
  /** The same, after every call asked for in turn before it: for calls that depend on the room's design. */
  askInTurn<T>(call: (room: Room) => Promise<T>): Promise<T | undefined>;
  /** Wipes the room by ending its worker, and starts an empty one. */
  renewRoom(): void;
  notify(text: NoticeText, options?: NoticeOptions): number;
  dismiss(id: number): void;
  /** Takes back what is said by this text. */
  dismissText(text: NoticeText): void;
}

export interface NoticeOptions {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly tone?: Notice['tone'];
  readonly actions?: Notice['actions'];
  readonly change?: ChangeName;
  readonly problem?: Problem;
  /** The template that the problem is of. */
  readonly template?: Template;
  /** How long it stays, in milliseconds; errors stay until they are dismissed. */
  readonly stays?: number;
}

const NOTICE_STAYS = 5000;

/**
 * @param connect starts a room; called again after a wipe or a crash.
 * @param greet tells a new room what it must know before it is asked anything.
 */
export function createDesk(
  store: StoreApi<WorkbenchState>,
  catalogue: Catalogue,
  clock: Clock,
  connect: () => RoomClient,
  greet: (room: Room) => Promise<void>,
  roomRenewed: () => void,
  roomCrashed: () => void,
): Desk {
  let client = start();
  let turn: Promise<unknown> = ask(greet);
  let lastNotice = 0;

  function start(): RoomClient {
    const started = connect();
    started.onCrash(() => {
      if (started === client) roomCrashed();
    });
    return started;
  }

  async function ask<T>(call: (room: Room) => Promise<T>): Promise<T | undefined> {
    const asked = client;
    try {
      const answer = await call(asked.room);
      return asked === client ? answer : undefined;
    } catch (error) {
      if (asked === client && !(error instanceof Cancelled) && !store.getState().crashed) {
        notify('failed', { tone: 'bad' });
      }
      return undefined;
    }
  }

  function askInTurn<T>(call: (room: Room) => Promise<T>): Promise<T | undefined> {
    const answer = turn.then(() => ask(call));
    turn = answer;
    return answer;
  }

  function dismiss(id: number): void {
    store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
  }

  function notify(text: NoticeText, options: NoticeOptions = {}): number {
    const { params = {}, tone = 'plain', actions = [], change, problem, template } = options;
    const notice = {
      text,
      params,
      tone,
      actions,
      ...(change === undefined ? {} : { change }),
      ...(problem === undefined ? {} : { problem }),
      ...(template === undefined ? {} : { template }),
    };
    lastNotice += 1;
    const id = lastNotice;
    // The same thing is not said twice at a time.
    store.setState(({ notices }) => ({
      notices: [...notices.filter((other) => other.text !== text), { ...notice, id }],
    }));
    const stays = options.stays ?? (tone === 'bad' ? undefined : NOTICE_STAYS);
    if (stays !== undefined) clock.after(stays, () => dismiss(id));
    return id;
  }

  return {
    store,
    catalogue,
    clock,
    ask,
    askInTurn,
    renewRoom() {
      client.lock();
      client = start();
      turn = ask(greet);
      roomRenewed();
    },
    notify,
    dismiss,
    dismissText(text) {
      store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.text !== text) }));
    },
  };
}
