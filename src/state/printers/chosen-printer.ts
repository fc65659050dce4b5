import type { PrinterProfile } from '../../print/printer-profile.ts';
import type { WorkbenchState } from '../workbench-state.ts';

/** The label printer that labels are for; null for a PDF alone. */
export function chosenPrinter({ printsTo, printer, printers }: WorkbenchState): PrinterProfile | null {
  if (printsTo !== 'printer') return null;
  return printers.own.find(({ id }) => id === printer) ?? null;
}

/** Labels were begun to be sent and not all of them got over: sending can be gone on with. */
export function isStoppedMidway({ device, sent }: WorkbenchState): boolean {
  return sent?.what === 'labels' && device.sending.status === 'ended' && device.sending.resume !== null;
}
