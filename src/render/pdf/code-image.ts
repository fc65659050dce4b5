import type { CodeMark } from '../../scene/scene.ts';
import type { PdfDocument, Reference } from './pdf-document.ts';

/** Codes remembered for sharing: copies of a label follow each other. The bound keeps a long job's memory flat. */
const REMEMBERED = 2048;

/**
 * Writes codes as 1-bit image masks, one pixel one printer dot, 1 = paint: the only drawing that keeps its dots when
 * page and media differ (facts: printing §6.3). Equal codes are one object.
 */
export class CodeImages {
  readonly #file: PdfDocument;
  readonly #known = new Map<string, Reference>();

  constructor(file: PdfDocument) {
    this.#file = file;
  }

  imageOf(mark: CodeMark): Reference {
    const { columns, rows, bits } = mark.modules;
    const key = `${columns} ${rows} ${mark.moduleWidth} ${mark.moduleHeight} ${String.fromCharCode(...bits)}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const reference = this.#file.addStream(
      {
        Type: '/XObject',
        Subtype: '/Image',
        Width: columns * mark.moduleWidth,
        Height: rows * mark.moduleHeight,
        ImageMask: true,
        BitsPerComponent: 1,
        Decode: [1, 0],
        Interpolate: false,
      },
      dotsOf(mark),
    );
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.set(key, reference);
    return reference;
  }
}

/** Modules to dots: rows packed to whole bytes, most significant bit first, the last byte filled with 0. */
export function dotsOf({ modules, moduleWidth, moduleHeight }: CodeMark): Uint8Array {
  const { columns, rows, bits } = modules;
  const from = Math.ceil(columns / 8);
  const stride = Math.ceil((columns * moduleWidth) / 8);
  const dots = new Uint8Array(stride * rows * moduleHeight);
  for (let row = 0; row < rows; row++) {
    const first = row * moduleHeight * stride;
    for (let column = 0; column < columns; column++) {
      if (((bits[row * from + (column >> 3)] ?? 0) & (0x80 >> (column & 7))) === 0) continue;
      for (let dot = column * moduleWidth; dot < (column + 1) * moduleWidth; dot++) {
        const at = first + (dot >> 3);
        dots[at] = (dots[at] ?? 0) | (0x80 >> (dot & 7));
      }
    }
    for (let line = 1; line < moduleHeight; line++) {
      dots.copyWithin(first + line * stride, first, first + stride);
    }
  }
  return dots;
}
