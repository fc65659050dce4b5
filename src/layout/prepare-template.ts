import type { MaskState } from '../masking/masked-order.ts';
import type { MaskedText } from '../privacy/masked-text.ts';
import type { Mark } from '../scene/scene.ts';
import { parseBindings } from '../template/bindings.ts';
import type { BindingPiece } from '../template/bindings.ts';
import { fieldsOfElement } from '../template/element-lines.ts';
import type {
  Band,
  CheckboxElement,
  CodeElement,
  ImageElement,
  SealedElement,
  TableElement,
  TemplateElement,
  TemplateField,
  TextElement,
  TextLine,
  TextRun,
} from '../template/template.ts';
import { boxOnLabel } from '../template/turned-box.ts';
import { arrangeBands, bandOf } from './arrange-bands.ts';
import type { Growths } from './arrange-bands.ts';
import { prepareCondition } from './conditions.ts';
import type { Holds } from './conditions.ts';
import type { Refusal, TemplateInputs } from './label-layout.ts';
import type { PlacedMark } from './mark-bounds.ts';
import type { ShapeElement } from './place-shape.ts';
import { prepareTable } from './table-texts.ts';
import type { PreparedTable } from './table-texts.ts';
import { preparePipe } from './text-pipes.ts';
import type { PreparedPipe } from './text-pipes.ts';

/** A piece of a line: the template's own words, minted, and what that did to them, or a field to be filled in. */
export type LinePiece =
  | { readonly kind: 'fixed'; readonly text: MaskedText; readonly states: readonly MaskState[] }
  | { readonly kind: 'field'; readonly field: TemplateField; readonly pipes: readonly PreparedPipe[] };

export type PreparedLine = readonly LinePiece[];

/** A line as its runs; a line of one style is one run that is as its element. */
export type PreparedTextLine = readonly { readonly line: PreparedLine; readonly run: TextRun | undefined }[];

export type PreparedElement = {
  /** Absent where it is always drawn. */ readonly showIf: Holds | undefined;
} & (
  | {
      readonly kind: 'text';
      readonly element: TextElement;
      readonly lines: readonly PreparedTextLine[];
      /** The same, run after run. */
      readonly flat: readonly PreparedLine[];
      /** Whether a line of it has runs of its own: then it is set run by run. */
      readonly hasRuns: boolean;
      /** The element as it is where a condition holds; of those that hold, the first. */
      readonly looks: readonly { readonly holds: Holds; readonly element: TextElement }[];
    }
  | { readonly kind: 'code'; readonly element: CodeElement; readonly content: PreparedLine }
  | { readonly kind: 'sealed'; readonly element: SealedElement }
  | { readonly kind: 'table'; readonly element: TableElement; readonly table: PreparedTable }
  | { readonly kind: 'image'; readonly element: ImageElement }
  | { readonly kind: 'shape'; readonly element: ShapeElement }
  | { readonly kind: 'checkbox'; readonly element: CheckboxElement; readonly tickIf: Holds | undefined }
);

/** A text that grows. */
export type GrowingText = Extract<PreparedElement, { readonly kind: 'text' }>;

export function isGrowing(prepared: PreparedElement): prepared is GrowingText {
  return prepared.kind === 'text' && prepared.element.overflow === 'grow';
}

/**
 * A template made ready for a job: bindings parsed, elements that say the same on every label told from those that
 * do not. Keep one for all labels of a job; `layoutLabel` keeps in it what labels share.
 */
export interface PreparedTemplate {
  readonly inputs: TemplateInputs;
  /** The same on every label, painted first. */
  readonly fixed: readonly PreparedElement[];
  /** The rest, in the template's order. */
  readonly changing: readonly PreparedElement[];
  readonly shared: SharedMarks;
  /** Bands that can go, each with what keeps it. */
  readonly collapsing: readonly CollapsingBand[];
  /** Texts that grow, the uppermost first. */
  readonly growing: readonly GrowingText[];
  /**
   * The template without some of its bands and with texts grown, made ready when a label first needs it; by the places of
   * those bands and how much which texts grow.
   */
  readonly arrangements: Map<string, PreparedTemplate>;
}

