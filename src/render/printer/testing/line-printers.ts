import { ByteReader } from './byte-reader.ts';
import { LabelPaper, type PrintedLabel } from './label-paper.ts';

const MM_DOTS: Readonly<Record<number, number>> = { 203: 8, 300: 11.8, 600: 23.6 };

/** TSPL's commands whose words are only kept. */
const TSPL_KEPT = ['GAP', 'BLINE', 'DIRECTION', 'REFERENCE', 'OFFSET', 'SET', 'DENSITY', 'SPEED'];

/** A printer of TSPL with a head of so many dpi; `black` is the bit that its firmware prints. */
export function printTspl(input: Uint8Array, dpi: number, black: 0 | 1 = 0): PrintedLabel[] {
  const reader = new ByteReader(input);
  const labels: PrintedLabel[] = [];
  let said = new Map<string, string>();
  let paper: LabelPaper | undefined;
  let size = { width: 0, height: 0 };
  while (!reader.isAtEnd) {
    const name = reader.before(' \r');
    if (name === '') {
      reader.expect(0x0d, 0x0a);
    } else if (name === 'BITMAP') {
      reader.expect(0x20);
      const [x, y, stride, rows] = [
        reader.number(','),
        reader.number(','),
        reader.number(','),
        reader.number(','),
      ];
      if (reader.number(',') !== 0) throw reader.wrong('not the mode that overwrites');
      if (paper === undefined) throw reader.wrong('a picture before CLS');
      paper.burnRows(reader.take(stride * rows), stride, x, y, black);
      reader.expect(0x0d, 0x0a);
    } else {
      const words = reader.until('\r\n').trimStart();
      if (name === 'SIZE') {
        said = new Map();
        const sides = /^([\d.]+) mm,([\d.]+) mm$/.exec(words);
        const dots = (text = ''): number => Math.round(Number(text) * (MM_DOTS[dpi] ?? Number.NaN));
        size = { width: dots(sides?.[1]), height: dots(sides?.[2]) };
      } else if (name === 'CLS' && words === '') {
        paper = new LabelPaper(size.width, size.height);
      } else if (name === 'PRINT') {
        const copies = /^1,([1-9]\d*)$/.exec(words)?.[1];
        if (copies === undefined || paper === undefined) throw reader.wrong('nothing printed');
        labels.push({ bitmap: paper.bitmap(), copies: Number(copies), said });
        paper = undefined;
      } else if (TSPL_KEPT.includes(name)) {
        const key = name === 'SET' ? `SET ${words.split(' ')[0] ?? ''}` : name;
        said.set(key, name === 'SET' ? words.slice(words.indexOf(' ') + 1) : words);
      } else throw reader.wrong(`unknown command ${name}`);
    }
  }
  return labels;
}

/** EPL2's commands with a number or a few words, all kept. */
const EPL_KEPT = ['q', 'Q', 'D', 'S', 'Z'];

/** A printer of EPL2 in page mode. */
export function printEpl(input: Uint8Array, black: 0 | 1 = 0): PrintedLabel[] {
  const reader = new ByteReader(input);
  const labels: PrintedLabel[] = [];
  let said = new Map<string, string>();
  let paper: LabelPaper | undefined;
  const formOf = (): LabelPaper => {
    const height = /^(\d+),/.exec(said.get('Q') ?? '')?.[1];
    return (paper ??= new LabelPaper(Number(said.get('q')), Number(height)));
  };
  while (!reader.isAtEnd) {
    const name = String.fromCharCode(reader.byte());
    if (name === '\n') continue;
    if (name === 'N') {
      reader.expect(0x0a);
      said = new Map();
      paper = undefined;
    } else if (name === 'G') {
      reader.expect(0x57);
      const [x, y, stride, rows] = [
        reader.number(','),
        reader.number(','),
        reader.number(','),
        reader.number(','),
      ];
      formOf().burnRows(reader.take(stride * rows), stride, x, y, black);
      reader.expect(0x0a);
    } else if (name === 'P') {
      labels.push({ bitmap: formOf().bitmap(), copies: reader.number('\n'), said });
    } else if (EPL_KEPT.includes(name)) {
      said.set(name, reader.until('\n'));
    } else throw reader.wrong(`unknown command ${name}`);
  }
  return labels;
}

/** CPCL's commands whose words are only kept. */
const CPCL_KEPT = ['CONTRAST', 'SPEED', 'GAP-SENSE', 'BAR-SENSE', 'FORM'];

/** A printer of CPCL. */
export function printCpcl(input: Uint8Array): PrintedLabel[] {
  const reader = new ByteReader(input);
  const labels: PrintedLabel[] = [];
  while (!reader.isAtEnd) {
    const first = /^! 0 200 200 (\d+) (\d+)$/.exec(reader.until('\r\n'));
    if (first === null) throw reader.wrong('no first line');
    labels.push(readCpclLabel(reader, Number(first[1]), Number(first[2])));
  }
  return labels;
}

function readCpclLabel(reader: ByteReader, height: number, copies: number): PrintedLabel {
  const said = new Map<string, string>();
  let paper: LabelPaper | undefined;
  for (;;) {
    const name = reader.before(' \r');
    if (name === 'CG' || name === 'EG') {
      reader.expect(0x20);
      const [stride, rows, x, y] = [
        reader.number(' '),
        reader.number(' '),
        reader.number(' '),
        reader.number(' '),
      ];
      const bytes = name === 'CG' ? reader.take(stride * rows) : fromHex(reader, stride * rows);
      reader.expect(0x0d, 0x0a);
      if (paper === undefined) throw reader.wrong('a picture before the width');
      paper.burnRows(bytes, stride, x, y, 1);
      continue;
    }
    const words = reader.until('\r\n').trimStart();
    if (name === 'PAGE-WIDTH') paper = new LabelPaper(Number(words), height);
    else if (name === 'PRINT') break;
    else if (CPCL_KEPT.includes(name)) said.set(name, words);
    else throw reader.wrong(`unknown command ${name}`);
  }
  if (paper === undefined) throw reader.wrong('no width');
  return { bitmap: paper.bitmap(), copies, said };
}

function fromHex(reader: ByteReader, bytes: number): Uint8Array {
  const text = new TextDecoder('latin1').decode(reader.take(bytes * 2));
  if (!/^[0-9A-F]*$/.test(text)) throw reader.wrong('not hexadecimal');
  return new Uint8Array(Buffer.from(text, 'hex'));
}
