import { stopIfCancelled } from '../../base/cancel.ts';
import { calibrated, parsePrinterProfile, plainProfile } from '../../print/printer-profile.ts';
import type { PrinterRoom } from '../../room/printer-room.ts';
import type { SheetRequest } from '../../room/stock-room.ts';
import type { PrintResult, Receipt, Room } from '../../room/room.ts';

type Answering = <T>(call: string, value: T) => Promise<T>;

/** Printing in a room whose labels are a few bytes each. `orders`: how many there are where no rows are named. */
export function fakePrinting(
  answer: Answering,
  calls: string[],
  orders: () => number,
): PrinterRoom & Pick<Room, 'print'> {
  return {
    async print({ rows, copies, printer, sheet }, report, signal) {
      const made = `print(${rows?.join(' ') ?? 'all'},${copies})`;
      calls.push(`${made}${printer === undefined ? '' : ' to a printer'}${onSheet(sheet)}`);
      report({ stage: 'labels', done: 1, total: 2 });
      await Promise.resolve();
      stopIfCancelled(signal);
      return printed((rows?.length ?? orders()) * copies, printer !== undefined);
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

const RECEIPT: Receipt = {
  ...{ schema: 'hushlabel/receipt', version: 2, made: true, labels: 0, pages: 0, policy: 'national' },
  ...{ template: 'waybill-76x130', dpi: 203, copies: 1, sha256: '00', bytes: 1 },
  ...{ checks: [], refused: [], kept: [], exceptions: [] },
};