export interface CollapsingBand {
  readonly band: Band;
  /** Fields that its elements bind. */
  readonly fields: readonly TemplateField[];
  /** Its codes, each with the fields of it. */
  readonly codes: readonly { readonly element: PreparedElement; readonly fields: readonly TemplateField[] }[];
}

/** What was laid out before and holds for the next label too. Filled by `layoutLabel`. */
export interface SharedMarks {
  /** Marks of the fixed elements: one array object for all labels. */
  fixed:
    | {
        readonly placed: readonly PlacedMark[];
        readonly marks: readonly Mark[];
        /** Texts among them that cannot be seen. */
        readonly unseen: readonly Refusal[];
      }
    | undefined;
  /** Of each text element its last texts and their marks: a sender stays the same from label to label. */
  readonly last: Map<PreparedElement, LastMarks>;
}

interface LastMarks {
  readonly key: string;
  /** In the look that it had. */
  readonly element: TextElement;
  readonly marks: readonly PlacedMark[];
}

/** Takes a checked template and what to draw it with. Refuses nothing; what is wrong shows at the first label. */
export function prepareTemplate(inputs: TemplateInputs): PreparedTemplate {
  const drawn = inputs.template.elements.filter(({ hidden }) => hidden !== true);
  const elements = drawn.map((element) => prepareElement(element, inputs));
  const changing: PreparedElement[] = [];
  const fixed: PreparedElement[] = [];
  for (const prepared of elements) {
    // Fixed marks are painted first, so one that lies on top of a changing one has to stay in its place.
    const covers = changing.some((below) => touches(below, prepared));
    (isSame(prepared) && !covers ? fixed : changing).push(prepared);
  }
  const collapsing = collapsingBands(elements, inputs.template.bands ?? []);
  const shared = { fixed: undefined, last: new Map() };
  const growing = elements.filter(isGrowing).sort((one, other) => one.element.y - other.element.y);
  return { inputs, fixed, changing, shared, collapsing, growing, arrangements: new Map() };
}

function prepareElement(element: TemplateElement, inputs: TemplateInputs): PreparedElement {
  const inCode = new Set(fieldsInCode(element));
  const showIf = element.showIf && prepareCondition(element.showIf, inCode);
  switch (element.kind) {
    case 'text': {
      const lines = element.lines.map((line) => prepareRuns(line, inputs));
      const flat = lines.flatMap((runs) => runs.map(({ line }) => line));
      const hasRuns = element.lines.some((line) => typeof line !== 'string');
      const looks = (element.looks ?? []).map(({ when, ...look }) => ({
        holds: prepareCondition(when),
        element: { ...element, ...look },
      }));
      return { kind: 'text', element, lines, flat, hasRuns, looks, showIf };
    }
    case 'code':
      return { kind: 'code', element, content: prepareLine(element.content, inputs), showIf };
    case 'sealed':
      return { kind: 'sealed', element, showIf };
    case 'table':
      return { kind: 'table', element, table: prepareTable(element, inputs), showIf };
    case 'checkbox': {
      const tickIf = element.tickIf && prepareCondition(element.tickIf);
      return { kind: 'checkbox', element, tickIf, showIf };
    }
    case 'image':
      return { kind: 'image', element, showIf };
    case 'rect':
    case 'ellipse':
    case 'line':
    case 'icon':
      return { kind: 'shape', element, showIf };
  }
}

/** What a code prints: where it prints the order's code, the numbers that this may be. */
function fieldsInCode(element: TemplateElement): readonly TemplateField[] {
  if (element.kind !== 'code' && element.kind !== 'sealed') return [];
  return fieldsOfElement(element).flatMap((field): readonly TemplateField[] =>
    field === 'order.code' ? [field, 'order.tracking', 'order.number'] : [field],
  );
}

/** Arrangements of one template that are kept: texts of many lengths make many. */
const MOST_KEPT = 200;

