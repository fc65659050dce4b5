import { memo, useLayoutEffect, useRef, useState } from 'react';
import type { CSSProperties } from 'react';
import type { Boxes, DesignerState as State } from '../../state/designer/designer-state.ts';
import type { TemplateDrawing } from '../../room/drawing-room.ts';
import type { Template } from '../../template/template.ts';
import { useDesigner, useDesignerState, useView } from './designer-context.ts';
import { elementOf } from './element-of.ts';
import styles from './canvas.module.css';
import { glyphNode, svgNodes } from './svg-fragment.ts';
import { useCarried } from './use-carried.ts';

/** The label as it is printed, element by element; what is dragged moves with the pointer before it is drawn anew. */
export function LabelDrawing() {
  const width = useDesignerState(({ template }) => template.width);
  const height = useDesignerState(({ template }) => template.height);
  const drawing = useDesignerState((state) => state.drawing);
  const lifted = useDesignerState(liftedIds);
  const { scale, x, y } = useView((view) => view);
  const size = { width: width * scale, height: height * scale };
  const [isResting, setResting] = useState(false);
  const place = { transform: `translate(${x}px, ${y}px)` };
  return (
    <>
      <svg
        aria-hidden="true"
        className={styles['label']}
        viewBox={`0 0 ${width} ${height}`}
        {...size}
        style={{ ...place, ...(isResting ? HIDDEN : {}) }}
      >
        <Glyphs drawing={drawing} />
        <Elements />
      </svg>
      <Resting key={lifted.join(' ')} lifted={lifted} style={{ ...size, ...place }} onReady={setResting} />
      <Lifted viewBox={`0 0 ${width} ${height}`} {...size} />
    </>
  );
}

const HIDDEN = { display: 'none' } as const;

interface RestingProps {
  readonly lifted: readonly string[];
  readonly style: CSSProperties;
  /** Whether the picture can stand for the drawing. */
  readonly onReady: (ready: boolean) => void;
}

/**
 * While something is dragged, all the rest as one picture: browsers go through every shape of a drawing in each frame, but not through
 * those of a picture. Until the picture is ready the drawing stays.
 */
function Resting({ lifted, style, onReady }: RestingProps) {
  const { designer } = useDesigner();
  const picture = useRef<HTMLImageElement>(null);
  const [isReady, setReady] = useState(false);
  useLayoutEffect(() => {
    const { drawing, template, drawn, gesture } = designer.store.getState();
    const image = picture.current;
    if (lifted.length === 0 || image === null || drawing === null || drawn !== template) return undefined;
    if (gesture?.kind !== 'move') return undefined;
    let isWanted = true;
    const svg = restingSvg(drawing, template, (id) => gesture.boxes.has(id));
    const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    image.src = address;
    image.decode().then(
      () => {
        if (!isWanted) return;
        setReady(true);
        onReady(true);
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
      onReady(false);
      URL.revokeObjectURL(address);
    };
  }, [lifted, designer, onReady]);
  return (
    <img
      ref={picture}
      alt=""
      aria-hidden="true"
      draggable={false}
      className={styles['label']}
      style={{ ...style, ...(isReady ? {} : HIDDEN) }}
    />
  );
}

function restingSvg(drawing: TemplateDrawing, template: Template, isLifted: (id: string) => boolean): string {
  const { width, height, glyphs, elements } = drawing;
  const isResting = (id: string) => !isLifted(id) && elementOf(template, id)?.hidden !== true;
  const outlines = glyphs.map(({ id, path }) => `<path id="${id}" d="${path}"/>`).join('');
  const pieces = elements.filter(({ id }) => isResting(id)).map(({ svg }) => svg);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}">` +
    `<defs>${outlines}</defs>${pieces.join('')}</svg>`
  );
}

/** What is off the label, in the hand; the same list as long as it is. */
function liftedIds({ gesture }: State): readonly string[] {
  return gesture?.kind === 'move' && !gesture.copies && gesture.boxes.size > 0 ? gesture.ids : NOTHING;
}

interface LiftedProps {
  readonly viewBox: string;
  readonly width: number;
  readonly height: number;
}

/** What is dragged, in a layer of its own: the label below is not painted anew while it moves. */
function Lifted(size: LiftedProps) {
  const ids = useDesignerState(liftedIds);
  const layer = useRef<SVGSVGElement>(null);
  // Drawn where it was when it was drawn last, which may be somewhere else than where it was lifted.
  useCarried(layer, ids.length > 0, drawnTemplate);
  if (ids.length === 0) return null;
  return (
    <svg ref={layer} aria-hidden="true" className={styles['label']} {...size}>
      <LiftedElements ids={ids} />
    </svg>
  );
}

const drawnTemplate = ({ drawn }: State) => drawn;

const LiftedElements = memo(function LiftedElements({ ids }: { readonly ids: readonly string[] }) {
  const drawing = useDesignerState((state) => state.drawing);
  const chosen = new Set(ids);
  return drawing?.elements.map(({ id, svg }) =>
    chosen.has(id) ? <ElementDrawing key={id} svg={svg} place="" /> : null,
  );
});

const NOTHING = [] as const;

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

/** All elements, where they are now. */
function Elements() {
  const drawing = useDesignerState((state) => state.drawing);
  const template = useDesignerState((state) => state.template);
  const drawn = useDesignerState((state) => state.drawn);
  const lifted = useDesignerState(liftedIds);
  const sized = useDesignerState(({ gesture }) => (gesture?.kind === 'resize' ? gesture.boxes : null));
  const places = { template, drawn, lifted: new Set(lifted), sized };
  return drawing?.elements.map(({ id, svg }) => (
    <ElementDrawing key={id} svg={svg} place={placeOf(id, places)} />
  ));
}

interface ElementDrawingProps {
  readonly svg: string;
  /** How far it is from where it was drawn, as a transform; null where it is not on the label. */
  readonly place: string | null;
}

const ElementDrawing = memo(function ElementDrawing({ svg, place }: ElementDrawingProps) {
  const node = useRef<SVGGElement>(null);
  useLayoutEffect(() => node.current?.replaceChildren(...svgNodes(svg)), [svg]);
  return (
    <g
      ref={node}
      visibility={place === null ? 'hidden' : undefined}
      transform={place === null || place === '' ? undefined : place}
    />
  );
});

interface Places {
  readonly template: Template;
  readonly drawn: Template | null;
  readonly lifted: ReadonlySet<string>;
  readonly sized: Boxes | null;
}

function placeOf(id: string, { template, drawn, lifted, sized }: Places): string | null {
  const now = elementOf(template, id);
  if (now === undefined || now.hidden === true) return null;
  if (lifted.has(id)) return null;
  const then = drawn === null ? undefined : elementOf(drawn, id);
  if (then === undefined) return '';
  const box = sized?.get(id) ?? now;
  const [x, y] = [round(box.x - then.x), round(box.y - then.y)];
  return x === 0 && y === 0 ? '' : `translate(${x} ${y})`;
}

const round = (length: number): number => Math.round(length * 1000) / 1000;
