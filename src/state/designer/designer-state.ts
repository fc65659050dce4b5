import type { Problem } from '../../base/problem.ts';
import type { Box, Point } from '../../editor/box.ts';
import type { SnapLine } from '../../editor/snapping.ts';
import type { Handle } from '../../editor/transform.ts';
import type { TemplateDrawing } from '../../room/drawing-room.ts';
import type { ElementKind, Guide, Template } from '../../template/template.ts';

/** A template that is being edited, and everything about how. Of orders it holds nothing but their drawn, masked labels. */
export interface DesignerState {
  readonly template: Template;
  /** Ids of elements, in the order in which they were chosen. */
  readonly selection: readonly string[];
  /** The group that was entered: clicks choose inside it. */
  readonly inside: string | null;
  readonly gesture: Gesture | null;
  /** The kind of element that the next press on the label adds. */
  readonly tool: Tool | null;
  /** The text element that is typed into on the label itself. */
  readonly typing: string | null;
  /** Why the words that are typed there cannot be read as they are; the box stays open until they can be, or are given up. */
  readonly unread: Problem | null;
  /** The keyboard is wanted in the fields of what is chosen; until it is there. */
  readonly detailsAsked: boolean;
  /** The label is shown as it is printed, and nothing on it can be taken hold of. */
  readonly asPrinted: boolean;
  readonly drawing: TemplateDrawing | null;
  /** What `drawing` is a drawing of. */
  readonly drawn: Template | null;
  readonly steps: readonly NamedStep[];
  /** How many of `steps` are in force. */
  readonly at: number;
  /** Why the template as it is now is not kept. */
  readonly problem: Problem | null;
  /** What another tab stored of this template meanwhile, until a person says which of the two is kept. */
  readonly rival: Template | null;
  /** What was typed into fields and cannot be taken over, by element and field. */
  readonly drafts: Readonly<Record<string, Draft>>;
  /** Fields that hold what was typed and is not taken over yet, nor was it refused. */
  readonly untaken: number;
  readonly look: Look;
  /** What was done last, for those who do not see it. */
  readonly said: Announcement | null;
}

/** What was typed and cannot be read yet. */
export interface Draft {
  readonly element: string;
  readonly field: DraftField;
  readonly text: string;
}

/** Keys of elements whose fields keep what cannot be read. */
export type DraftField = 'lines' | 'content';

/** What a press on the label adds. A picture is chosen from a file first. */
export type Tool = Exclude<ElementKind, 'image'>;

/** How a person likes to work; kept for as long as the page is open. */
export interface Look {
  readonly snapping: boolean;
  readonly grid: boolean;
  readonly rulers: boolean;
  readonly unit: Unit;
}
export type Unit = 'mm' | 'in';

/** What a step was called when it was made: keys under `designer.step` in `i18n/`. */
export const STEP_NAMES = [
  'add',
  'align',
  'band',
  'bringBack',
  'caption',
  'change',
  'code',
  'colour',
  'condition',
  'content',
  'delete',
  'distribute',
  'duplicate',
  'fill',
  'fitting',
  'group',
  'guide',
  'hide',
  'lock',
  'looks',
  'margin',
  'move',
  'nameLabel',
  'order',
  'outline',
  'paste',
  'picture',
  'rename',
  'resize',
  'rotate',
  'sealed',
  'serial',
  'show',
  'sign',
  'size',
  'sizeLabel',
  'table',
  'takeOther',
  'text',
  'textAlign',
  'tick',
  'typeSize',
  'ungroup',
  'unlock',
  'weight',
] as const;
export type StepName = (typeof STEP_NAMES)[number];

export interface NamedStep {
  readonly name: StepName;
  /** How many elements it changed. */
  readonly count: number;
  /** The element, where it is one. */
  readonly of?: string;
}

export interface Announcement {
  readonly key:
    | StepName
    | 'selected'
    | 'selectedNone'
    | 'undone'
    | 'redone'
    | 'tool'
    | 'copied'
    | 'cancelled'
    | 'printed'
    | 'edited';
  readonly count: number;
  /** The element that it is about, where it is one. */
  readonly id?: string;
  /** The step that was undone or made again. */
  readonly step?: NamedStep;
  /** Grows, so that the same words are said again. */
  readonly number: number;
}

/** Boxes as they would be if the pointer were let go now. */
export type Boxes = ReadonlyMap<string, Box>;

export type Gesture =
  | {
      readonly kind: 'move';
      readonly start: Point;
      /** All that is moved; the same list all the while. */
      readonly ids: readonly string[];
      readonly boxes: Boxes;
      readonly lines: readonly SnapLine[];
      /** Copies are moved, and what was chosen stays. */
      readonly copies: boolean;
    }
  | {
      readonly kind: 'resize';
      readonly start: Point;
      readonly handle: Handle;
      readonly boxes: Boxes;
      readonly lines: readonly SnapLine[];
    }
  | {
      readonly kind: 'turn';
      /** All that are turned, as one thing. */
      readonly ids: readonly string[];
      /** Degrees, clockwise. */
      readonly by: number;
    }
  | { readonly kind: 'marquee'; readonly start: Point; readonly box: Box; readonly adds: boolean }
  | {
      readonly kind: 'add';
      readonly start: Point;
      readonly box: Box;
      /** Of a line that is drawn on the slant; 0 of all else. */
      readonly rotation: number;
      readonly lines: readonly SnapLine[];
    }
  | { readonly kind: 'guide'; readonly guide: Guide; readonly index: number | null };

/** The boxes of what a gesture changes. */
export function draftBoxes({ gesture }: DesignerState): Boxes | null {
  return gesture?.kind === 'move' || gesture?.kind === 'resize' ? gesture.boxes : null;
}
