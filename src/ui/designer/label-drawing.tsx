import { memo, useLayoutEffect, useRef } from 'react';
import { draftBoxes } from '../../state/designer/designer-state.ts';
import type { DrawnElement } from '../../room/drawing-room.ts';
import type { TemplateDrawing } from '../../room/drawing-room.ts';
import { elementOf, useDesignerState, useView } from './designer-context.ts';
import styles from './canvas.module.css';
import { glyphNode, svgNodes } from './svg-fragment.ts';

/** The label as it is printed, element by element; what is dragged moves with the pointer before it is drawn anew. */
export function LabelDrawing() {
  const width = useDesignerState(({ template }) => template.width);
  const height = useDesignerState(({ template }) => template.height);
  const drawing = useDesignerState((state) => state.drawing);
  const { scale, x, y } = useView((view) => view);
  return (
    <svg
      aria-hidden="true"
      className={styles['label']}
      viewBox={`0 0 ${width} ${height}`}
      width={width * scale}
      height={height * scale}
      style={{ transform: `translate(${x}px, ${y}px)` }}
    >
      <Glyphs drawing={drawing} />
      {drawing?.elements.map(({ id }) => (
        <ElementDrawing key={id} id={id} />
      ))}
    </svg>
  );
}

/** Outlines that the drawings name; those that no drawing needs any more stay, they are few. */
const Glyphs = memo(function Glyphs({ drawing }: { readonly drawing: TemplateDrawing | null }) {
  const place = useRef<SVGDefsElement>(null);
  const known = useRef(new Set<string>());
  useLayoutEffect(() => {
    for (const { id, path } of drawing?.glyphs ?? []) {
      if (known.current.has(id)) continue;
      known.current.add(id);
      place.current?.append(glyphNode(id, path));
    }
  }, [drawing]);
  return <defs ref={place} />;
});

const drawnIndexes = new WeakMap<TemplateDrawing, ReadonlyMap<string, DrawnElement>>();

function drawnElement(drawing: TemplateDrawing | null, id: string): DrawnElement | undefined {
  if (drawing === null) return undefined;
  let index = drawnIndexes.get(drawing);
  if (index === undefined) {
    index = new Map(drawing.elements.map((element) => [element.id, element]));
    drawnIndexes.set(drawing, index);
  }
  return index.get(id);
}

const ElementDrawing = memo(function ElementDrawing({ id }: { readonly id: string }) {
  const svg = useDesignerState(({ drawing }) => drawnElement(drawing, id)?.svg ?? '');
  const isThere = useDesignerState(({ template }) => {
    const element = elementOf(template, id);
    return element !== undefined && element.hidden !== true;
  });
  // How far it is from where it was drawn.
  const x = useDesignerState((state) => movedBy(state, id).x);
  const y = useDesignerState((state) => movedBy(state, id).y);
  const place = useRef<SVGGElement>(null);
  useLayoutEffect(() => place.current?.replaceChildren(...svgNodes(svg)), [svg]);
  return (
    <g
      ref={place}
      visibility={isThere ? undefined : 'hidden'}
      transform={x === 0 && y === 0 ? undefined : `translate(${x} ${y})`}
    />
  );
});

type State = Parameters<Parameters<typeof useDesignerState>[0]>[0];

function movedBy(state: State, id: string): { readonly x: number; readonly y: number } {
  const { template, drawn, gesture } = state;
  const then = drawn === null ? undefined : elementOf(drawn, id);
  const now = elementOf(template, id);
  if (then === undefined || now === undefined) return STILL;
  const box = gesture?.kind === 'move' && gesture.copies ? now : (draftBoxes(state)?.get(id) ?? now);
  return { x: round(box.x - then.x), y: round(box.y - then.y) };
}

const STILL = { x: 0, y: 0 };
const round = (length: number): number => Math.round(length * 1000) / 1000;
