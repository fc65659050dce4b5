/** The printer languages that a label can be written in, one row each; names, files and menus derive from it. */
export const PRINTER_LANGUAGES = {
  zpl: { title: 'ZPL II', extension: 'zpl' },
  tspl: { title: 'TSPL', extension: 'tspl' },
  epl: { title: 'EPL2', extension: 'epl' },
  cpcl: { title: 'CPCL', extension: 'cpcl' },
  escpos: { title: 'ESC/POS', extension: 'escpos' },
  brother: { title: 'Brother QL', extension: 'prn' },
} as const satisfies Readonly<Record<string, { title: string; extension: string }>>;

export type PrinterLanguage = keyof typeof PRINTER_LANGUAGES;

/** The language of this name as it stands in the table (`zpl`, `escpos`); undefined for any other. */
export function parsePrinterLanguage(name: string): PrinterLanguage | undefined {
  return Object.hasOwn(PRINTER_LANGUAGES, name) ? (name as PrinterLanguage) : undefined;
}

/** What printers call their command sets, without spaces, signs and letter case. */
const COMMAND_SETS: Readonly<Record<string, PrinterLanguage>> = {
  ZPL: 'zpl',
  ZPL2: 'zpl',
  ZPLII: 'zpl',
  TSPL: 'tspl',
  TSPL2: 'tspl',
  EPL: 'epl',
  EPL2: 'epl',
  CPCL: 'cpcl',
  ESCPOS: 'escpos',
};

/** A device answers at most 1,023 bytes; what is longer is not read. */
const MAX_DEVICE_ID = 1_023;

/**
 * The language that a printer says it speaks: the first one known in the command set of its IEEE 1284 device id
 * (`MFG:…;CMD:TSPL2,ZPL;MDL:…;`, without the two bytes of length before it). Undefined where none is named, which is
 * common: then a person is asked.
 */
export function languageOfDevice(deviceId: string): PrinterLanguage | undefined {
  const keys = deviceKeys(deviceId.slice(0, MAX_DEVICE_ID));
  const commandSets = keys.get('CMD') ?? keys.get('COMMAND SET') ?? '';
  const model = keys.get('MDL') ?? keys.get('MODEL') ?? '';
  for (const named of commandSets.split(/[,|]/)) {
    // Brother's P-touch printers name the same command set, but take other rows.
    if (named.trim() === 'PT-CBP' && /^QL-/i.test(model)) return 'brother';
    const commandSet = named.toUpperCase().replace(/[^A-Z0-9]/g, '');
    if (Object.hasOwn(COMMAND_SETS, commandSet)) return COMMAND_SETS[commandSet];
  }
  return undefined;
}

/** Keys in capitals; of two that are the same the first counts. */
function deviceKeys(deviceId: string): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const pair of deviceId.split(';')) {
    const colon = pair.indexOf(':');
    if (colon < 0) continue;
    const key = pair.slice(0, colon).trim().toUpperCase();
    if (!keys.has(key)) keys.set(key, pair.slice(colon + 1).trim());
  }
  return keys;
}
