import { ByteReader } from './byte-reader.ts';
import { LabelPaper, type PrintedLabel } from './label-paper.ts';

/** What a printer of ESC/POS did, in order. */
export interface EscPosEvent {
  readonly kind: 'raster' | 'feed' | 'form-feed' | 'cut';
  /** Rows of a raster, dots of a feed, else 0. */
  readonly rows: number;
}

/** Labels that end by form feed, feed or cut; each as wide as the bytes of its rows. */
export function printEscPos(input: Uint8Array): { labels: PrintedLabel[]; events: EscPosEvent[] } {
  const reader = new ByteReader(input);
  const labels: PrintedLabel[] = [];
  const events: EscPosEvent[] = [];
  let paper: LabelPaper | undefined;
  const close = (): void => {
    if (paper !== undefined) labels.push({ bitmap: paper.bitmap(), copies: 1, said: new Map() });
    paper = undefined;
  };
  while (!reader.isAtEnd) {
    const byte = reader.byte();
    if (byte === 0x0c) {
      close();
      events.push({ kind: 'form-feed', rows: 0 });
    } else if (byte === 0x1b) {
      const name = reader.byte();
      if (name === 0x40) close();
      else if (name === 0x4a) events.push({ kind: 'feed', rows: reader.byte() });
      else throw reader.wrong('unknown ESC');
    } else if (byte === 0x1d) {
      const name = reader.byte();
      if (name === 0x76) {
        reader.expect(0x30, 0x00);
        const stride = reader.littleEndian(2);
        const rows = reader.littleEndian(2);
        if (rows === 0 || rows > 4095) throw reader.wrong('too many rows');
        paper ??= new LabelPaper(stride * 8, 0);
        const top = addRows(paper, rows);
        paper.burnRows(reader.take(stride * rows), stride, 0, top, 1);
        events.push({ kind: 'raster', rows });
      } else if (name === 0x56) {
        reader.expect(0x42, 0x00);
        close();
        events.push({ kind: 'cut', rows: 0 });
      } else throw reader.wrong('unknown GS');
    } else throw reader.wrong('a character to print');
  }
  close();
  return { labels, events };
}

function addRows(paper: LabelPaper, rows: number): number {
  const top = paper.addRow();
  for (let more = 1; more < rows; more += 1) paper.addRow();
  return top;
}

const PINS = 720;

/** What the job says of a page of a Brother QL. */
export interface BrotherPage {
  /** All 720 pins, as the label is read: the first pin at the right. */
  readonly bitmap: PrintedLabel['bitmap'];
  readonly values: number;
  readonly type: number;
  readonly widthMm: number;
  readonly lengthMm: number;
  readonly isFirst: boolean;
  readonly autoCut: boolean;
  readonly cutAtEnd: boolean;
  readonly margin: number;
}

/** A Brother QL with 720 pins in raster mode. */
export function printBrother(input: Uint8Array): BrotherPage[] {
  const reader = new ByteReader(input);
  let zeros = 0;
  let byte = reader.byte();
  for (; byte === 0; byte = reader.byte()) zeros += 1;
  if (zeros < 400) throw reader.wrong('too few zeros');
  if (byte !== 0x1b) throw reader.wrong('not initialised');
  reader.expect(0x40);
  const pages: BrotherPage[] = [];
  for (;;) {
    const { page, isLast } = readPage(reader);
    pages.push(page);
    if (page.isFirst !== (pages.length === 1)) throw reader.wrong('not the page that it says');
    if (!isLast) continue;
    if (!reader.isAtEnd) throw reader.wrong('something after the last page');
    return pages;
  }
}

function readPage(reader: ByteReader): { page: BrotherPage; isLast: boolean } {
  reader.expect(0x1b, 0x69, 0x61, 0x01, 0x1b, 0x69, 0x7a);
  const [values, type, widthMm, lengthMm] = [reader.byte(), reader.byte(), reader.byte(), reader.byte()];
  const height = reader.littleEndian(4);
  const isFirst = reader.byte() === 0;
  reader.expect(0);
  const said = readModes(reader);
  const paper = new LabelPaper(PINS, height);
  for (let row = 0; ; row += 1) {
    const byte = reader.byte();
    if (byte === 0x0c || byte === 0x1a) {
      if (row !== height) throw reader.wrong(`${row} rows where ${height} are said`);
      const page = { bitmap: paper.bitmap(), values, type, widthMm, lengthMm, isFirst, ...said };
      return { page, isLast: byte === 0x1a };
    }
    if (byte === 0x5a) continue;
    if (byte !== 0x67) throw reader.wrong('neither a row nor an end');
    reader.expect(0, PINS / 8);
    reader.take(PINS / 8).forEach((pins, at) => {
      for (let bit = 0; bit < 8; bit += 1) {
        if (Math.floor(pins / 2 ** (7 - bit)) % 2 === 1) paper.burn(PINS - 1 - (at * 8 + bit), row);
      }
    });
  }
}

function readModes(reader: ByteReader): { autoCut: boolean; cutAtEnd: boolean; margin: number } {
  let [autoCut, cutAtEnd, margin] = [false, false, -1];
  for (;;) {
    const byte = reader.byte();
    if (byte === 0x4d) {
      reader.expect(0);
      if (margin < 0) throw reader.wrong('no margin');
      return { autoCut, cutAtEnd, margin };
    }
    if (byte !== 0x1b) throw reader.wrong('no command');
    reader.expect(0x69);
    const name = reader.byte();
    if (name === 0x4d) autoCut = reader.byte() === 0x40;
    else if (name === 0x41) reader.expect(1);
    else if (name === 0x4b) cutAtEnd = reader.byte() === 0x08;
    else if (name === 0x64) margin = reader.littleEndian(2);
    else throw reader.wrong('unknown ESC i');
  }
}
