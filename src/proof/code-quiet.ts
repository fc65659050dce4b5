import type { Symbology } from '../base/symbology.ts';
import type { ExpectedCode } from './expectation.ts';

/** Free margin along the code's lines of modules, and across them. */
export interface QuietZone {
  readonly along: number;
  readonly across: number;
}

const LINEAR: QuietZone = { along: 10, across: 0 };

/**
 * In modules, as each symbology's standard asks for it and layout keeps it; of codes of one size in millimetres
 * (ISO/IEC 16023, 4.11.4; USPS-B-3200, 3.1.4).
 */
const MODULES: Readonly<Record<Exclude<Symbology, 'maxicode' | 'usps-imb'>, QuietZone>> = {
  code128: LINEAR,
  'gs1-128': LINEAR,
  code39: LINEAR,
  code93: LINEAR,
  itf14: LINEAR,
  codabar: LINEAR,
  msi: { along: 12, across: 0 },
  ean13: { along: 11, across: 0 },
  ean8: { along: 7, across: 0 },
  upca: { along: 9, across: 0 },
  upce: { along: 9, across: 0 },
  qr: { along: 4, across: 4 },
  'micro-qr': { along: 2, across: 2 },
  'data-matrix': { along: 1, across: 1 },
  pdf417: { along: 2, across: 2 },
  aztec: { along: 0, across: 0 },
};
const MILLIMETRES = {
  maxicode: { along: 0.88, across: 0.88 },
  'usps-imb': { along: 3.175, across: 0.72 },
} as const;

/** A code's free margins in dots as it lies on the page: left and right, above and below. */
export function quietDots(
  code: Pick<ExpectedCode, 'symbology' | 'turn' | 'moduleWidth' | 'moduleHeight'>,
  perMm: number,
): { readonly x: number; readonly y: number } {
  const { symbology, turn, moduleWidth, moduleHeight } = code;
  const isUpended = turn % 180 !== 0;
  const module = isUpended ? moduleHeight : moduleWidth;
  const { along, across } =
    symbology === 'maxicode' || symbology === 'usps-imb'
      ? scaled(MILLIMETRES[symbology], perMm)
      : scaled(MODULES[symbology], module);
  return isUpended ? { x: across, y: along } : { x: along, y: across };
}

const scaled = ({ along, across }: QuietZone, by: number): QuietZone => ({
  along: along * by,
  across: across * by,
});
