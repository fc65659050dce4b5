import type { Dpi } from '../base/length.ts';
import type { Problem } from '../base/problem.ts';
import type { CodeFacts } from './code-facts.ts';
import type { Answer } from './grid-room.ts';

/** The designer's side of the clean room: a template that is being edited, drawn with an order's masked values. */
export interface DrawingRoom {
  /**
   * Draws a template, given as a document, with one order, or with the invented one where `row` is null or has a
   * problem. Refused where the document is no template.
   *
   * @param asPrinted Whether the label is wanted as it is printed too.
   */
  drawTemplate(
    document: unknown,
    row: number | null,
    dpi: Dpi,
    asPrinted?: boolean,
  ): Promise<Answer<TemplateDrawing>>;
}

/** A label in pieces, in the template's order. Markup of `path`, `g` and `use` alone, in millimetres of the label. */
export interface TemplateDrawing {
  readonly width: number;
  readonly height: number;
  /** Outlines that `use` elements name. */
  readonly glyphs: readonly { readonly id: string; readonly path: string }[];
  readonly elements: readonly DrawnElement[];
  /** Ids of the bands that this order leaves empty: they go when it is printed. */
  readonly leftOut: readonly string[];
  /** The label as it is printed with this order, as an SVG image, or why it is not; null where it was not asked for. */
  readonly printed: Answer<string> | null;
  /** Whether an order's own values are on it. */
  readonly isExample: boolean;
}

export interface DrawnElement {
  readonly id: string;
  /** Empty where nothing is drawn. */
  readonly svg: string;
  /** Its condition does not hold for this order. */
  readonly absent: boolean;
  /** It is in a band that this order leaves empty. */
  readonly leftOut: boolean;
  /** How large its code is drawn; null where it has none. */
  readonly code: CodeFacts | null;
  /** Why it cannot be drawn. */
  readonly problem: Problem | null;
}
