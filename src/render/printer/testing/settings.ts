import { expect } from 'vitest';
import type { Bitmap } from '../../bitmap.ts';
import { printerJob } from '../printer-job.ts';
import type { PrinterProblem, PrinterSettings } from '../printer-settings.ts';

type Of<L extends PrinterSettings['language']> = Extract<PrinterSettings, { language: L }>;

/** Plain settings that every language but Brother's takes, for a label as large as this bitmap. */
const common = (label: { width: number; height: number }) => ({
  dpi: 203 as const,
  headWidth: 1_000,
  label: { width: label.width, height: label.height },
  media: { kind: 'gap', gap: 16 } as const,
  copies: 1,
  polarity: 'normal' as const,
  direction: 0 as const,
  offset: { x: 0, y: 0 },
});

type Size = Pick<Bitmap, 'width' | 'height'>;

export const zplSettings = (size: Size, more: Partial<Of<'zpl'>> = {}): Of<'zpl'> => ({
  ...common(size),
  language: 'zpl',
  graphic: 'acs',
  ...more,
});
export const tsplSettings = (size: Size, more: Partial<Of<'tspl'>> = {}): Of<'tspl'> => ({
  ...common(size),
  language: 'tspl',
  ...more,
});
export const eplSettings = (size: Size, more: Partial<Of<'epl'>> = {}): Of<'epl'> => ({
  ...common(size),
  language: 'epl',
  ...more,
});
export const cpclSettings = (size: Size, more: Partial<Of<'cpcl'>> = {}): Of<'cpcl'> => ({
  ...common(size),
  language: 'cpcl',
  graphic: 'cg',
  ...more,
});
export const escPosSettings = (size: Size, more: Partial<Of<'escpos'>> = {}): Of<'escpos'> => ({
  ...common(size),
  language: 'escpos',
  ...more,
});
export const brotherSettings = (size: Size, more: Partial<Of<'brother'>> = {}): Of<'brother'> => ({
  ...common(size),
  dpi: 300,
  headWidth: 720,
  media: { kind: 'continuous', feed: 0 },
  language: 'brother',
  roll: '62',
  ...more,
});

/** All that a printer is sent for these bitmaps. A refusal is an error here. */
export function jobBytes(settings: PrinterSettings, ...bitmaps: readonly Bitmap[]): Uint8Array {
  const job = printerJob(settings);
  if (!job.ok) throw new Error(job.problem.code);
  const { head, between, tail } = job.value;
  const parts: Uint8Array[] = [head];
  bitmaps.forEach((bitmap, index) => {
    const label = job.value.label(bitmap, index === 0);
    if (!label.ok) throw new Error(label.problem.code);
    if (index > 0) parts.push(between);
    parts.push(label.value);
  });
  return new Uint8Array(Buffer.concat([...parts, tail]));
}

/** Why a label is refused, by its settings or by itself; undefined where it is not. */
export function refusal(settings: PrinterSettings, bitmap?: Bitmap): PrinterProblem | undefined {
  const job = printerJob(settings);
  if (!job.ok) return job.problem;
  if (bitmap === undefined) return undefined;
  const label = job.value.label(bitmap, true);
  return label.ok ? undefined : label.problem;
}

/** Equal in size and in every byte. */
export function expectSame(found: Bitmap | undefined, wanted: Bitmap): void {
  expect([found?.width, found?.height, found?.stride]).toEqual([wanted.width, wanted.height, wanted.stride]);
  expect(Buffer.compare(found?.bits ?? new Uint8Array(), wanted.bits)).toBe(0);
}
