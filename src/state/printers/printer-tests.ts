import type { Problem } from '../../base/problem.ts';
import type { PrinterProfile } from '../../print/printer-profile.ts';
import type { MeasuredLines } from '../../room/printer-room.ts';
import type { Desk } from '../desk.ts';
import type { LabelDesk } from '../label.ts';
import { saveBlob } from '../outputs.ts';
import { rollChoice } from '../papers/own-papers.ts';
import { printerFile } from './printer-file.ts';
import type { PrinterTest, TestKind } from './printers-state.ts';

/** What tries the printer that is open: labels that show nobody's data. */
export interface PrinterTests {
  makeTest(kind: TestKind): void;
  saveTest(): void;
  /** What the printer's offset would be after lines A and B were measured here; undefined where nothing is open. */
  measured(lines: MeasuredLines): Promise<Measured | undefined>;
  /** Puts it into the printer. */
  /** Whether the printer has the offset now: it is not changed where another change came between. */
  calibrate(lines: MeasuredLines): Promise<boolean>;
}

/** A printer's offset in dots, or why it is none. */
export type Measured =
  | { readonly ok: true; readonly offset: PrinterProfile['offset'] }
  | { readonly ok: false; readonly problem: Problem };

/**
 * @param settled when all changes of printers that were asked for are in force.
 * @param keep puts printers in the place of those that there are.
 */
export function createPrinterTests(
  desk: Desk,
  label: LabelDesk,
  settled: () => Promise<void>,
  keep: (own: readonly PrinterProfile[]) => void,
): PrinterTests {
  const { store, clock } = desk;
  let latest = 0;

  const show = (test: PrinterTest) => store.setState(({ printers }) => ({ printers: { ...printers, test } }));

  function opened(): PrinterProfile | undefined {
    const { own, editing } = store.getState().printers;
    return own.find(({ id }) => id === editing);
  }

  async function make(kind: TestKind, isLatest: () => boolean): Promise<void> {
    await settled();
    const printer = opened();
    if (printer === undefined) return;
    const { language, choice } = store.getState();
    const roll = rollChoice(store.getState());
    const request = {
      ...{ kind, printer: JSON.stringify(printer), language, date: choice.date },
      ...(roll === undefined ? {} : { roll }),
    };
    const made = await desk.askInTurn(async (room) => {
      await label.agreeDesign(room);
      return room.printTest(request, () => undefined);
    });
    if (!isLatest() || opened()?.id !== printer.id) return;
    if (made === undefined) {
      show({ status: 'none' });
      return;
    }
    const { printed, calibration, receipt } = made;
    if (printed !== undefined) {
      show({ status: 'made', kind, file: printerFile(printed, printer.name), calibration });
      return;
    }
    show({ status: 'refused', kind, problem: receipt.refused[0] ?? { code: 'test-not-proven' } });
  }

  async function calibrated(lines: MeasuredLines) {
    await settled();
    const printer = opened();
    if (printer === undefined) return undefined;
    const text = JSON.stringify(printer);
    const answer = await desk.askInTurn(async (room) => {
      await label.agreeDesign(room);
      return room.calibrate(text, lines);
    });
    return answer === undefined || opened() !== printer ? undefined : answer;
  }

  return {
    makeTest(kind) {
      latest += 1;
      const mine = latest;
      show({ status: 'making', kind });
      void make(kind, () => mine === latest);
    },
    saveTest() {
      const { test } = store.getState().printers;
      if (test.status !== 'made') return;
      const name = `hushlabel-${clock.today()}-${test.kind}.${test.file.extension}`;
      saveBlob(name, test.file.file);
    },
    async measured(lines) {
      const answer = await calibrated(lines);
      if (answer === undefined) return undefined;
      return answer.ok ? { ok: true, offset: answer.value.offset } : answer;
    },
    async calibrate(lines) {
      const answer = await calibrated(lines);
      if (answer?.ok !== true) return false;
      const { own } = store.getState().printers;
      keep(own.map((one) => (one.id === answer.value.id ? answer.value : one)));
      // What was printed before is off by what has just been changed.
      show({ status: 'none' });
      return true;
    },
  };
}
