import type { BitGrid, CodeMark } from '../../scene/scene.ts';
import { deflateRows } from './deflate/deflate-rows.ts';
import type { PdfDictionary, PdfDocument, Reference } from './pdf-document.ts';

/** Codes remembered for sharing: copies of a label follow each other. The bound keeps a long job's memory flat. */
const REMEMBERED = 2048;

/**
 * Writes codes and pictures as 1-bit image masks, one pixel one printer dot, 1 = paint: the only drawing that keeps its dots when
 * page and media differ (facts: printing §6.3). Equal codes are one object, and so is a
 * picture that is the same object in all scenes.
 */
export class CodeImages {
  readonly #file: PdfDocument;
  readonly #known = new Map<string, Reference>();
  readonly #pictures = new WeakMap<BitGrid, Reference>();

  constructor(file: PdfDocument) {
    this.#file = file;
  }

  imageOf(mark: CodeMark): Reference {
    const { columns, rows, bits } = mark.modules;
    const { moduleWidth, moduleHeight } = mark;
    const key = `${columns} ${rows} ${moduleWidth} ${moduleHeight} ${String.fromCharCode(...bits)}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const width = columns * moduleWidth;
    const reference = this.#file.addPacked(
      maskOf(width, rows * moduleHeight),
      deflateRows(dotRowsOf(mark), Math.ceil(width / 8), moduleHeight),
    );
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.set(key, reference);
    return reference;
  }

  pictureOf(pixels: BitGrid): Reference {
    const known = this.#pictures.get(pixels);
    if (known !== undefined) return known;
    const reference = this.#file.addStream(maskOf(pixels.columns, pixels.rows), pixels.bits);
    this.#pictures.set(pixels, reference);
    return reference;
  }
}

function maskOf(width: number, height: number): PdfDictionary {
  return {
    Type: '/XObject',
    Subtype: '/Image',
    Width: width,
    Height: height,
    ImageMask: true,
    BitsPerComponent: 1,
    Decode: [1, 0],
    Interpolate: false,
  };
}

/**
 * Modules to dots, one row for each row of modules: packed to whole bytes, most significant bit first, the last byte
 * filled with 0.
 */
function dotRowsOf({ modules, moduleWidth }: CodeMark): Uint8Array {
  const { columns, rows, bits } = modules;
  const from = Math.ceil(columns / 8);
  const stride = Math.ceil((columns * moduleWidth) / 8);
  const dots = new Uint8Array(stride * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (((bits[row * from + (column >> 3)] ?? 0) & (0x80 >> (column & 7))) === 0) continue;
      for (let dot = column * moduleWidth; dot < (column + 1) * moduleWidth; dot++) {
        const at = row * stride + (dot >> 3);
        dots[at] = (dots[at] ?? 0) | (0x80 >> (dot & 7));
      }
    }
  }
  return dots;
}
