import { useRef } from 'react';
import { around, boxOf } from '../../editor/box.ts';
import type { Box, Point } from '../../editor/box.ts';
import type { ElementChanges } from '../../editor/edits.ts';
import { distances } from '../../editor/measure.ts';
import { rotatedBounds, turnOf } from '../../editor/transform.ts';
import { turnTogether } from '../../editor/turn-together.ts';
import type { Boxes, DesignerState, Gesture } from '../../state/designer/designer-state.ts';
import type { View } from '../../state/designer/view.ts';
import type { TemplateElement } from '../../template/template.ts';
import styles from './canvas.module.css';
import { ChosenFrame, turnText } from './chosen-frame.tsx';
import { useDesignerState, useView } from './designer-context.ts';
import { elementOf } from './element-of.ts';
import { EmptySlot } from './empty-slot.tsx';
import { Gap, SizeTag, SnapMarks, Tag } from './snap-marks.tsx';
import { useCarried } from './use-carried.ts';

interface OverlayProps {
  readonly hovered: string | null;
  /** Distances to what is under the pointer are shown. */
  readonly measured: boolean;
}

/** What is chosen, dragged and snapped to, drawn in pixels over the label. */
export function Overlay(props: OverlayProps) {
  const isMoving = useDesignerState(({ gesture }) => gesture?.kind === 'move');
  return (
    <>
      <Marks {...props} />
      {isMoving && <Carried />}
      <SnapMarks />
    </>
  );
}

/** All that stays where it is while elements are moved. */
function Marks({ hovered, measured }: OverlayProps) {
  const template = useDesignerState((state) => state.template);
  const selection = useDesignerState((state) => state.selection);
  const gesture = useDesignerState(gestureButMoving);
  const unit = useDesignerState(({ look }) => look.unit);
  const typing = useDesignerState((state) => state.typing);
  const view = useView((each) => each);
  const isMoving = gesture === 'moving';
  const moved = useDesignerState(movedIds);
  const drafts = !isMoving && gesture?.kind === 'resize' ? gesture.boxes : null;
  const all = selection.flatMap((id) => elementOf(template, id) ?? []);
  const chosen = isMoving ? all.filter(({ id }) => !moved.includes(id)) : all;
  const turning = !isMoving && gesture?.kind === 'turn' ? gesture : null;
  const turned =
    turning === null ? undefined : turnTogether(onlyOf(chosen, turning.ids), turning.by, template);
  const boxes = chosen.map((each) => ({
    ...(drafts?.get(each.id) ?? boxOf(each)),
    ...placeOf(turned, each.id),
  }));
  const turns = chosen.map((each) => turned?.get(each.id)?.rotation ?? turnOf(each));
  const [only] = boxes;
  const isOne = boxes.length === 1 && only !== undefined;
  const whole = around(boxes.map((box, index) => rotatedBounds(box, turns[index] ?? 0)));
  const angle = turning === null ? 0 : isOne ? (turns[0] ?? 0) : turning.by;
  const hoveredElement = hovered === null || gesture !== null ? undefined : elementOf(template, hovered);
  const label = { x: 0, y: 0, width: template.width, height: template.height };
  const measures =
    measured && whole !== undefined && gesture === null
      ? distances(whole, hoveredElement === undefined ? label : boxOf(hoveredElement))
      : [];
  return (
    <svg aria-hidden="true" className={styles['overlay']} width={view.width} height={view.height}>
      <Refused moved={false} drafts={drafts} />
      {hoveredElement !== undefined && !selection.includes(hoveredElement.id) && (
        <BoxMark
          look="hovered"
          box={onScreen(view, boxOf(hoveredElement))}
          turn={hoveredElement.rotation ?? 0}
        />
      )}
      <Members chosen={chosen} boxes={boxes} turns={turns} view={view} />
      {whole !== undefined && typing === null && (
        <ChosenFrame
          box={onScreen(view, isOne ? only : whole)}
          turn={isOne ? (turns[0] ?? 0) : 0}
          turns
          locked={chosen.every(({ locked }) => locked === true)}
          quiet={isMoving}
        />
      )}
      {!isMoving && (gesture?.kind === 'marquee' || gesture?.kind === 'add') && (
        <rect
          className={styles[gesture.kind]}
          transform={turnText(gesture.kind === 'add' ? gesture.rotation : 0, onScreen(view, gesture.box))}
          {...onScreen(view, gesture.box)}
        />
      )}
      {measures.map(({ axis, from, to, across, length }, index) => (
        <Gap key={index} line={{ kind: 'gap', axis, from, to, across, length }} view={view} unit={unit} />
      ))}
      {turning !== null && whole !== undefined && (
        <Tag {...middleOf(onScreen(view, whole))} text={`${Math.round(angle)}°`} />
      )}
      {drafts !== null && whole !== undefined && (
        <SizeTag box={whole} place={onScreen(view, whole)} unit={unit} />
      )}
    </svg>
  );
}

