import { describe, expect, it } from 'vitest';
import { printBrother, printEscPos } from './testing/byte-printers.ts';
import { bitmapOf } from './testing/label-paper.ts';
import { printCpcl, printEpl, printTspl } from './testing/line-printers.ts';
import { printZpl } from './testing/zpl-printer.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

describe('the printers that the tests print on', () => {
  it('read what others wrote', () => {
    // The example of the CPCL Programming Manual, 7-7, with the width that it leaves to the printer.
    const rows = Array.from({ length: 16 }, (_, row) => (row < 8 ? 'F0F0' : '0F0F')).join('');
    const label = printCpcl(
      bytes(`! 0 200 200 210 1\r\nPAGE-WIDTH 200\r\nEG 2 16 90 45 ${rows}\r\nFORM\r\nPRINT\r\n`),
    )[0];
    const wanted = Array.from({ length: 210 }, (_, row) =>
      Array.from({ length: 200 }, (__, column) => {
        const [x, y] = [column - 90, row - 45];
        return x >= 0 && x < 16 && y >= 0 && y < 16 && x % 8 < 4 === y < 8;
      }),
    );
    expect(label?.bitmap).toEqual(bitmapOf(wanted));
    // A field of a public label that Zebra's own designer made.
    const field = '^FO0,0^GFA,288,288,72,:Z64:eJzj4KAKYJChDmCwoQ5gEKAOYAAAavEfEQ==:24EF^FS';
    expect(printZpl(bytes(`^XA^PW576^LL4${field}^PQ1^XZ`))).toHaveLength(1);
  });

  it.each<[string, RegExp, () => unknown]>([
    [
      'ZPL: an unknown command',
      /unknown command \^BY/,
      () => printZpl(bytes('^XA^PW8^LL1^BY2^FO0,0^GFA,1,1,1,80^FS^PQ1^XZ')),
    ],
    [
      'ZPL: a wrong check sum',
      /check sum/,
      () => printZpl(bytes('^XA^PW8^LL1^FO0,0^GFA,1,1,1,:Z64:eJxrAAAAgQCB:0000^FS^PQ1^XZ')),
    ],
    [
      'ZPL: too few bytes',
      /1 bytes where 2/,
      () => printZpl(bytes('^XA^PW8^LL2^FO0,0^GFA,2,2,1,80^FS^PQ1^XZ')),
    ],
    [
      'ZPL: a run past its row',
      /over the end/,
      () => printZpl(bytes('^XA^PW8^LL1^FO0,0^GFA,1,1,1,I8^FS^PQ1^XZ')),
    ],
    ['ZPL: a format without a field', /no label/, () => printZpl(bytes('^XA^PW8^LL1^PQ1^XZ'))],
    [
      'ZPL: black beside the paper',
      /beside the paper/,
      () => printZpl(bytes('^XA^PW4^LL1^FO0,0^GFA,1,1,1,08^FS^PQ1^XZ')),
    ],
    [
      'TSPL: an unknown command',
      /unknown command SETC/,
      () => printTspl(bytes('SIZE 1 mm,1 mm\r\nSETC 1\r\n'), 203),
    ],
    [
      'TSPL: no set to print',
      /nothing printed/,
      () => printTspl(bytes('SIZE 1 mm,1 mm\r\nCLS\r\nPRINT 0,1\r\n'), 203),
    ],
    [
      'TSPL: black in the rest of a byte',
      /beside the paper/,
      () => printTspl(bytes('SIZE 0.5 mm,1 mm\r\nCLS\r\nBITMAP 0,0,1,1,0,\xf0\r\nPRINT 1,1\r\n'), 203),
    ],
    [
      'TSPL: data that ends early',
      /within data/,
      () => printTspl(bytes('SIZE 1 mm,1 mm\r\nCLS\r\nBITMAP 0,0,1,9,0,\xff\r\n'), 203),
    ],
    ['EPL2: an unknown command', /unknown command C/, () => printEpl(bytes('\nN\nq8\nQ8,16\nCLS\nP1\n'))],
    ['EPL2: data past its count', /not a/, () => printEpl(bytes('\nN\nq8\nQ8,16\nGW0,0,1,1,\xff\xff\nP1\n'))],
    [
      'CPCL: an unknown command',
      /unknown command CLS/,
      () => printCpcl(bytes('! 0 200 200 8 1\r\nCLS\r\nPRINT\r\n')),
    ],
    [
      'CPCL: another resolution',
      /no first line/,
      () => printCpcl(bytes('! 0 203 203 8 1\r\nPAGE-WIDTH 8\r\nPRINT\r\n')),
    ],
    ['ESC/POS: a character', /character/, () => printEscPos(bytes('\x1b@A'))],
    [
      'ESC/POS: rows that are not there',
      /within data/,
      () => printEscPos(bytes('\x1b@\x1dv0\x00\x01\x00\x02\x00\xff')),
    ],
    ['Brother: too few zeros', /too few zeros/, () => printBrother(bytes('\x00\x1b@\x1bia\x01'))],
    [
      'Brother: a page without its end',
      /within a command/,
      () => printBrother(bytes(`${'\x00'.repeat(400)}\x1b@\x1bia\x01`)),
    ],
  ])('refuse %s', (_, why, print) => {
    expect(print).toThrow(why);
  });
});
