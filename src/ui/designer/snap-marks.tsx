import { useLayoutEffect, useRef } from 'react';
import { around } from '../../editor/box.ts';
import type { Box } from '../../editor/box.ts';
import { formatLength } from '../../editor/parse-length.ts';
import type { SnapLine } from '../../editor/snapping.ts';
import { rotatedBounds } from '../../editor/transform.ts';
import type { DesignerState, Unit } from '../../state/designer/designer-state.ts';
import type { View } from '../../state/designer/view.ts';
import styles from './canvas.module.css';
import { useDesigner, useDesignerState } from './designer-context.ts';
import { elementOf } from './element-of.ts';
import { createMover } from './mover.ts';
import { createSnapLayer } from './snap-layer.ts';

/** What the pointer's gesture is snapped to, and where it is. */
export function SnapMarks() {
  const isSnapping = useDesignerState(({ gesture }) => gesture !== null && 'lines' in gesture);
  const isMoving = useDesignerState(({ gesture }) => gesture?.kind === 'move');
  return (
    <>
      {isSnapping && <SnapLines />}
      {isMoving && <PlaceTag />}
    </>
  );
}

/** Written past React, as they change in every frame of a drag. */
function SnapLines() {
  const { designer, view } = useDesigner();
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (host.current === null) return undefined;
    const layer = createSnapLayer(host.current);
    const write = () => {
      const { gesture, look } = designer.store.getState();
      layer.show(
        gesture !== null && 'lines' in gesture ? gesture.lines : [],
        view.store.getState(),
        look.unit,
      );
    };
    write();
    const stops = [designer.store.subscribe(write), view.store.subscribe(write)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [designer, view]);
  return <div ref={host} aria-hidden="true" className={styles['snapLines']} />;
}

/** Where what is dragged is, below it. Written past React, as it changes in every frame. */
function PlaceTag() {
  const { designer, view } = useDesigner();
  const tag = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (tag.current === null) return undefined;
    const mover = createMover(tag.current);
    const write = () => {
      const whole = movedBounds(designer.store.getState());
      if (words.current === null || whole === undefined) return;
      const { scale, x, y } = view.store.getState();
      const { unit } = designer.store.getState().look;
      const text = `${formatLength(whole.x, unit)}, ${formatLength(whole.y, unit)}`;
      if (words.current.textContent !== text) words.current.textContent = text;
      const middle = x + (whole.x + whole.width / 2) * scale;
      const below = y + (whole.y + whole.height) * scale + BELOW;
      mover.to(`translate(${Math.round(middle)}px, ${Math.round(below)}px)`);
    };
    write();
    const stops = [designer.store.subscribe(write), view.store.subscribe(write)];
    return () => {
      for (const stop of stops) stop();
      mover.end();
    };
  }, [designer, view]);
  return (
    <div ref={tag} aria-hidden="true" data-mark="place" data-wide className={styles['canvasTag']}>
      <span ref={words} />
    </div>
  );
}

/** Pixels from what is dragged to its tag. */
const BELOW = 16;

function movedBounds({ gesture, template }: DesignerState): Box | undefined {
  if (gesture?.kind !== 'move') return undefined;
  return around(
    [...gesture.boxes].map(([id, box]) => rotatedBounds(box, elementOf(template, id)?.rotation ?? 0)),
  );
}

interface GapProps {
  readonly line: Extract<SnapLine, { kind: 'gap' }>;
  readonly view: View;
  readonly unit: Unit;
}

/** A gap, and how wide it is. */
export function Gap({ line, view, unit }: GapProps) {
  const x = (length: number) => view.x + length * view.scale;
  const y = (length: number) => view.y + length * view.scale;
  const ends =
    line.axis === 'x'
      ? { x1: x(line.from), x2: x(line.to), y1: y(line.across), y2: y(line.across) }
      : { x1: x(line.across), x2: x(line.across), y1: y(line.from), y2: y(line.to) };
  return (
    <g>
      <line className={styles['gapLine']} {...ends} />
      <Tag x={(ends.x1 + ends.x2) / 2} y={(ends.y1 + ends.y2) / 2} text={formatLength(line.length, unit)} />
    </g>
  );
}

interface SizeTagProps {
  /** In millimetres. */
  readonly box: Box;
  /** Its place in pixels. */
  readonly place: Box;
  readonly unit: Unit;
}

/** The size of what is dragged, below it. */
export function SizeTag({ box, place, unit }: SizeTagProps) {
  const text = `${formatLength(box.width, unit)} × ${formatLength(box.height, unit)}`;
  return <Tag x={place.x + place.width / 2} y={place.y + place.height + 16} text={text} />;
}

/** Pixels that a character of a tag takes at most. */
const CHARACTER = 7;

/** Words on the canvas, in a box about a place. */
export function Tag({ x, y, text }: { readonly x: number; readonly y: number; readonly text: string }) {
  const width = text.length * CHARACTER + 8;
  return (
    <g className={styles['tag']}>
      <rect x={x - width / 2} y={y - 9} width={width} height={18} rx={4} />
      <text x={x} y={y + 4} textAnchor="middle">
        {text}
      </text>
    </g>
  );
}
