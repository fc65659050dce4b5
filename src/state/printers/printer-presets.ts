import type { KnownPrinter } from '../../room/printer-room.ts';

/** Common kinds of label printers; `labelPrinter.preset.<id>` in `i18n/`. */
export const PRINTER_PRESETS = [
  { id: 'zpl-203', language: 'zpl', dpi: 203, headWidth: 104 },
  { id: 'zpl-300', language: 'zpl', dpi: 300, headWidth: 105.7 },
  { id: 'tspl-203', language: 'tspl', dpi: 203, headWidth: 108 },
  { id: 'tspl-80', language: 'tspl', dpi: 203, headWidth: 80 },
  { id: 'escpos-80', language: 'escpos', dpi: 203, headWidth: 72 },
  { id: 'escpos-58', language: 'escpos', dpi: 203, headWidth: 48 },
  { id: 'cpcl-203', language: 'cpcl', dpi: 203, headWidth: 72 },
  { id: 'brother-62', language: 'brother', dpi: 300, headWidth: 61 },
  { id: 'epl-203', language: 'epl', dpi: 203, headWidth: 104 },
] as const satisfies readonly (KnownPrinter & { readonly id: string })[];

export type PrinterPreset = (typeof PRINTER_PRESETS)[number];
