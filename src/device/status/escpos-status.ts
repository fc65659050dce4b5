import { firstThatHolds } from './printer-status.ts';
import type { StatusReading } from './printer-status.ts';

/**
 * `DLE EOT n` for n = 1 the printer, 2 why it is off line, 4 the roll: a byte each, in this order
 * (manualshive.com/en/manual/epson/esc-pos-tm-l60ii, pp. 1217 f.).
 */
export const ESCPOS_STATUS_REQUEST: readonly number[] = [0x10, 0x04, 1, 0x10, 0x04, 2, 0x10, 0x04, 4];
const ANSWERS = 3;

/** Bits 1 and 4 of each are always on, 0 and 7 off. */
const FIXED = 0x93;
const FIXED_VALUE = 0x12;

export function readEscPosStatus(answer: Uint8Array): StatusReading {
  if (answer.some((byte) => (byte & FIXED) !== FIXED_VALUE) || answer.length > ANSWERS) return 'unclear';
  const [printer, offLine, roll] = answer;
  if (printer === undefined || offLine === undefined || roll === undefined) return 'more';
  return (
    firstThatHolds(
      [(offLine & 0x04) !== 0, 'headOpen'],
      // The roll's two end sensors report together; near-end (0x0c) still prints.
      [(offLine & 0x20) !== 0 || (roll & 0x60) !== 0, 'paperOut'],
      [(offLine & 0x40) !== 0, 'error'],
      [(offLine & 0x08) !== 0, 'busy'],
      [(printer & 0x08) !== 0, 'paused'],
    ) ?? 'ready'
  );
}