/** Without the bands at these places of `collapsing`, with the texts grown. Of one arrangement there is one object. */
export function arrangement(
  prepared: PreparedTemplate,
  out: readonly number[],
  growths: Growths,
): PreparedTemplate {
  if (out.length === 0 && growths.size === 0) return prepared;
  const key = [...out, ...[...growths].map(([id, growth]) => `${id}:${growth}`)].join(' ');
  const known = prepared.arrangements.get(key);
  if (known !== undefined) return known;
  const { inputs } = prepared;
  const template = arrangeBands(inputs.template, outOf(prepared, out), growths);
  const made = prepareTemplate({ ...inputs, template });
  const [oldest] = prepared.arrangements.keys();
  if (oldest !== undefined && prepared.arrangements.size >= MOST_KEPT) prepared.arrangements.delete(oldest);
  prepared.arrangements.set(key, made);
  return made;
}

/** Tells the bands at these places of `collapsing`. */
export function outOf({ collapsing }: PreparedTemplate, out: readonly number[]): (band: Band) => boolean {
  const gone = new Set(out.map((at) => collapsing[at]?.band));
  return (band) => gone.has(band);
}

/** A band that binds nothing is never empty. */
function collapsingBands(
  elements: readonly PreparedElement[],
  bands: readonly Band[],
): readonly CollapsingBand[] {
  return bands
    .filter(({ collapses }) => collapses)
    .map((band) => {
      const own = elements.filter(({ element }) => bandOf(element, bands) === band);
      const codes = own.filter(({ kind }) => kind === 'code' || kind === 'sealed');
      return {
        band,
        fields: [...new Set(own.flatMap(bound))],
        codes: codes.map((element) => ({ element, fields: bound(element) })),
      };
    })
    .filter(({ fields }) => fields.length > 0);
}

function bound(prepared: PreparedElement): readonly TemplateField[] {
  if (prepared.kind === 'table') return ['order.items'];
  // With nobody's name, number and address there is nothing to seal.
  if (prepared.kind === 'sealed') return SEALED_FIELDS;
  return linesIn(prepared)
    .flat()
    .flatMap((piece) => (piece.kind === 'field' ? [piece.field] : []));
}

const SEALED_FIELDS = ['recipient.name', 'recipient.phone', 'recipient.address'] as const;

/** All lines of an element, run by run. */
export function linesIn(prepared: PreparedElement): readonly PreparedLine[] {
  switch (prepared.kind) {
    case 'text':
      return prepared.flat;
    case 'code':
      return [prepared.content];
    case 'sealed':
    case 'table':
    case 'image':
    case 'shape':
    case 'checkbox':
      return [];
  }
}

function prepareRuns(line: TextLine, inputs: TemplateInputs): PreparedTextLine {
  if (typeof line === 'string') return [{ line: prepareLine(line, inputs), run: undefined }];
  return line.map((run) => ({ line: prepareLine(run.text, inputs), run }));
}

function prepareLine(line: string, { fixedText }: TemplateInputs): PreparedLine {
  const parsed = parseBindings(line);
  // A Template comes out of `parseTemplate`, which refuses such a line.
  if (!parsed.ok) throw new Error('unchecked template');
  return parsed.value.map((piece: BindingPiece) => {
    if (piece.kind === 'fixed') {
      const text = fixedText(piece.text);
      return { kind: 'fixed', text, states: text.text === piece.text ? [] : ['scrubbed'] };
    }
    const pipes = (piece.pipes ?? []).map((pipe) => preparePipe(pipe, fixedText));
    return { kind: 'field', field: piece.field, pipes };
  });
}

function isSame(prepared: PreparedElement): boolean {
  if (prepared.element.showIf !== undefined) return false;
  const isFixed = (line: PreparedLine): boolean => line.every((piece) => piece.kind === 'fixed');
  switch (prepared.kind) {
    case 'text':
      return prepared.looks.length === 0 && linesIn(prepared).every(isFixed);
    case 'code':
      return isFixed(prepared.content);
    case 'sealed':
    case 'table':
      return false;
    case 'checkbox':
      return prepared.tickIf === undefined;
    case 'image':
    case 'shape':
      return true;
  }
}

function touches(below: PreparedElement, above: PreparedElement): boolean {
  const [one, other] = [boxOnLabel(below.element), boxOnLabel(above.element)];
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
