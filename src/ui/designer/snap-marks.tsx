import { useLayoutEffect, useRef } from 'react';
import { around } from '../../editor/box.ts';
import type { Box } from '../../editor/box.ts';
import { formatLength } from '../../editor/parse-length.ts';
import type { SnapLine } from '../../editor/snapping.ts';
import { rotatedBounds } from '../../editor/transform.ts';
import type { DesignerState, Unit } from '../../state/designer/designer-state.ts';
import type { View } from '../../state/designer/view.ts';
import styles from './canvas.module.css';
import { useDesigner, useDesignerState, useView } from './designer-context.ts';
import { elementOf } from './element-of.ts';

/** What the pointer's gesture is snapped to. In a layer of its own: it changes in every frame of a drag, and nothing else has to. */
export function SnapMarks() {
  const lines = useDesignerState(linesOf);
  const unit = useDesignerState(({ look }) => look.unit);
  const isMoving = useDesignerState(({ gesture }) => gesture?.kind === 'move');
  const view = useView((each) => each);
  return (
    <>
      <svg aria-hidden="true" className={styles['overlay']} width={view.width} height={view.height}>
        <path className={styles['snap']} d={alignPath(lines, view)} />
        {lines.map((line, index) =>
          line.kind === 'gap' ? <Gap key={index} line={line} view={view} unit={unit} /> : null,
        )}
      </svg>
      {isMoving && <PlaceTag />}
    </>
  );
}

function linesOf({ gesture }: DesignerState): readonly SnapLine[] {
  return gesture !== null && 'lines' in gesture && gesture.lines.length > 0 ? gesture.lines : NONE;
}

const NONE = [] as const;

/** Where what is dragged is, below it. Written past React, as it changes in every frame. */
function PlaceTag() {
  const { designer, view } = useDesigner();
  const tag = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const write = () => {
      const whole = movedBounds(designer.store.getState());
      if (tag.current === null || words.current === null || whole === undefined) return;
      const { scale, x, y } = view.store.getState();
      const { unit } = designer.store.getState().look;
      words.current.textContent = `${formatLength(whole.x, unit)}, ${formatLength(whole.y, unit)}`;
      const middle = x + (whole.x + whole.width / 2) * scale;
      const below = y + (whole.y + whole.height) * scale + BELOW;
      tag.current.style.transform = `translate(${middle}px, ${below}px)`;
    };
    write();
    const stops = [designer.store.subscribe(write), view.store.subscribe(write)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [designer, view]);
  return (
    <div ref={tag} aria-hidden="true" className={styles['placeTag']}>
      <span ref={words} />
    </div>
  );
}

/** Pixels from what is dragged to its tag. */
const BELOW = 7;

function movedBounds({ gesture, template }: DesignerState): Box | undefined {
  if (gesture?.kind !== 'move') return undefined;
  return around(
    [...gesture.boxes].map(([id, box]) => rotatedBounds(box, elementOf(template, id)?.rotation ?? 0)),
  );
}

/** All lines along which things lie, as one path. */
function alignPath(lines: readonly SnapLine[], view: View): string {
  const round = (length: number) => Math.round(length * 10) / 10;
  const x = (length: number) => round(view.x + length * view.scale);
  const y = (length: number) => round(view.y + length * view.scale);
  return lines
    .map((line) => {
      if (line.kind !== 'align') return '';
      return line.axis === 'x'
        ? `M${x(line.at)} ${y(line.from)}V${y(line.to)}`
        : `M${x(line.from)} ${y(line.at)}H${x(line.to)}`;
    })
    .join('');
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
      <line className={styles['gap']} {...ends} />
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
