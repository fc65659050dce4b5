import type { PrinterLanguage } from '../render/printer/language.ts';
import type { ChooseOptions, Opened, PrinterConnection } from '../device/connection.ts';
import type { DeviceProblem } from '../device/device-problem.ts';
import { otherLanguage } from '../device/other-language.ts';
import { checkJob } from '../device/printed-job.ts';
import type { PrintedJob } from '../device/printed-job.ts';
import { withRemembered, withoutRemembered } from '../device/remembered.ts';
import type { DeviceKind, RememberedDevice } from '../device/remembered.ts';
import { resumeLabels } from '../device/send-outcome.ts';
import type { SendOutcome } from '../device/send-outcome.ts';
import { startSending } from '../device/sender.ts';
import type { Sending } from '../device/sender.ts';
import { askStatus } from '../device/status/ask-status.ts';
import { STATUS_PROBLEMS } from '../device/status/printer-status.ts';
import { NO_WAY, deviceWays } from '../device/ways.ts';
import type { DeviceApis } from '../device/ways.ts';
import type { Desk } from './desk.ts';
import { isSending } from './device-state.ts';
import type { DeviceState } from './device-state.ts';

/** What a person can do with a printer that is reached from the page. Results and refusals are in `state.device`. */
export interface DevicesDesk {
  /** Opens the browser's dialog; to be called by a click. */
  connect(kind: DeviceKind, options?: ChooseOptions): Promise<void>;
  /** Opens the printer used last, without a dialog. */
  reconnect(): Promise<void>;
  disconnect(): Promise<void>;
  /** Forgets a printer that was used (`state.devices`), here and in the browser. */
  forget(device: RememberedDevice): Promise<void>;
  /** Asks the printer how it is; in its first language where none is given. */
  askStatus(language?: PrinterLanguage): Promise<void>;
  /** Sends a job, from its first label where no other is named. */
  send(job: PrintedJob, options?: SendChoice): Promise<void>;
  /** Goes on with the job that was cancelled or broke, by the printer used last where it is not connected any more. */
  resumeFrom(label: number, options?: ResumeChoice): Promise<void>;
  /** At the end of the label that is being sent. */
  pause(): void;
  resume(): void;
  /** At the end of the label that is being sent. */
  cancel(): void;
  /** At once, for a printer that will not go on. */
  abandon(): void;
  /** The job that ended is not to be gone on with. */
  dismiss(): void;
  /** The orders are gone: what is being sent ends with its label, and the job is forgotten. */
  drop(): void;
}

export interface SendChoice {
  /** Although the printer says that it speaks another language, or is not ready. */
  readonly anyway?: boolean;
  /** The first label to be sent; all of them where absent. */
  readonly from?: number;
}

export interface ResumeChoice extends Pick<SendChoice, 'anyway'> {
  /** Labels that were surely handed over may be sent again: a person saw that they did not come out. */
  readonly again?: boolean;
}

