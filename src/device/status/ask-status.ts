import type { PrinterLanguage } from '../../render/printer/language.ts';
import type { PrinterConnection } from '../connection.ts';
import type { DeviceClock } from '../device-clock.ts';
import { within } from '../device-clock.ts';
import type { DeviceProblem } from '../device-problem.ts';
import { BROTHER_STATUS_REQUEST, lastBrotherStatus, readBrotherStatus } from './brother-status.ts';
import { ESCPOS_STATUS_REQUEST, readEscPosStatus } from './escpos-status.ts';
import type { PrinterStatus, StatusReading } from './printer-status.ts';
import { TSPL_STATUS_REQUEST, readTsplStatus } from './tspl-status.ts';
import { ZPL_STATUS_REQUEST, readZplStatus } from './zpl-status.ts';

interface StatusQuestion {
  readonly request: readonly number[];
  readonly read: (answer: Uint8Array) => StatusReading;
}

/** How the status is asked for; EPL2 and CPCL have no question that all their printers answer. */
const QUESTIONS: Readonly<Record<PrinterLanguage, StatusQuestion | null>> = {
  zpl: { request: ZPL_STATUS_REQUEST, read: readZplStatus },
  tspl: { request: TSPL_STATUS_REQUEST, read: readTsplStatus },
  escpos: { request: ESCPOS_STATUS_REQUEST, read: readEscPosStatus },
  brother: { request: BROTHER_STATUS_REQUEST, read: readBrotherStatus },
  epl: null,
  cpcl: null,
};

/**
 * What asking came to: `unasked` where there is no question or no way back, `silent` where nothing came (a Zebra with an
 * open head or without paper says nothing at all), `unclear` where something else came.
 */
export type AskedStatus = PrinterStatus | 'unasked' | 'silent' | 'unclear';
/** A failure is the connection's, not the printer's. */
export type StatusAnswer =
  | { readonly ok: true; readonly status: AskedStatus }
  | { readonly ok: false; readonly problem: DeviceProblem };

/** A printer that answers does so at once; one whose memory is full of labels takes the question only after some of them. */
const PATIENCE = 1500;
const WRITE_PATIENCE = 10_000;

/** Asks between jobs or labels. Never amid a label: there the question would be taken for a part of it. */
export async function askStatus(
  connection: PrinterConnection,
  language: PrinterLanguage,
  clock: DeviceClock,
): Promise<StatusAnswer> {
  const question = QUESTIONS[language];
  const { answers } = connection;
  if (question === null || answers === null) {
    return { ok: true, status: (await connection.portStatus()) ?? 'unasked' };
  }
  answers.take();
  const asked = connection.write(Uint8Array.from(question.request));
  const taken = await within(
    clock,
    WRITE_PATIENCE,
    asked.then((problem) => ({ problem })),
  );
  if (taken === undefined) return { ok: false, problem: { code: 'device-stalled' } };
  if (taken.problem !== undefined) return { ok: false, problem: taken.problem };
  return { ok: true, status: await readAnswer(answers, question, clock) };
}

async function readAnswer(
  answers: NonNullable<PrinterConnection['answers']>,
  { read }: StatusQuestion,
  clock: DeviceClock,
): Promise<AskedStatus> {
  const end = clock.now() + PATIENCE;
  let heard = new Uint8Array();
  for (;;) {
    const more = await answers.next(Math.max(0, end - clock.now()));
    if (more.length === 0) return heard.length === 0 ? 'silent' : 'unclear';
    heard = Uint8Array.from([...heard, ...more]);
    const reading = read(heard);
    if (reading !== 'more') return reading;
  }
}

/** What can be known amid a label without a byte being sent: from the port, or what a Brother says by itself. */
export async function overhearStatus(
  connection: PrinterConnection,
  language: PrinterLanguage,
): Promise<PrinterStatus | undefined> {
  const heard = language === 'brother' ? lastBrotherStatus(connection.answers?.take() ?? NOTHING) : undefined;
  if (heard !== undefined && heard !== 'more' && heard !== 'unclear') return heard;
  return connection.portStatus();
}

const NOTHING = new Uint8Array();
