import type { Dpi } from '../../base/length.ts';
import type { PrinterProfile } from '../../print/printer-profile.ts';
import { dotsOfHead, headMillimetres, isRollOfLabels } from '../../room/printer-abilities.ts';

export {
  PRINTER_LANGUAGE_IDS,
  dotsOfHead,
  headMillimetres,
  printerAbilities,
} from '../../room/printer-abilities.ts';
export type { PrinterProfile } from '../../print/printer-profile.ts';

/** A printer as something to be read: what is left out of it is not in it. */
export type PrinterPatch = (printer: PrinterProfile) => object;

/** A setting that a printer may be without: then it prints as its buttons have set it, or as most do. */
export function withOptional(name: 'darkness' | 'speed' | 'cutter' | 'onRoll', value: unknown): PrinterPatch {
  return (printer) => {
    const rest = Object.fromEntries(Object.entries(printer).filter(([key]) => key !== name));
    return value === null ? rest : { ...rest, [name]: value };
  };
}

/** The same width of the head and the same offset in millimetres, as another resolution has them in dots. */
export function withDpi(dpi: Dpi): (printer: PrinterProfile) => PrinterProfile {
  return (printer) => {
    const again = (dots: number): number => dotsOfHead(headMillimetres(dots, printer.dpi), dpi);
    const { x, y } = printer.offset;
    return { ...printer, dpi, headWidth: again(printer.headWidth), offset: { x: again(x), y: again(y) } };
  };
}

/** What the printer is told of its roll follows from the roll. */
export function withRoll(roll: NonNullable<PrinterProfile['roll']>): PrinterPatch {
  const kind = isRollOfLabels(roll) ? 'gap' : 'continuous';
  return (printer) => ({ ...printer, roll, media: { kind, length: 0 } });
}

/** A printer of another language: what both have stays, the rest is as a new one has it. */
export function inLanguage(
  fresh: PrinterProfile,
  { id, name, direction, offset, media, onRoll }: PrinterProfile,
): PrinterProfile {
  const keepsMedia = fresh.language !== 'brother' && media.length > 0;
  const placement = onRoll === undefined ? {} : { onRoll };
  return { ...fresh, id, name, direction, offset, ...placement, ...(keepsMedia ? { media } : {}) };
}
