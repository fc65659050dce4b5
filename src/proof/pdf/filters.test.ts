import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PdfFault } from './fault.ts';
import { decodeStream } from './filters.ts';
import { Lexer } from './lexer.ts';
import { PdfDict, PdfStream } from './objects.ts';

function decode(
  dict: string,
  bytes: Uint8Array,
  cap = 1 << 20,
): { text: string; whole: boolean; picture: string } {
  const value = new Lexer(new Uint8Array(Buffer.from(dict, 'latin1'))).value();
  if (!(value instanceof PdfDict)) throw new Error('not a dictionary');
  const result = decodeStream(new PdfStream(value, bytes, 0, bytes.length), (item) => item, cap);
  return { ...result, text: Buffer.from(result.bytes).toString('latin1') };
}
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));

describe('filters', () => {
  it.each([
    ['no filter', '<<>>', latin1('plain'), 'plain'],
    ['hexadecimal', '<</Filter /ASCIIHexDecode>>', latin1('48 656C\n6c6F>'), 'Hello'],
    ['base 85', '<</Filter /ASCII85Decode>>', latin1('87cURD]i,"Ebo80z~>'), 'Hello World!\0\0\0\0'],
    ['a part of a base 85 group', '<</Filter /A85>>', latin1('87cURDZ~>'), 'Hello'],
    ['run lengths', '<</Filter [/RunLengthDecode]>>', hex('026162 63FD78 80'.replaceAll(' ', '')), 'abcxxxx'],
    // The example of ISO 32000-1, 7.4.4.2.
    ['LZW', '<</Filter /LZWDecode>>', hex('800B6050220C0C8501'), '-----A---B'],
    [
      'filters in a row',
      '<</Filter [/AHx /Fl]>>',
      latin1(deflateSync(Buffer.from('twice')).toString('hex')),
      'twice',
    ],
  ])('decodes %s', (_, dict, bytes, text) => {
    expect(decode(dict, bytes)).toMatchObject({ text, whole: true });
  });

  it.each([0, 1, 2, 3, 4])('undoes PNG predictor %i', (type) => {
    // Two rows of three gray pixels each, 10 20 30 and 11 22 33.
    const rows = [
      [10, 20, 30],
      [11, 22, 33],
    ];
    const paeth = (a: number, b: number, c: number): number => {
      const p = a + b - c;
      const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
      return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
    };
    const coded = rows.flatMap((row, y) => [
      type,
      ...row.map((value, x) => {
        const left = row[x - 1] ?? 0;
        const up = rows[y - 1]?.[x] ?? 0;
        const corner = rows[y - 1]?.[x - 1] ?? 0;
        return (value - ([0, left, up, (left + up) >> 1, paeth(left, up, corner)][type] ?? 0)) & 255;
      }),
    ]);
    const packed = new Uint8Array(deflateSync(Uint8Array.from(coded)));
    const { text } = decode('<</Filter /FlateDecode /DecodeParms <</Predictor 15 /Columns 3>>>>', packed);
    expect([...Buffer.from(text, 'latin1')]).toEqual(rows.flat());
  });

  it('undoes the TIFF predictor', () => {
    const packed = new Uint8Array(deflateSync(Uint8Array.from([1, 1, 1, 5, 1, 1])));
    const { text } = decode('<</Filter /FlateDecode /DecodeParms <</Predictor 2 /Columns 3>>>>', packed);
    expect([...Buffer.from(text, 'latin1')]).toEqual([1, 2, 3, 5, 6, 7]);
  });

  it('sees bytes behind the end of deflated data', () => {
    const packed = new Uint8Array([...deflateSync(Buffer.from('x')), ...latin1('13800138000')]);
    expect(decode('<</Filter /FlateDecode>>', packed).whole).toBe(false);
  });

  it('leaves pictures as they are and says so', () => {
    expect(decode('<</Filter /DCTDecode>>', latin1('jpeg'))).toMatchObject({
      text: 'jpeg',
      picture: 'DCTDecode',
    });
  });

  it.each([
    ['an unknown filter', '<</Filter /Secret>>', latin1('x')],
    ['a filter behind a picture', '<</Filter [/DCTDecode /FlateDecode]>>', latin1('x')],
    ['nine filters', `<</Filter [${'/AHx '.repeat(9)}]>>`, latin1('x')],
    ['runs beyond the cap', '<</Filter /RunLengthDecode>>', new Uint8Array(20_000).fill(0x81)],
  ])('refuses %s', (_, dict, bytes) => {
    expect(() => decode(dict, bytes, 100_000)).toThrow(PdfFault);
  });
});
