import { stopIfCancelled } from '../../base/cancel.ts';
import { calibrated, parsePrinterProfile, plainProfile } from '../../print/printer-profile.ts';
import { splitVolumes } from '../../print/volumes.ts';
import type { JobRequest, JobRoom, ListSpan } from '../../room/job-room.ts';
import type { PrinterRoom } from '../../room/printer-room.ts';
import type { SheetRequest } from '../../room/stock-room.ts';
import type { PrintResult, Receipt, Room } from '../../room/room.ts';

type Answering = <T>(call: string, value: T) => Promise<T>;

interface FakeJob {
  readonly request: Omit<JobRequest, 'spans'>;
  readonly volumes: readonly { readonly orders: number; readonly labels: number }[];
}

/**
 * Printing in a room whose labels are a few bytes each. `orders`: how many there are where no rows are named; the one at place n has row
 * n + 1.
 */
export function fakePrinting(
  answer: Answering,
  calls: string[],
  orders: () => number,
): PrinterRoom & JobRoom & Pick<Room, 'print'> {
  const jobs = new Map<number, FakeJob>();
  let last = 0;

  function fix({ spans, ...request }: JobRequest): FakeJob {
    const rows = request.rows ?? (spans && rowsIn(spans));
    const each = Array.from({ length: rows?.length ?? orders() }, (_, row) => ({
      row,
      labels: request.copies,
    }));
    const volumes = splitVolumes(each, request.perVolume).map(({ orders: of, labels }) => ({
      ...{ orders: of.length, labels },
    }));
    return { request: { ...request, ...(rows === undefined ? {} : { rows }) }, volumes };
  }

  function keep(job: FakeJob) {
    last += 1;
    jobs.set(last, job);
    return { job: last, volumes: job.volumes, mayMark: true };
  }

  return {
    askForJob: (request) => answer('askForJob()', keep(fix(request))),
    renewJob({ job, volume }, { mark }) {
      const known = jobs.get(job);
      if (known === undefined) return answer('renewJob()', null);
      const again = { ...known, request: { ...known.request, ...(mark === null ? {} : { mark }) } };
      return answer(`renewJob(${job},${volume})`, keep(again));
    },
    outdatedJobs: (parts) =>
      answer(
        'outdatedJobs()',
        parts.map(({ job }) => !jobs.has(job)),
      ),
    dropJob: (job) => answer(`dropJob(${job})`, void jobs.delete(job)),
    countLabels(wanted) {
      const { volumes } = fix({ ...wanted, date: '' });
      const sum = (key: 'orders' | 'labels') => volumes.reduce((all, each) => all + each[key], 0);
      const counted = { orders: sum('orders'), labels: sum('labels') };
      return answer('countLabels()', { ...counted, volumes: volumes.map(({ labels }) => labels) });
    },
    async print(part, report, signal) {
      const { request, volumes } =
        'job' in part ? (jobs.get(part.job) ?? fix({ copies: 1, date: '' })) : fix(part);
      const { rows, copies, printer, sheet } = request;
      const labels = volumes['job' in part ? part.volume - 1 : 0]?.labels ?? 0;
      const made = `print(${rows?.join(' ') ?? 'all'},${copies})`;
      calls.push(`${made}${printer === undefined ? '' : ' to a printer'}${onSheet(sheet)}`);
      report({ stage: 'labels', done: 1, total: 2 });
      await Promise.resolve();
      if (signal?.held != null) await signal.held;
      stopIfCancelled(signal);
      return printed(labels, printer !== undefined);
    },
    readPrinter: (text) => answer('readPrinter()', parsePrinterProfile(text)),
    newPrinter: ({ language, dpi, headWidth }) =>
      answer(`newPrinter(${language})`, plainProfile(language, dpi, Math.round(headWidth * 8))),
    printerProblem: () => answer('printerProblem()', null),
    async printTest({ kind, printer }, report) {
      report({ stage: 'labels', done: 1, total: 1 });
      const calibration = kind === 'calibration' ? { line: 10, control: { across: 50, down: 100 } } : null;
      return answer(`printTest(${kind})`, { ...printed(1, printer !== undefined), calibration });
    },
    calibrate(text, measured) {
      const read = parsePrinterProfile(text);
      return answer('calibrate()', read.ok ? calibrated(read.value, 10, measured) : read);
    },
  };
}

function rowsIn(spans: readonly ListSpan[]): readonly number[] {
  return spans.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at + 1));
}

function onSheet(sheet: SheetRequest | undefined): string {
  if (sheet === undefined) return '';
  const { stock, start, used } = sheet;
  return ` on ${'id' in stock ? stock.id : 'a document'} from ${start} without ${used.join(' ')}`;
}

/** A label is the letter L; head and tail are one letter each. */
function printed(labels: number, toPrinter: boolean): PrintResult {
  const receipt: Receipt = { ...RECEIPT, labels, pages: labels };
  const pdf = new Uint8Array([0x25]);
  if (!toPrinter) return { pdf, receipt };
  const bytes = (text: string) => new TextEncoder().encode(text);
  const file = bytes(`H${'L'.repeat(labels)}T`);
  const each = Array.from({ length: labels }, (_, at) => at);
  return {
    pdf,
    printed: {
      ...{ language: 'zpl', file: [file], head: bytes('H'), between: bytes(''), tail: bytes('T') },
      ...{ starts: each.map((at) => at + 1), rows: each.map((at) => at + 2) },
    },
    receipt: { ...receipt, printer: { sha256: 'd'.repeat(64), bytes: file.length } },
  };
}

export const RECEIPT: Receipt = {
  ...{ schema: 'hushlabel/receipt', version: 2, made: true, labels: 0, pages: 0, policy: 'national' },
  ...{ template: 'waybill-76x130', dpi: 203, copies: 1, sha256: '00', bytes: 1 },
  ...{ checks: [], refused: [], kept: [], exceptions: [] },
};
