import { ByteSink } from '../pdf/byte-sink.ts';
import type { Bitmap } from '../bitmap.ts';
import type { CpclSettings } from './printer-settings.ts';
import { inkBands } from './row-bands.ts';
import { hexOf } from './zpl-graphic.ts';

/**
 * A label as CPCL. The resolution in the first line is 200 by the manual, whatever the head (Zebra CPCL Programming Manual,
 * 2-2); black is 1. Only bands with ink are sent.
 */
export function cpclLabel(bitmap: Bitmap, settings: CpclSettings): Uint8Array {
  const { media, darkness, speed, copies, graphic } = settings;
  const feed = media.kind === 'continuous' ? media.feed : 0;
  const sink = new ByteSink();
  sink.text(`! 0 200 200 ${bitmap.height + feed} ${copies}\r\nPAGE-WIDTH ${bitmap.width}\r\n`);
  if (darkness !== undefined) sink.text(`CONTRAST ${darkness}\r\n`);
  if (speed !== undefined) sink.text(`SPEED ${speed}\r\n`);
  for (const { top, rows, bits } of inkBands(bitmap)) {
    sink.text(`${graphic.toUpperCase()} ${bitmap.stride} ${rows} 0 ${top} `);
    if (graphic === 'eg') sink.text(hexOf(bits));
    else sink.bytes(bits);
    sink.text('\r\n');
  }
  sink.text(`${ending(settings)}PRINT\r\n`);
  return sink.join();
}

/** To the next label's top, found by its gap or black mark; on continuous paper the label just ends. */
function ending({ media }: CpclSettings): string {
  switch (media.kind) {
    case 'gap':
      return 'GAP-SENSE\r\nFORM\r\n';
    case 'mark':
      return 'BAR-SENSE\r\nFORM\r\n';
    case 'continuous':
      return '';
  }
}
