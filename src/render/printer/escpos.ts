import { ByteSink } from '../pdf/byte-sink.ts';
import type { Bitmap } from '../bitmap.ts';
import type { EscPosSettings } from './printer-settings.ts';
import { bandsOf } from './row-bands.ts';

/** `GS v 0` takes 4,095 rows; up to about this many print without a stop. */
const BAND_ROWS = 240;
/** Rows that one `ESC J` feeds. */
const MAX_FEED = 255;

const INITIALISE = [0x1b, 0x40];
const RASTER = [0x1d, 0x76, 0x30, 0x00];
const FEED = [0x1b, 0x4a];
const FORM_FEED = 0x0c;
/** Feeds to the cutter and cuts. */
export const ESCPOS_CUT: readonly number[] = [0x1d, 0x56, 0x42, 0x00];

/**
 * A label as ESC/POS, printed as often as there are copies: bands of rows, black 1, then a form feed (a printer in label
 * mode goes to the next label) or, on continuous paper, a feed and the cut.
 */
export function escPosLabel(bitmap: Bitmap, settings: EscPosSettings): Uint8Array {
  const sink = new ByteSink();
  for (let copy = 0; copy < settings.copies; copy += 1) {
    sink.bytes(Uint8Array.from(INITIALISE));
    for (const { rows, bits } of bandsOf(bitmap, BAND_ROWS)) {
      sink.bytes(Uint8Array.from([...RASTER, ...twoBytes(bitmap.stride), ...twoBytes(rows)]));
      sink.bytes(bits);
    }
    sink.bytes(Uint8Array.from(ending(settings)));
  }
  return sink.join();
}

function ending({ media, cutter }: EscPosSettings): number[] {
  const cut = cutter === 'each' ? ESCPOS_CUT : [];
  if (media.kind !== 'continuous') return [FORM_FEED, ...cut];
  const feeds: number[] = [];
  for (let left = media.feed; left > 0; left -= MAX_FEED) feeds.push(...FEED, Math.min(left, MAX_FEED));
  return [...feeds, ...cut];
}

const twoBytes = (value: number): [number, number] => [value & 0xff, value >> 8];
