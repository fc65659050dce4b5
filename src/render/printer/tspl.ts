import { ByteSink } from '../pdf/byte-sink.ts';
import type { Bitmap } from '../bitmap.ts';
import { headMm } from '../head-dots.ts';
import type { Cutter, TsplSettings } from './printer-settings.ts';
import { blackAsZero, inkBands } from './row-bands.ts';

/**
 * A label as TSPL: black is 0, and the bits that fill a row's last byte are 1. There is no compression, so only the bands
 * with ink are sent. The first line end closes a command that was left half sent.
 */
export function tsplLabel(bitmap: Bitmap, settings: TsplSettings): Uint8Array {
  const sink = new ByteSink();
  for (const line of ['', ...head(bitmap, settings), 'CLS']) sink.text(`${line}\r\n`);
  for (const { top, rows, bits } of inkBands(bitmap)) {
    sink.text(`BITMAP 0,${top},${bitmap.stride},${rows},0,`);
    sink.bytes(settings.polarity === 'inverted' ? bits : blackAsZero(bits));
    sink.text('\r\n');
  }
  // One set of so many copies: `PRINT 0,n` prints nothing on strict firmware.
  sink.text(`PRINT 1,${settings.copies}\r\n`);
  return sink.join();
}

function head(bitmap: Bitmap, settings: TsplSettings): string[] {
  const { dpi, media, darkness, speed, cutter } = settings;
  const feed = media.kind === 'continuous' ? media.feed : 0;
  return [
    `SIZE ${headMm(bitmap.width, dpi)} mm,${headMm(bitmap.height + feed, dpi)} mm`,
    sensing(settings),
    'DIRECTION 0,0',
    'REFERENCE 0,0',
    'OFFSET 0 mm',
    ...cutting(cutter),
    ...(darkness === undefined ? [] : [`DENSITY ${darkness}`]),
    ...(speed === undefined ? [] : [`SPEED ${Math.round(speed * 10) / 10}`]),
  ];
}

/** Printers keep what they are told of the cutter, so that `none` must be said (`SET CUTTER`: rfid.me/reference/tspl/set-cutter). */
function cutting(cutter: Cutter | undefined): string[] {
  if (cutter === undefined) return [];
  return cutter === 'each' ? ['SET TEAR OFF', 'SET CUTTER 1'] : ['SET CUTTER OFF', 'SET TEAR ON'];
}

function sensing({ media, dpi }: TsplSettings): string {
  switch (media.kind) {
    case 'gap':
      return `GAP ${headMm(media.gap, dpi)} mm,0 mm`;
    case 'mark':
      return `BLINE ${headMm(media.mark, dpi)} mm,0 mm`;
    case 'continuous':
      return 'GAP 0 mm,0 mm';
  }
}
