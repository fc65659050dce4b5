import type { Symbology } from '../base/symbology.ts';
import type { BitGrid } from '../scene/scene.ts';
import type { ReadCode } from './code-reader.ts';
import { readCode128, readGs1Code128 } from './codes/code128-reader.ts';
import { gs1Message } from './codes/gs1-message.ts';
import { readImb } from './codes/imb-reader.ts';
import { readMsi } from './codes/msi-reader.ts';
import { readQr } from './codes/qr-reader.ts';
import type { ExpectedCode } from './expectation.ts';
import { utf8 } from './page-search.ts';

/** Whether modules, read strictly and with nothing corrected by the proof's own readers, say what they must. */
export function saysContent(modules: BitGrid, { symbology, content }: ExpectedCode): boolean {
  switch (symbology) {
    case 'code128':
      return readCode128(modules) === content;
    case 'gs1-128': {
      const message = gs1Message(content);
      return message !== undefined && readGs1Code128(modules) === message;
    }
    case 'qr': {
      const bytes = readQr(modules);
      return bytes !== undefined && equal(bytes, utf8(content));
    }
    case 'msi':
      return readMsi(modules) === content;
    case 'usps-imb':
      return readImb(modules) === content;
    default:
      return false;
  }
}

/** The names that the reader from outside gives to each symbology; what is not here is none of its business. */
const READER_NAMES: Readonly<Partial<Record<Symbology, readonly string[]>>> = {
  code128: ['Code128'],
  'gs1-128': ['Code128'],
  qr: ['QRCode', 'QRCodeModel2'],
  code39: ['Code39', 'Code39Std'],
  code93: ['Code93'],
  itf14: ['ITF', 'ITF14'],
  ean13: ['EAN13', 'UPCA', 'ISBN'],
  ean8: ['EAN8'],
  upca: ['UPCA', 'EAN13'],
  upce: ['UPCE'],
  codabar: ['Codabar'],
  'micro-qr': ['MicroQRCode'],
  'data-matrix': ['DataMatrix'],
  pdf417: ['PDF417'],
  aztec: ['Aztec', 'AztecCode'],
  maxicode: ['MaxiCode'],
};

/** Whether the reader from outside knows codes of this kind. */
export const isReadOutside = (symbology: Symbology): boolean => READER_NAMES[symbology] !== undefined;

/** Whether a code that the reader from outside found is of this kind and says this. */
export function readSays(read: ReadCode, { symbology, content }: ExpectedCode): boolean {
  if (READER_NAMES[symbology]?.includes(read.symbology) !== true) return false;
  const message = messageOf(symbology, content);
  return read.text === message || equal(read.bytes, utf8(message));
}

/** Of GS1 the message without its brackets. UPC is read as the EAN-13 that it stands for: with a 0 before it, UPC-E with its zeros back in their places. */
function messageOf(symbology: Symbology, content: string): string {
  if (symbology === 'gs1-128') return gs1Message(content) ?? content;
  if (symbology === 'upca') return `0${content}`;
  if (symbology !== 'upce') return content;
  const [, system = '', manufacturer = '', kind = '', check = ''] =
    /^([01])([0-9]{5})([0-9])([0-9])$/.exec(content) ?? [];
  const [a, b, c, d, e] = manufacturer;
  const number =
    kind <= '2'
      ? `${a}${b}${kind}0000${c}${d}${e}`
      : kind === '3'
        ? `${a}${b}${c}00000${d}${e}`
        : kind === '4'
          ? `${a}${b}${c}${d}00000${e}`
          : `${manufacturer}0000${kind}`;
  return `0${system}${number}${check}`;
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
