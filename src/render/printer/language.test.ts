import { describe, expect, it, test } from 'vitest';
import { languageOfDevice, parsePrinterLanguage, PRINTER_LANGUAGES } from './language.ts';

test('a language is known by its name only', () => {
  for (const name of Object.keys(PRINTER_LANGUAGES)) expect(parsePrinterLanguage(name)).toBe(name);
  for (const name of ['', 'ZPL', 'toString', 'pdf']) expect(parsePrinterLanguage(name)).toBeUndefined();
});

test('no two languages write files of one kind', () => {
  const extensions = Object.values(PRINTER_LANGUAGES).map(({ extension }) => extension);
  expect(new Set(extensions).size).toBe(extensions.length);
});

describe('the language of a device', () => {
  it.each([
    ['MFG:Zebra Technologies;CMD:ZPL;MDL:ZTC GK420d;CLS:PRINTER;', 'zpl'],
    ['MANUFACTURER:Zebra Technologies ;COMMAND SET:ZPL;MODEL:ZTC ZD420-203dpi ZPL;CLASS:PRINTER;', 'zpl'],
    ['MFG:Zebra;CMD:ZPL II;MDL:x;', 'zpl'],
    ['MFG:Eltron;CMD:EPL2;MDL:LP2844;', 'epl'],
    ['MFG:Rollo;CMD:TSPL2,ZPL;MDL:X1038;', 'tspl'],
    ['MFG:x;CMD:XYZ|EPL|ESCPOS;MDL:y;', 'epl'],
    ['MFG:x;CMD: ESC/POS ;MDL:y', 'escpos'],
    ['mfg:x;cmd:cpcl;mdl:y', 'cpcl'],
    ['MFG:Brother;CMD:PT-CBP;MDL:QL-700;CLS:PRINTER;', 'brother'],
    ['MFG:Brother;CMD:PT-CBP;MDL:PT-P700;CLS:PRINTER;', undefined],
    ['MFG:HP;CMD:PCL,POSTSCRIPT;MDL:LaserJet;', undefined],
    ['MFG:Zebra;MDL:ZPL;', undefined],
    ['CMD:PCL;CMD:ZPL;', undefined],
    ['CMD:constructor;', undefined],
    ['', undefined],
    [`${'x'.repeat(1_100)};CMD:ZPL;`, undefined],
  ])('that says %s', (id, language) => {
    expect(languageOfDevice(id)).toBe(language);
  });
});