export function createDevicesDesk(
  { store, clock }: Pick<Desk, 'store' | 'clock'>,
  apis: DeviceApis,
): DevicesDesk {
  const ways = deviceWays(apis, clock);
  let connection: PrinterConnection | null = null;
  let lastKind: DeviceKind | null = null;
  let job: PrintedJob | null = null;
  let sending: Sending | null = null;
  /** How often the orders went. */
  let drops = 0;
  let turn: Promise<unknown> = Promise.resolve();

  const state = () => store.getState().device;
  const show = (change: Partial<DeviceState>) =>
    store.setState(({ device }) => ({ device: { ...device, ...change } }));
  const refuse = (problem: DeviceProblem) => show({ problem });

  /** One thing at a time, in the order asked for; nothing while labels are being sent. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = turn.then(async () => {
      if (isSending(state())) return refuse({ code: 'device-still-sending' });
      show({ problem: null });
      await work();
    });
    // What throws is the caller's to hear of, and no reason for the next to wait for ever.
    turn = done.catch(() => undefined);
    return done;
  }

  async function close(): Promise<void> {
    const closing = connection;
    connection = null;
    show({ printer: { status: 'none' }, said: null });
    await closing?.close();
  }

  function keep(opened: PrinterConnection): void {
    const { kind, name, languages, remembered } = opened;
    connection = opened;
    lastKind = kind;
    opened.onLost(() => {
      // A job says by itself that its printer was lost.
      if (connection !== opened || sending !== null) return;
      void close();
      refuse({ code: 'device-not-found' });
    });
    show({ printer: { status: 'open', kind, name, languages } });
    if (remembered !== null) {
      store.setState(({ devices }) => ({ devices: withRemembered(devices, remembered) }));
    }
  }

  /** What opening came to. */
  function take(opened: Opened, missing?: DeviceProblem): void {
    show({ printer: { status: 'none' } });
    if (opened?.ok === true) keep(opened.value);
    else if (opened !== undefined) refuse(opened.problem);
    else if (missing !== undefined) refuse(missing);
  }

  async function openAgain(): Promise<void> {
    const [device] = store.getState().devices;
    const kind = lastKind ?? device?.kind;
    const remembered = store.getState().devices.find((each) => each.kind === kind) ?? null;
    const way = kind === undefined ? null : ways[kind];
    if (kind === undefined || way === null) {
      refuse({ code: 'device-not-connected' });
      return;
    }
    show({ printer: { status: 'connecting', kind } });
    take(await way.again(remembered), { code: 'device-not-found' });
  }

  /** Whether the printer may be sent labels in this language; else why not is in the state. */
  async function isReady(open: PrinterConnection, language: PrinterLanguage): Promise<boolean> {
    const problem = otherLanguage(open.languages, language) ?? (await ask(open, language));
    if (problem !== null) refuse(problem);
    return problem === null;
  }

  async function ask(open: PrinterConnection, language: PrinterLanguage): Promise<DeviceProblem | null> {
    const answer = await askStatus(open, language, clock);
    if (!answer.ok) {
      // The question is pending or broke in the middle: it must not get amid a label later.
      await close();
      return answer.problem;
    }
    const { status } = answer;
    show({ said: status });
    return status === 'unasked' || status === 'silent' || status === 'unclear'
      ? null
      : STATUS_PROBLEMS[status];
  }

  async function start(started: PrintedJob, from: number, anyway: boolean): Promise<void> {
    const open = connection;
    if (open === null) {
      refuse({ code: 'device-not-connected' });
      return;
    }
    const before = state().sending;
    const dropsBefore = drops;
    show({ sending: { status: 'asking' } });
    const mayStart = anyway || (await isReady(open, started.language));
    if (drops !== dropsBefore) {
      show({ sending: { status: 'idle' } });
      return;
    }
    if (!mayStart) {
      show({ sending: before });
      return;
    }
    job = started;
    const mine = startSending(started, open, {
      from,
      clock,
      report: (progress) => show({ sending: { status: 'running', progress } }),
    });
    sending = mine;
    void mine.ended.then(ended, async () => {
      // The job is not what it says: nothing of it is sent any more.
      job = null;
      sending = null;
      await close();
      show({ problem: { code: 'device-file-unreadable' }, sending: { status: 'idle' } });
    });
  }

  async function ended(outcome: SendOutcome): Promise<void> {
    sending = null;
    // What is pending of a label that broke must not reach the printer any more.
    if (outcome.end === 'failed') await close();
    show({
      problem: outcome.problem,
      sending:
        job === null ? { status: 'idle' } : { status: 'ended', outcome, resume: resumeLabels(outcome) },
    });
  }

  return {
    connect: (kind, options = {}) =>
      inTurn(async () => {
        const way = ways[kind];
        if (way === null) {
          refuse(NO_WAY[kind]);
          return;
        }
        const had = connection !== null;
        await close();
        show({ printer: { status: 'connecting', kind } });
        const opened = await way.choose(options);
        if (opened === undefined && had) return openAgain();
        take(opened);
      }),
    reconnect: () => inTurn(() => close().then(openAgain)),
    disconnect: () => inTurn(close),
    forget: (device) =>
      inTurn(async () => {
        await close();
        store.setState(({ devices }) => ({ devices: withoutRemembered(devices, device) }));
        await ways[device.kind]?.forget(device);
      }),
    askStatus: (language) =>
      inTurn(async () => {
        if (connection === null) {
          refuse({ code: 'device-not-connected' });
          return;
        }
        const asked = language ?? connection.languages[0];
        const problem = asked === undefined ? null : await ask(connection, asked);
        if (problem !== null) refuse(problem);
      }),
    send: (sent, { anyway = false, from = 1 } = {}) => {
      const asked = drops;
      return inTurn(async () => {
        // The orders went while this waited for its turn.
        if (drops !== asked) return;
        if (sent.starts.length === 0) {
          refuse({ code: 'device-nothing-to-send' });
          return;
        }
        checkJob(sent);
        if (!Number.isInteger(from) || from < 1 || from > sent.starts.length) {
          refuse({ code: 'device-resume-label', params: { least: 1, most: sent.starts.length } });
          return;
        }
        await start(sent, from, anyway);
      });
    },
    resumeFrom: (label, { anyway = false, again = false } = {}) =>
      inTurn(async () => {
        const { sending: ended } = state();
        if (job === null || ended.status !== 'ended') {
          refuse({ code: 'device-nothing-to-send' });
          return;
        }
        const labels = again ? { least: 1, most: ended.resume?.most ?? job.starts.length } : ended.resume;
        if (labels === null) {
          refuse({ code: 'device-nothing-to-send' });
          return;
        }
        if (!Number.isInteger(label) || label < labels.least || label > labels.most) {
          refuse({ code: 'device-resume-label', params: labels });
          return;
        }
        const resumed = job;
        if (connection === null) await openAgain();
        // It may have been dismissed, or the orders wiped, while the printer was looked for.
        if (connection !== null && job === resumed) await start(resumed, label, anyway);
      }),
    pause: () => sending?.pause(),
    resume: () => sending?.resume(),
    cancel: () => sending?.cancel(),
    abandon: () => sending?.abandon(),
    dismiss() {
      if (isSending(state())) return;
      job = null;
      show({ sending: { status: 'idle' }, problem: null });
    },
    drop() {
      drops += 1;
      job = null;
      if (sending === null) show({ sending: { status: 'idle' }, problem: null });
      else sending.cancel();
    },
  };
}
