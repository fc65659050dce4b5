import type { GraphicsState } from './graphics-state.ts';
import type { PageSink } from './marks.ts';
import { IDENTITY, multiply } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import { PdfString, isArray } from './objects.ts';
import type { PdfValue } from './objects.ts';

/** The place where text goes on (ISO 32000-1, 9.4): shows strings glyph by glyph and moves along. */
export class TextCursor {
  private textMatrix: Matrix = IDENTITY;
  private lineMatrix: Matrix = IDENTITY;

  begin(): void {
    this.place(IDENTITY);
  }

  place(matrix: Matrix): void {
    this.lineMatrix = matrix;
    this.textMatrix = matrix;
  }

  nextLine(x: number, y: number): void {
    this.place(multiply([1, 0, 0, 1, x, y], this.lineMatrix));
  }

  showAdjusted(state: GraphicsState, value: PdfValue | undefined, sink: PageSink): void {
    if (!isArray(value)) {
      sink.odd('bad-operands', 'TJ');
      return;
    }
    for (const item of value) {
      if (item instanceof PdfString) this.show(state, item, sink);
      else if (typeof item === 'number') {
        const shift = (-item / 1000) * state.size;
        if (state.font?.vertical) this.advance(0, shift);
        else this.advance(shift * state.stretch, 0);
      } else sink.odd('bad-operands', 'TJ');
    }
  }

  show(state: GraphicsState, value: PdfValue | undefined, sink: PageSink): void {
    const { font } = state;
    if (!(value instanceof PdfString)) {
      sink.odd('bad-operands', 'Tj');
      return;
    }
    if (!font) {
      sink.odd('missing-font');
      return;
    }
    const { bytes } = value;
    const device = multiply(this.textMatrix, state.ctm);
    const [a, b, c, d, startX, startY] = multiply(
      [state.size * state.stretch, 0, 0, state.size, 0, state.rise],
      device,
    );
    const size = Math.hypot(c, d);
    // How far the text has come, in text space.
    let along = 0;
    let down = 0;
    for (let at = 0; at < bytes.length;) {
      const length = Math.max(1, Math.min(font.codeLength(bytes, at), bytes.length - at));
      let code = 0;
      for (let byte = 0; byte < length; byte += 1) code = code * 256 + (bytes[at + byte] ?? 0);
      at += length;
      const cid = font.cid(code);
      const x = startX + along * device[0] + down * device[2];
      const y = startY + along * device[1] + down * device[3];
      const space = state.charSpace + (length === 1 && code === 32 ? state.wordSpace : 0);
      if (font.vertical) down += space - state.size;
      else along += ((font.width(cid) / 1000) * state.size + space) * state.stretch;
      sink.glyph({
        font,
        code,
        cid,
        text: font.text(code, length),
        x,
        y,
        nextX: startX + along * device[0] + down * device[2],
        nextY: startY + along * device[1] + down * device[3],
        size,
        matrix: [a, b, c, d, x, y],
        mode: state.mode,
        fill: state.fillColor,
        clipped: state.clipped,
      });
    }
    this.advance(along, down);
  }

  private advance(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.textMatrix;
    this.textMatrix = [a, b, c, d, e + a * x + c * y, f + b * x + d * y];
  }
}
