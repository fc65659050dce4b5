import { describe, expect, it } from 'vitest';
import { bitmapOf } from './testing/label-paper.ts';
import { blankBitmap } from '../bitmap.ts';
import { startsAsJob } from './job-start.ts';
import { PRINTER_LANGUAGES, type PrinterLanguage } from './language.ts';
import type { PrinterSettings } from './printer-settings.ts';
import {
  brotherSettings,
  cpclSettings,
  eplSettings,
  escPosSettings,
  jobBytes,
  tsplSettings,
  zplSettings,
} from './testing/settings.ts';

const LABEL = bitmapOf([[true, false, true, false]]);
const PAGE = blankBitmap(696, 220);
const JOBS: readonly PrinterSettings[] = [
  zplSettings(LABEL),
  zplSettings(LABEL, { darkness: 7, graphic: 'z64', cutter: 'each', media: { kind: 'continuous', feed: 0 } }),
  tsplSettings(LABEL),
  eplSettings(LABEL, { darkness: 3 }),
  cpclSettings(LABEL),
  cpclSettings(LABEL, { graphic: 'eg', copies: 20 }),
  escPosSettings(LABEL),
  brotherSettings(PAGE),
  brotherSettings(PAGE, { cutter: 'end' }),
];
const LANGUAGES = Object.keys(PRINTER_LANGUAGES) as PrinterLanguage[];

describe('the start of a file', () => {
  it.each(JOBS)('tells a job in $language from all others (%#)', (settings) => {
    const bytes = jobBytes(settings, settings.language === 'brother' ? PAGE : LABEL);
    expect(LANGUAGES.filter((language) => startsAsJob(language, bytes))).toEqual([settings.language]);
  });

  it.each(['', '%PDF-1.7', '订单编号,运单号', 'SIZE 3 mm', '\n\n\n', '\0\0\0', '^XA', '! 0 300 300 8 1'])(
    'tells that %j is no job',
    (text) => {
      const bytes = new TextEncoder().encode(text);
      expect(LANGUAGES.filter((language) => startsAsJob(language, bytes))).toEqual([]);
    },
  );
});
