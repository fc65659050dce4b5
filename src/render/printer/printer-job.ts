import { success, type Result } from '../../base/result.ts';
import type { Bitmap } from '../bitmap.ts';
import { BROTHER_BETWEEN, BROTHER_HEAD, BROTHER_TAIL, brotherPage, printablePart } from './brother.ts';
import { checkSettings } from './check-settings.ts';
import { cpclLabel } from './cpcl.ts';
import { eplLabel } from './epl.ts';
import { ESCPOS_CUT, escPosLabel } from './escpos.ts';
import { headBitmap } from './head-bitmap.ts';
import type { PrinterProblem, PrinterSettings } from './printer-settings.ts';
import { tsplLabel } from './tspl.ts';
import { zplLabel } from './zpl.ts';

/** What a printer is sent for a job: `head`, the labels with `between` between each two of them, and `tail`. */
export interface PrinterJob {
  readonly head: Uint8Array;
  readonly between: Uint8Array;
  readonly tail: Uint8Array;
  /**
   * One label with all its copies. `isFirst` for the first label that is sent after `head`, also where a job goes on after
   * a stop.
   */
  label(bitmap: Bitmap, isFirst: boolean): Result<Uint8Array, PrinterProblem>;
}

/** A job in the printer's language; refused where the language or the head cannot do what the settings say. */
export function printerJob(settings: PrinterSettings): Result<PrinterJob, PrinterProblem> {
  const checked = checkSettings(settings);
  if (!checked.ok) return checked;
  const frame = jobFrame(settings);
  return success({
    head: Uint8Array.from(frame.head),
    between: Uint8Array.from(frame.between),
    tail: Uint8Array.from(frame.tail),
    label(bitmap, isFirst) {
      const ready = headBitmap(bitmap, settings);
      return ready.ok ? encode(ready.value, settings, isFirst) : ready;
    },
  });
}

interface Frame {
  readonly head: readonly number[];
  readonly between: readonly number[];
  readonly tail: readonly number[];
}

const NOTHING: Frame = { head: [], between: [], tail: [] };

function jobFrame({ language, cutter }: PrinterSettings): Frame {
  if (language === 'brother') {
    return { head: BROTHER_HEAD, between: BROTHER_BETWEEN, tail: BROTHER_TAIL };
  }
  return language === 'escpos' && cutter === 'end' ? { ...NOTHING, tail: ESCPOS_CUT } : NOTHING;
}

function encode(
  bitmap: Bitmap,
  settings: PrinterSettings,
  isFirst: boolean,
): Result<Uint8Array, PrinterProblem> {
  switch (settings.language) {
    case 'zpl':
      return success(zplLabel(bitmap, settings));
    case 'tspl':
      return success(tsplLabel(bitmap, settings));
    case 'epl':
      return success(eplLabel(bitmap, settings));
    case 'cpcl':
      return success(cpclLabel(bitmap, settings));
    case 'escpos':
      return success(escPosLabel(bitmap, settings));
    case 'brother': {
      const printable = printablePart(bitmap, settings);
      return printable.ok ? success(brotherPage(printable.value, settings, isFirst)) : printable;
    }
  }
}
