import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bitmap } from '../bitmap.ts';
import { FIRST_LABEL_BYTES, asFirstLabel } from './first-label.ts';
import { PRINTER_LANGUAGES } from './language.ts';
import type { PrinterLanguage } from './language.ts';
import { printerJob } from './printer-job.ts';
import type { PrinterSettings } from './printer-settings.ts';
import { sizedBitmap } from './testing/random-bitmap.ts';
import {
  brotherSettings,
  cpclSettings,
  eplSettings,
  escPosSettings,
  tsplSettings,
  zplSettings,
} from './testing/settings.ts';

const SETTINGS: Readonly<Record<PrinterLanguage, (size: Bitmap) => PrinterSettings>> = {
  zpl: (size) => zplSettings(size),
  tspl: (size) => tsplSettings(size),
  epl: (size) => eplSettings(size),
  cpcl: (size) => cpclSettings(size),
  escpos: (size) => escPosSettings(size),
  brother: (size) => brotherSettings(size, { copies: 2 }),
};

/** A Brother prints nothing in the first and last rows of a page, and refuses ink there. */
function withoutMargins(bitmap: Bitmap): Bitmap {
  const bits = Uint8Array.from(bitmap.bits);
  const margin = 35 * bitmap.stride;
  bits.fill(0, 0, margin);
  bits.fill(0, bits.length - margin);
  return { ...bitmap, bits };
}

describe('a label from amid a job, sent first', () => {
  it.each(Object.keys(PRINTER_LANGUAGES) as PrinterLanguage[])('is as if made first, in %s', (language) => {
    const [sample] = fc.sample(sizedBitmap({ min: 600, max: 600 }, { min: 300, max: 300 }), 1);
    if (sample === undefined) throw new Error('no bitmap');
    const bitmap = withoutMargins(sample);
    const job = printerJob(SETTINGS[language](bitmap));
    if (!job.ok) throw new Error(job.problem.code);
    const [first, later] = [job.value.label(bitmap, true), job.value.label(bitmap, false)];
    if (!first.ok || !later.ok) throw new Error('refused');
    const resumed = Uint8Array.from([
      ...asFirstLabel(later.value.subarray(0, FIRST_LABEL_BYTES), language),
      ...later.value.subarray(FIRST_LABEL_BYTES),
    ]);
    expect(Buffer.compare(resumed, first.value)).toBe(0);
    expect(Buffer.compare(later.value, first.value) !== 0).toBe(language === 'brother');
  });

  it('is refused where it is no page of Brother’s', () => {
    expect(() => asFirstLabel(new Uint8Array(16).fill(7), 'brother')).toThrow('not the beginning of a page');
    expect(() => asFirstLabel(new Uint8Array(3), 'brother')).toThrow('not the beginning of a page');
  });
});
