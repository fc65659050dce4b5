import { ByteSink } from '../pdf/byte-sink.ts';
import type { Bitmap } from '../bitmap.ts';
import type { ZplSettings } from './printer-settings.ts';
import { bandsOf } from './row-bands.ts';
import { hexOf, runLengthsOf, z64Of } from './zpl-graphic.ts';

/** `^GF` counts at most so many bytes; a greater count is taken for this one (ZPL II Programming Guide, `^GF`). */
const MAX_FIELD = 99_999;

/**
 * A label as ZPL II: the bitmap in as many `^GFA` fields as it takes, on a label of its own size. White rows are sent too,
 * since a format without a field prints no label.
 */
export function zplLabel(bitmap: Bitmap, settings: ZplSettings): Uint8Array {
  const sink = new ByteSink();
  if (settings.darkness !== undefined) sink.text(`~SD${String(settings.darkness).padStart(2, '0')}`);
  sink.text(`^XA${webSensing(settings)}^PW${bitmap.width}^LL${labelLength(bitmap, settings)}^LH0,0^LS0`);
  if (settings.speed !== undefined) sink.text(`^PR${settings.speed}`);
  // What the printer does with a label that is printed stays as it was last told: without a cutter, it is torn off.
  if (settings.cutter !== undefined) sink.text(settings.cutter === 'each' ? '^MMC' : '^MMT');
  for (const { top, bits } of bandsOf(bitmap, Math.max(1, Math.floor(MAX_FIELD / bitmap.stride)))) {
    const data = graphicData(bits, bitmap.stride, settings);
    sink.text(`^FO0,${top}^GFA,${bits.length},${bits.length},${bitmap.stride},`);
    sink.text(data);
    sink.text('^FS');
  }
  sink.text(`^PQ${settings.copies}^XZ`);
  return sink.join();
}

/** `^MN`: by the gaps, by black marks, or continuous. */
const webSensing = ({ media }: ZplSettings): string =>
  ({ gap: '^MNY', mark: '^MNM', continuous: '^MNN' })[media.kind];

const labelLength = ({ height }: Bitmap, { media }: ZplSettings): number =>
  media.kind === 'continuous' ? height + media.feed : height;

function graphicData(bits: Uint8Array, stride: number, { graphic }: ZplSettings): string {
  switch (graphic) {
    case 'acs':
      return runLengthsOf(bits, stride);
    case 'z64':
      return z64Of(bits);
    case 'hex':
      return hexOf(bits);
  }
}
