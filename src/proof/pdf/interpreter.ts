import type { PdfDocument } from './document.ts';
import { PdfFault, attempt } from './fault.ts';
import type { FontCache, PdfFont } from './font.ts';
import { cmyk, colorOf, gray, rgb } from './color.ts';
import { readInlineImage } from './inline-image.ts';
import { Lexer, PdfWord } from './lexer.ts';
import type { DrawnPath, PageSink } from './marks.ts';
import { IDENTITY, multiply } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import { PathBuilder } from './path-builder.ts';
import { PdfDict, PdfName, PdfRef, PdfStream, PdfString, dictOf, isArray, nameOf } from './objects.ts';
import type { PdfValue } from './objects.ts';

const MAX_FORM_DEPTH = 12;
const MAX_STATES = 256;
const MAX_OPERANDS = 100_000;
/** What drawing a form costs besides its bytes. */
const FORM_COST = 64;

interface GraphicsState {
  ctm: Matrix;
  fillColor: number;
  strokeColor: number;
  lineWidth: number;
  cap: number;
  dash: readonly number[];
  dashPhase: number;
  clipped: boolean;
  font: PdfFont | undefined;
  size: number;
  charSpace: number;
  wordSpace: number;
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
}

function initialState(): GraphicsState {
  return {
    ctm: IDENTITY,
    fillColor: 0,
    strokeColor: 0,
    lineWidth: 1,
    cap: 0,
    dash: [],
    dashPhase: 0,
    clipped: false,
    font: undefined,
    size: 0,
    charSpace: 0,
    wordSpace: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
}

/** Whether the state, its matrix apart, is what a page begins with. A form sets its own font. */
function isPlain(state: GraphicsState): boolean {
  const start = initialState();
  return (
    state.fillColor === start.fillColor &&
    state.strokeColor === start.strokeColor &&
    state.lineWidth === start.lineWidth &&
    state.cap === start.cap &&
    state.dash.length === 0 &&
    !state.clipped &&
    state.font === undefined &&
    state.charSpace === 0 &&
    state.wordSpace === 0 &&
    state.stretch === 1 &&
    state.leading === 0 &&
    state.rise === 0 &&
    state.mode === 0
  );
}

/**
 * Runs a page's content and tells the sink what it draws. Takes the page's content bytes and resources; ends in time
 * linear in the content it may run, and never throws for what is in it.
 */
export function interpretPage(
  document: PdfDocument,
  fonts: FontCache,
  content: Uint8Array,
  resources: PdfDict,
  sink: PageSink,
): void {
  const run = attempt(() => new Interpreter(document, fonts, sink).run(content, resources));
  if ('fault' in run) sink.odd('broken-content', run.fault);
}

class Interpreter {
  private readonly document: PdfDocument;
  private readonly fonts: FontCache;
  private readonly sink: PageSink;
  private state = initialState();
  private stack: GraphicsState[] = [];
  private textMatrix: Matrix = IDENTITY;
  private lineMatrix: Matrix = IDENTITY;
  private readonly path = new PathBuilder();
  private pendingClip = false;
  private depth = 0;

  constructor(document: PdfDocument, fonts: FontCache, sink: PageSink) {
    this.document = document;
    this.fonts = fonts;
    this.sink = sink;
  }

  run(content: Uint8Array, resources: PdfDict): void {
    this.document.spend(content.length + FORM_COST);
    const lexer = new Lexer(content, 0, content.length, false);
    const floor = this.stack.length;
    let operands: PdfValue[] = [];
    for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
      if (token instanceof PdfWord) {
        if (token.word === 'BI') this.inlineImage(lexer);
        else this.operator(token.word, operands, resources, floor);
        if (operands.length > 0) operands = [];
      } else {
        operands.push(token);
        if (operands.length > MAX_OPERANDS) throw new PdfFault('too-many');
      }
    }
    if (lexer.comments > 0) this.sink.odd('comment');
    if (operands.length > 0 || this.stack.length !== floor) this.sink.odd('unbalanced-state');
    const outer = this.stack[floor];
    if (outer) this.state = outer;
    this.stack.length = floor;
  }

  private operator(word: string, operands: readonly PdfValue[], resources: PdfDict, floor: number): void {
    const { state, sink, path } = this;
    const number = (index: number): number => {
      const value = operands[index];
      if (typeof value === 'number') return value;
      sink.odd('bad-operands', word);
      return 0;
    };
    switch (word) {
      case 'q':
        if (this.stack.length >= MAX_STATES) throw new PdfFault('too-deep');
        this.stack.push({ ...state });
        return;
      case 'Q': {
        const before = this.stack.length > floor ? this.stack.pop() : undefined;
        if (before) this.state = before;
        else sink.odd('unbalanced-state');
        return;
      }
      case 'cm':
        state.ctm = multiply([number(0), number(1), number(2), number(3), number(4), number(5)], state.ctm);
        return;
      case 'w':
        state.lineWidth = number(0);
        return;
      case 'J':
        state.cap = number(0);
        return;
      case 'd': {
        const dash = operands[0];
        state.dash = isArray(dash) ? dash.filter((item) => typeof item === 'number') : [];
        state.dashPhase = number(1);
        return;
      }
      case 'j':
      case 'M':
        return;
      case 'i':
      case 'ri':
        sink.odd('graphics-state', word);
        return;
      case 'gs':
        this.graphicsState(dictOf(this.resource(resources, 'ExtGState', operands[0])));
        return;

      case 'g':
        state.fillColor = gray(number(0));
        return;
      case 'G':
        state.strokeColor = gray(number(0));
        return;
      case 'rg':
        state.fillColor = rgb(number(0), number(1), number(2));
        return;
      case 'RG':
        state.strokeColor = rgb(number(0), number(1), number(2));
        return;
      case 'k':
        state.fillColor = cmyk(number(0), number(1), number(2), number(3));
        return;
      case 'K':
        state.strokeColor = cmyk(number(0), number(1), number(2), number(3));
        return;
      case 'cs':
        state.fillColor = 0;
        sink.odd('color-space', word);
        return;
      case 'CS':
        state.strokeColor = 0;
        sink.odd('color-space', word);
        return;
      case 'sc':
      case 'scn':
        state.fillColor = colorOf(operands);
        sink.odd('color-space', word);
        return;
      case 'SC':
      case 'SCN':
        state.strokeColor = colorOf(operands);
        sink.odd('color-space', word);
        return;

      case 'm':
        path.moveTo(state.ctm, number(0), number(1));
        return;
      case 'l':
        path.lineTo(state.ctm, number(0), number(1));
        return;
      case 'c':
        path.curveTo(state.ctm, number(0), number(1), number(2), number(3), number(4), number(5));
        return;
      case 'v':
        path.curveFromHere(state.ctm, number(0), number(1), number(2), number(3));
        return;
      case 'y':
        path.curveTo(state.ctm, number(0), number(1), number(2), number(3), number(2), number(3));
        return;
      case 'h':
        path.close();
        return;
      case 're':
        path.rectangle(state.ctm, number(0), number(1), number(2), number(3));
        return;
      case 'n':
        this.paint('none', false);
        return;
      case 'f':
      case 'F':
        this.paint('nonzero', false);
        return;
      case 'f*':
        this.paint('evenodd', false);
        return;
      case 'S':
        this.paint('none', true);
        return;
      case 's':
        path.close();
        this.paint('none', true);
        return;
      case 'B':
        this.paint('nonzero', true);
        return;
      case 'B*':
        this.paint('evenodd', true);
        return;
      case 'b':
        path.close();
        this.paint('nonzero', true);
        return;
      case 'b*':
        path.close();
        this.paint('evenodd', true);
        return;
      case 'W':
      case 'W*':
        this.pendingClip = true;
        sink.odd('clip');
        return;
      case 'sh':
        sink.odd('shading');
        return;

      case 'BT':
        this.textMatrix = IDENTITY;
        this.lineMatrix = IDENTITY;
        return;
      case 'ET':
        return;
      case 'Tf':
        state.font = this.fonts.font(this.reference(resources, 'Font', operands[0]));
        state.size = number(1);
        if (!state.font) sink.odd('missing-font');
        return;
      case 'Tc':
        state.charSpace = number(0);
        return;
      case 'Tw':
        state.wordSpace = number(0);
        return;
      case 'Tz':
        state.stretch = number(0) / 100;
        return;
      case 'TL':
        state.leading = number(0);
        return;
      case 'Ts':
        state.rise = number(0);
        return;
      case 'Tr':
        state.mode = number(0);
        return;
      case 'Td':
        this.nextLine(number(0), number(1));
        return;
      case 'TD':
        state.leading = -number(1);
        this.nextLine(number(0), number(1));
        return;
      case 'Tm':
        this.lineMatrix = [number(0), number(1), number(2), number(3), number(4), number(5)];
        this.textMatrix = this.lineMatrix;
        return;
      case 'T*':
        this.nextLine(0, -state.leading);
        return;
      case 'Tj':
        this.show(operands[0]);
        return;
      case "'":
        this.nextLine(0, -state.leading);
        this.show(operands[0]);
        return;
      case '"':
        state.wordSpace = number(0);
        state.charSpace = number(1);
        this.nextLine(0, -state.leading);
        this.show(operands[2]);
        return;
      case 'TJ':
        this.showAdjusted(operands[0]);
        return;

      case 'Do':
        this.drawObject(this.reference(resources, 'XObject', operands[0]), resources);
        return;
      case 'BMC':
      case 'BDC':
      case 'MP':
      case 'DP':
        this.markedContent(word, operands, resources);
        return;
      case 'EMC':
        return;
      case 'd0':
      case 'd1':
      case 'BX':
      case 'EX':
        sink.odd('special-operator', word);
        return;
      default:
        sink.odd('unknown-operator');
    }
  }

  private reference(resources: PdfDict, kind: string, name: PdfValue | undefined): PdfValue {
    const value = dictOf(this.document.resolve(resources.get(kind))).get(nameOf(name));
    if (value === null) this.sink.odd('missing-resource');
    return value;
  }

  private resource(resources: PdfDict, kind: string, name: PdfValue | undefined): PdfValue {
    return this.document.resolve(this.reference(resources, kind, name));
  }

  private graphicsState(dict: PdfDict): void {
    this.sink.odd('graphics-state', 'gs');
    const { resolve } = this.document;
    const font = resolve(dict.get('Font'));
    if (isArray(font)) {
      this.state.font = this.fonts.font(font[0] ?? null);
      const size = resolve(font[1] ?? null);
      if (typeof size === 'number') this.state.size = size;
    }
    const width = resolve(dict.get('LW'));
    if (typeof width === 'number') this.state.lineWidth = width;
  }

  private paint(fill: DrawnPath['fill'], stroke: boolean): void {
    const { state, path } = this;
    const subpaths = path.take();
    if (subpaths.length > 0 && (fill !== 'none' || stroke)) {
      const scale = Math.sqrt(Math.abs(state.ctm[0] * state.ctm[3] - state.ctm[1] * state.ctm[2]));
      this.sink.path({
        subpaths,
        fill,
        stroke,
        fillColor: state.fillColor,
        strokeColor: state.strokeColor,
        lineWidth: state.lineWidth * scale,
        dash: state.dash.map((length) => length * scale),
        dashPhase: state.dashPhase * scale,
        cap: state.cap,
        clipped: state.clipped,
      });
    }
    if (this.pendingClip) state.clipped = true;
    this.pendingClip = false;
  }

  private nextLine(x: number, y: number): void {
    this.lineMatrix = multiply([1, 0, 0, 1, x, y], this.lineMatrix);
    this.textMatrix = this.lineMatrix;
  }

  private showAdjusted(value: PdfValue | undefined): void {
    if (!isArray(value)) {
      this.sink.odd('bad-operands', 'TJ');
      return;
    }
    const { state } = this;
    for (const item of value) {
      if (item instanceof PdfString) this.show(item);
      else if (typeof item === 'number') {
        const shift = (-item / 1000) * state.size;
        if (state.font?.vertical) this.advance(0, shift);
        else this.advance(shift * state.stretch, 0);
      } else this.sink.odd('bad-operands', 'TJ');
    }
  }

  private advance(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.textMatrix;
    this.textMatrix = [a, b, c, d, e + a * x + c * y, f + b * x + d * y];
  }

  private show(value: PdfValue | undefined): void {
    const { state, sink } = this;
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

  private drawObject(value: PdfValue, resources: PdfDict): void {
    const { sink, document, state } = this;
    const number = value instanceof PdfRef ? value.number : undefined;
    const stream = document.resolve(value);
    if (!(stream instanceof PdfStream)) {
      sink.odd('missing-resource');
      return;
    }
    const subtype = nameOf(document.resolve(stream.dict.get('Subtype')));
    if (subtype === 'Image') {
      sink.image({ stream, number, matrix: state.ctm, fill: state.fillColor, clipped: state.clipped });
      return;
    }
    if (subtype !== 'Form') {
      sink.odd('special-operator', 'Do');
      return;
    }
    if (this.depth >= MAX_FORM_DEPTH) {
      sink.odd('form-too-deep');
      return;
    }
    const matrix = multiply(matrixOf(document.resolve(stream.dict.get('Matrix'))), state.ctm);
    if (!sink.form(number, matrix, isPlain(state))) return;
    const own = document.resolve(stream.dict.get('Resources'));
    const decoded = document.decodeForm(stream);
    if (!decoded.whole) sink.odd('broken-content', 'bad-stream');
    const before = { ...state };
    const [textMatrix, lineMatrix] = [this.textMatrix, this.lineMatrix];
    this.depth += 1;
    state.ctm = matrix;
    this.run(decoded.bytes, own instanceof PdfDict ? own : resources);
    this.depth -= 1;
    this.state = before;
    this.textMatrix = textMatrix;
    this.lineMatrix = lineMatrix;
    sink.formEnd();
  }

  private markedContent(word: string, operands: readonly PdfValue[], resources: PdfDict): void {
    this.sink.odd('marked-content', word);
    const properties = operands[1];
    const dict =
      properties instanceof PdfName
        ? dictOf(this.resource(resources, 'Properties', properties))
        : dictOf(properties ?? null);
    for (const value of [...dict.entries.values(), ...dict.overwritten]) {
      const text = this.document.resolve(value);
      if (text instanceof PdfString) this.sink.otherText(text.bytes);
    }
  }

  private inlineImage(lexer: Lexer): void {
    this.sink.odd('inline-image');
    const { ctm, fillColor, clipped } = this.state;
    this.sink.image({
      stream: readInlineImage(lexer),
      number: undefined,
      matrix: ctm,
      fill: fillColor,
      clipped,
    });
  }
}

export function matrixOf(value: PdfValue): Matrix {
  if (!isArray(value) || value.length !== 6) return IDENTITY;
  const [a, b, c, d, e, f] = value.map((item) => (typeof item === 'number' ? item : 0));
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}
