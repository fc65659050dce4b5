import { ByteSink } from '../pdf/byte-sink.ts';
import type { Bitmap } from '../bitmap.ts';
import type { EplSettings } from './printer-settings.ts';
import { blackAsZero, inkBands } from './row-bands.ts';

/** A label as EPL2: in `GW` data black is 0, and the bits that fill a row's last byte are 1. Only bands with ink are sent. */
export function eplLabel(bitmap: Bitmap, settings: EplSettings): Uint8Array {
  const sink = new ByteSink();
  for (const line of ['', 'N', ...head(bitmap, settings)]) sink.text(`${line}\n`);
  for (const { top, rows, bits } of inkBands(bitmap)) {
    sink.text(`GW0,${top},${bitmap.stride},${rows},`);
    sink.bytes(settings.polarity === 'inverted' ? bits : blackAsZero(bits));
    sink.text('\n');
  }
  sink.text(`P${settings.copies}\n`);
  return sink.join();
}

function head(bitmap: Bitmap, settings: EplSettings): string[] {
  const { darkness, speed } = settings;
  return [
    `q${bitmap.width}`,
    formLength(bitmap, settings),
    ...(darkness === undefined ? [] : [`D${darkness}`]),
    ...(speed === undefined ? [] : [`S${speed}`]),
    'ZT',
  ];
}

/** `Q`: the label's length, then the gap, the black mark with the offset it must have, or 0 (EPL Programming Guide, `Q`). */
function formLength({ height }: Bitmap, { media }: EplSettings): string {
  switch (media.kind) {
    case 'gap':
      return `Q${height},${media.gap}`;
    case 'mark':
      return `Q${height},B${media.mark}+0`;
    case 'continuous':
      return `Q${height + media.feed},0`;
  }
}
