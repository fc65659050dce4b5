import { firstThatHolds } from './printer-status.ts';
import type { StatusReading } from './printer-status.ts';

/** `ESC ! ?`, answered with one byte (manualshive.com/en/manual/gprinter/gp-2120t/2248971?page=34). */
export const TSPL_STATUS_REQUEST: readonly number[] = [0x1b, 0x21, 0x3f];

/** Bits: 0 head open, 1 jam, 2 paper out, 3 ribbon out, 4 pause, 5 printing, 6 cover open. Bit 7 is some other error. */
export function readTsplStatus(answer: Uint8Array): StatusReading {
  const [bits, more] = answer;
  if (bits === undefined) return 'more';
  if (more !== undefined) return 'unclear';
  return (
    firstThatHolds(
      [(bits & 0x41) !== 0, 'headOpen'],
      [(bits & 0x02) !== 0, 'jam'],
      [(bits & 0x04) !== 0, 'paperOut'],
      [(bits & 0x08) !== 0, 'ribbonOut'],
      [(bits & 0x80) !== 0, 'error'],
      [(bits & 0x10) !== 0, 'paused'],
      [(bits & 0x20) !== 0, 'busy'],
    ) ?? 'ready'
  );
}
