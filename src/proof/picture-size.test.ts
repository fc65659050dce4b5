import { expect, it, test } from 'vitest';
import { pictureSize } from './picture-size.ts';

const hex = (text: string) => new Uint8Array(Buffer.from(text.replaceAll(' ', ''), 'hex'));

test.each([
  ['PNG', '89504e470d0a1a0a 0000000d 49484452 00000140 000000f0 0802000000'],
  ['GIF', '474946383961 4001 f000 f70000'],
  ['BMP', '424d 36840300 00000000 36000000 28000000 40010000 f0000000 01001800'],
  ['BMP from the top', '424d 36840300 00000000 36000000 28000000 40010000 10ffffff 01001800'],
  ['JPEG', 'ffd8 ffe0 0010 4a46494600010100000100010000 ffdb 0004 0000 ffc2 0011 08 00f0 0140 03'],
  ['JPEG with filling', 'ffd8 ffff ffc0 0011 08 00f0 0140 03'],
])('the size of a %s', (_, bytes) => {
  expect(pictureSize(hex(bytes))).toEqual({ columns: 320, rows: 240 });
});

it('is none of what is no picture, or ends too soon', () => {
  for (const bytes of [
    '',
    '89504e47',
    'ffd8',
    'ffd8ffe00010',
    'ffd80000',
    'ffd8ffc4000200',
    '255044462d',
    '424d3684',
  ])
    expect(pictureSize(hex(bytes))).toBeUndefined();
});
