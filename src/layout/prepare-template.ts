import type { MaskState } from '../masking/masked-order.ts';
import type { MaskedText } from '../privacy/masked-text.ts';
import type { Mark } from '../scene/scene.ts';
import { parseBindings } from '../template/bindings.ts';
import type { BindingPiece } from '../template/bindings.ts';
import type {
  Band,
  CodeElement,
  LineElement,
  RectElement,
  TemplateField,
  TextElement,
} from '../template/template.ts';
import { arrangeBands, bandOf } from './arrange-bands.ts';
import type { TemplateInputs } from './label-layout.ts';
import type { PlacedMark } from './mark-bounds.ts';

/** A piece of a line: the template's own words, minted, and what that did to them, or a field to be filled in. */
export type LinePiece =
  | { readonly kind: 'fixed'; readonly text: MaskedText; readonly states: readonly MaskState[] }
  | { readonly kind: 'field'; readonly field: TemplateField };

export type PreparedLine = readonly LinePiece[];

export type PreparedElement =
  | { readonly kind: 'text'; readonly element: TextElement; readonly lines: readonly PreparedLine[] }
  | { readonly kind: 'code'; readonly element: CodeElement; readonly content: PreparedLine }
  | { readonly kind: 'shape'; readonly element: RectElement | LineElement };

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
  /** The template without some of its bands, made ready when a label first needs it; by the places of those bands. */
  readonly arrangements: Map<string, PreparedTemplate>;
}

export interface CollapsingBand {
  readonly band: Band;
  /** Fields that its elements bind, those of codes apart. */
  readonly fields: readonly TemplateField[];
  readonly codeFields: readonly TemplateField[];
}

/** What was laid out before and holds for the next label too. Filled by `layoutLabel`. */
export interface SharedMarks {
  /** Marks of the fixed elements: one array object for all labels. */
  fixed: { readonly placed: readonly PlacedMark[]; readonly marks: readonly Mark[] } | undefined;
  /** Of each text element its last texts and their marks: a sender stays the same from label to label. */
  readonly last: Map<PreparedElement, { readonly key: string; readonly marks: readonly PlacedMark[] }>;
}

/** Takes a checked template and what to draw it with. Refuses nothing; what is wrong shows at the first label. */
export function prepareTemplate(inputs: TemplateInputs): PreparedTemplate {
  const drawn = inputs.template.elements.filter(({ hidden }) => hidden !== true);
  const elements = drawn.map((element): PreparedElement => {
    switch (element.kind) {
      case 'text':
        return { kind: 'text', element, lines: element.lines.map((line) => prepareLine(line, inputs)) };
      case 'code':
        return { kind: 'code', element, content: prepareLine(element.content, inputs) };
      case 'rect':
      case 'line':
        return { kind: 'shape', element };
    }
  });
  const changing: PreparedElement[] = [];
  const fixed: PreparedElement[] = [];
  for (const prepared of elements) {
    // Fixed marks are painted first, so one that lies on top of a changing one has to stay in its place.
    const covers = changing.some((below) => touches(below, prepared));
    (isSame(prepared) && !covers ? fixed : changing).push(prepared);
  }
  const collapsing = collapsingBands(elements, inputs.template.bands ?? []);
  const shared = { fixed: undefined, last: new Map() };
  return { inputs, fixed, changing, shared, collapsing, arrangements: new Map() };
}

/** The template without the bands at these places of `collapsing`. Of one arrangement there is one object. */
export function arrangement(prepared: PreparedTemplate, out: readonly number[]): PreparedTemplate {
  if (out.length === 0) return prepared;
  const key = out.join(' ');
  const known = prepared.arrangements.get(key);
  if (known !== undefined) return known;
  const { inputs, collapsing } = prepared;
  const gone = new Set(out.map((at) => collapsing[at]?.band));
  const template = arrangeBands(inputs.template, (band) => gone.has(band));
  const made = prepareTemplate({ ...inputs, template });
  prepared.arrangements.set(key, made);
  return made;
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
      const fieldsOf = (kind: PreparedElement['kind']) => [
        ...new Set(own.flatMap((one) => bound(one, kind))),
      ];
      return { band, fields: fieldsOf('text'), codeFields: fieldsOf('code') };
    })
    .filter(({ fields, codeFields }) => fields.length + codeFields.length > 0);
}

function bound(prepared: PreparedElement, kind: PreparedElement['kind']): readonly TemplateField[] {
  if (prepared.kind !== kind || prepared.kind === 'shape') return [];
  const lines = prepared.kind === 'text' ? prepared.lines : [prepared.content];
  return lines.flat().flatMap((piece) => (piece.kind === 'field' ? [piece.field] : []));
}

function prepareLine(line: string, { fixedText }: TemplateInputs): PreparedLine {
  const parsed = parseBindings(line);
  // A Template comes out of `parseTemplate`, which refuses such a line.
  if (!parsed.ok) throw new Error('unchecked template');
  return parsed.value.map((piece: BindingPiece) => {
    if (piece.kind === 'field') return piece;
    const text = fixedText(piece.text);
    return { kind: 'fixed', text, states: text.text === piece.text ? [] : ['scrubbed'] };
  });
}

function isSame(prepared: PreparedElement): boolean {
  if (prepared.element.showIf !== undefined) return false;
  const isFixed = (line: PreparedLine): boolean => line.every((piece) => piece.kind === 'fixed');
  switch (prepared.kind) {
    case 'text':
      return prepared.lines.every(isFixed);
    case 'code':
      return isFixed(prepared.content);
    case 'shape':
      return true;
  }
}

function touches({ element: one }: PreparedElement, { element: other }: PreparedElement): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