/** The gesture under way, but for where elements are moved to: that is in every frame another. */
function gestureButMoving({ gesture }: DesignerState): Exclude<Gesture, { kind: 'move' }> | 'moving' | null {
  return gesture?.kind === 'move' ? 'moving' : gesture;
}

/** The marks of what is moved, as a layer that is moved with it. */
function Carried() {
  const layer = useRef<SVGSVGElement>(null);
  const template = useDesignerState((state) => state.template);
  const moved = useDesignerState(movedIds);
  const view = useView((each) => each);
  useCarried(layer, true, templateOf, 'canvas');
  const chosen = moved.flatMap((id) => elementOf(template, id) ?? []);
  const boxes = chosen.map(boxOf);
  const turns = chosen.map(({ rotation = 0 }) => rotation);
  const [only] = boxes;
  const isOne = boxes.length === 1 && only !== undefined;
  const whole = around(boxes.map((box, index) => rotatedBounds(box, turns[index] ?? 0)));
  return (
    <svg ref={layer} aria-hidden="true" className={styles['carried']} width={view.width} height={view.height}>
      <Refused moved drafts={null} />
      <Members chosen={chosen} boxes={boxes} turns={turns} view={view} />
      {whole !== undefined && (
        <ChosenFrame
          box={onScreen(view, isOne ? only : whole)}
          turn={isOne ? (turns[0] ?? 0) : 0}
          turns={false}
          locked={false}
          quiet
        />
      )}
    </svg>
  );
}

/** All that is being moved; the same list all the while. */
function movedIds({ gesture }: DesignerState): readonly string[] {
  return gesture?.kind === 'move' ? gesture.ids : NONE;
}

const NONE: readonly string[] = [];

const templateOf = ({ template }: DesignerState) => template;

interface RefusedProps {
  /** Only those that are being moved, or only those that are not. */
  readonly moved: boolean;
  readonly drafts: Boxes | null;
}

/** Elements that cannot be drawn with this order. */
function Refused({ moved, drafts }: RefusedProps) {
  const template = useDesignerState((state) => state.template);
  const ids = useDesignerState(movedIds);
  const drawing = useDesignerState((state) => state.drawing);
  const view = useView((each) => each);
  const refused = drawing?.elements.filter(({ problem }) => problem !== null) ?? [];
  return refused.map(({ id, problem }) => {
    const element = elementOf(template, id);
    if (element === undefined) return null;
    if (ids.includes(id) !== moved) return null;
    const place = { box: onScreen(view, drafts?.get(id) ?? boxOf(element)), turn: element.rotation ?? 0 };
    return problem?.code === 'sealed-no-key' ? (
      <EmptySlot key={id} box={place.box} turn={turnText(place.turn, place.box)} />
    ) : (
      <BoxMark key={id} look="refused" {...place} />
    );
  });
}

interface MembersProps {
  readonly chosen: readonly TemplateElement[];
  readonly boxes: readonly Box[];
  readonly turns: readonly number[];
  readonly view: View;
}

/** Each of several that are chosen. */
function Members({ chosen, boxes, turns, view }: MembersProps) {
  if (boxes.length < 2) return null;
  return boxes.map((box, index) => (
    <BoxMark key={chosen[index]?.id} look="member" box={onScreen(view, box)} turn={turns[index] ?? 0} />
  ));
}

interface BoxMarkProps {
  readonly look: 'member' | 'hovered' | 'refused';
  /** In pixels. */
  readonly box: Box;
  readonly turn: number;
}

function BoxMark({ look, box, turn }: BoxMarkProps) {
  return <rect className={styles[look]} transform={turnText(turn, box)} {...box} />;
}

function onlyOf(elements: readonly TemplateElement[], ids: readonly string[]): readonly TemplateElement[] {
  return elements.filter(({ id }) => ids.includes(id));
}

/** Where an element is moved to by being turned with others. */
function placeOf(turned: ElementChanges | undefined, id: string): Partial<Point> {
  const { x, y } = turned?.get(id) ?? {};
  return x === undefined || y === undefined ? {} : { x, y };
}

function onScreen(view: View, { x, y, width, height }: Box): Box {
  return {
    x: view.x + x * view.scale,
    y: view.y + y * view.scale,
    width: width * view.scale,
    height: height * view.scale,
  };
}

function middleOf({ x, y, width, height }: Box): { readonly x: number; readonly y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}
