import type { PdfDocument } from './document.ts';
import { PdfFault, attempt } from './fault.ts';
import type { FontCache } from './font.ts';
import { dashOf, initialState, isPlain } from './graphics-state.ts';
import type { GraphicsState } from './graphics-state.ts';
import { colorOf, deviceColor } from './color.ts';
import { readInlineImage } from './inline-image.ts';
import { Lexer, PdfWord } from './lexer.ts';
import { plainSequence, stringsOf } from './marked-content.ts';
import { UNKNOWN_COLOR } from './marks.ts';
import type { DrawnPath, PageSink } from './marks.ts';
import { isEven, matrixOf, multiply } from './matrix.ts';
import { PathBuilder } from './path-builder.ts';
import { TextCursor } from './text-cursor.ts';
import { PdfDict, PdfName, PdfRef, PdfStream, dictOf, isArray, nameOf } from './objects.ts';
import type { PdfValue } from './objects.ts';

const MAX_FORM_DEPTH = 12;
const MAX_STATES = 256;
const MAX_OPERANDS = 100_000;
/** What drawing a form costs besides its bytes. */
const FORM_COST = 64;

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
  private readonly stack: GraphicsState[] = [];
  private text = new TextCursor();
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
    const { state, sink, path, text } = this;
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
      case 'd':
        state.dash = dashOf(operands[0]);
        state.dashPhase = number(1);
        return;
      case 'j':
        state.join = number(0);
        return;
      case 'i':
      case 'ri':
        sink.odd('graphics-state', word);
        return;
      case 'gs':
        this.graphicsState(dictOf(this.resource(resources, 'ExtGState', operands[0])));
        return;

      case 'g':
      case 'rg':
      case 'k':
        state.fillColor = deviceColor(word, operands);
        if (state.fillColor === UNKNOWN_COLOR) sink.odd('bad-operands', word);
        return;
      case 'G':
      case 'RG':
      case 'K':
        state.strokeColor = deviceColor(word, operands);
        if (state.strokeColor === UNKNOWN_COLOR) sink.odd('bad-operands', word);
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
        text.begin();
        return;
      case 'M':
      case 'ET':
        return;
      case 'EMC':
        return sink.markedEnd();
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
        text.nextLine(number(0), number(1));
        return;
      case 'TD':
        state.leading = -number(1);
        text.nextLine(number(0), number(1));
        return;
      case 'Tm':
        text.place([number(0), number(1), number(2), number(3), number(4), number(5)]);
        return;
      case 'T*':
        text.nextLine(0, -state.leading);
        return;
      case 'Tj':
        text.show(state, operands[0], sink);
        return;
      case "'":
        text.nextLine(0, -state.leading);
        text.show(state, operands[0], sink);
        return;
      case '"':
        state.wordSpace = number(0);
        state.charSpace = number(1);
        text.nextLine(0, -state.leading);
        text.show(state, operands[2], sink);
        return;
      case 'TJ':
        text.showAdjusted(state, operands[0], sink);
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
        isPenEven: isEven(state.ctm),
        dash: state.dash.map((length) => length * scale),
        dashPhase: state.dashPhase * scale,
        cap: state.cap,
        join: state.join,
        clipped: state.clipped,
      });
    }
    if (this.pendingClip) state.clipped = true;
    this.pendingClip = false;
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
    const { text } = this;
    this.text = new TextCursor();
    this.depth += 1;
    state.ctm = matrix;
    this.run(decoded.bytes, own instanceof PdfDict ? own : resources);
    this.depth -= 1;
    this.state = before;
    this.text = text;
    sink.formEnd();
  }

  private markedContent(word: string, operands: readonly PdfValue[], resources: PdfDict): void {
    const plain = plainSequence(word, operands);
    if (plain) return this.sink.marked(plain.tag, plain.id);
    this.sink.odd('marked-content', word);
    const [, given] = operands;
    const dict = dictOf(given instanceof PdfName ? this.resource(resources, 'Properties', given) : given);
    for (const bytes of stringsOf(dict, this.document.resolve)) this.sink.otherText(bytes);
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
