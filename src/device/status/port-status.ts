import { firstThatHolds } from './printer-status.ts';
import type { PrinterStatus } from './printer-status.ts';

/**
 * The byte of GET_PORT_STATUS (USB Device Class Definition for Printing Devices 1.1, 4.2.2): bit 5 paper empty, 4 selected,
 * 3 no error. It goes beside the bytes of a label, so it can be asked amid one. Undefined where other bits are
 * set or none is: so answer printers without a real port.
 */
export function readPortStatus(bits: number): PrinterStatus | undefined {
  if (bits === 0 || (bits & ~0x38) !== 0) return undefined;
  return (
    firstThatHolds(
      [(bits & 0x20) !== 0, 'paperOut'],
      [(bits & 0x08) === 0, 'error'],
      [(bits & 0x10) === 0, 'paused'],
    ) ?? 'ready'
  );
}
