import { around, boxOf } from '../../editor/box.ts';
import type { Box } from '../../editor/box.ts';
import { distances } from '../../editor/measure.ts';
import { formatLength } from '../../editor/parse-length.ts';
import type { SnapLine } from '../../editor/snapping.ts';
import { HANDLES, rotatedBounds } from '../../editor/transform.ts';
import type { Handle } from '../../editor/transform.ts';
import { draftBoxes } from '../../state/designer/designer-state.ts';
import type { Unit } from '../../state/designer/designer-state.ts';
import { useTranslate } from '../hooks.ts';
import styles from './canvas.module.css';
import { elementOf, useDesignerState, useView } from './designer-context.ts';

/** Pixels: half the side of a handle, and the side of what can be pressed around it. */
const HANDLE = 4;
const HANDLE_REACH = 22;
/** How far above the box the handle is that turns it. */
const TURN_ABOVE = 24;
/** A box smaller than this on the screen has no handles between its corners. */
const ROOM_FOR_EIGHT = 40;

interface OverlayProps {
  readonly hovered: string | null;
  /** Distances to what is under the pointer are shown. */
  readonly measured: boolean;
}

/** What is chosen, dragged and snapped to, drawn in pixels over the label. */
export function Overlay({ hovered, measured }: OverlayProps) {
  const template = useDesignerState((state) => state.template);
  const selection = useDesignerState((state) => state.selection);
  const gesture = useDesignerState((state) => state.gesture);
  const drafts = useDesignerState(draftBoxes);
  const drawing = useDesignerState((state) => state.drawing);
  const unit = useDesignerState(({ look }) => look.unit);
  const typing = useDesignerState((state) => state.typing);
  const view = useView((each) => each);
  const onScreen = ({ x, y, width, height }: Box): Box => ({
    x: view.x + x * view.scale,
    y: view.y + y * view.scale,
    width: width * view.scale,
    height: height * view.scale,
  });
  const chosen = selection.flatMap((id) => elementOf(template, id) ?? []);
  const boxes = chosen.map((element) => drafts?.get(element.id) ?? boxOf(element));
  const turns = chosen.map((element) =>
    gesture?.kind === 'turn' && gesture.id === element.id ? gesture.rotation : (element.rotation ?? 0),
  );
  const [only] = boxes;
  const isOne = boxes.length === 1 && only !== undefined;
  const whole = around(boxes.map((box, index) => rotatedBounds(box, turns[index] ?? 0)));
  const isFree = chosen.some(({ locked }) => locked !== true);
  const hoveredElement = hovered === null || gesture !== null ? undefined : elementOf(template, hovered);
  const refused = drawing?.elements.filter(({ problem }) => problem !== null) ?? [];
  const label = { x: 0, y: 0, width: template.width, height: template.height };
  const lines = gesture !== null && 'lines' in gesture ? gesture.lines : [];
  const measures =
    measured && whole !== undefined && gesture === null
      ? distances(whole, hoveredElement === undefined ? label : boxOf(hoveredElement))
      : [];
  return (
    <svg aria-hidden="true" className={styles['overlay']} width={view.width} height={view.height}>
      {refused.map(({ id, problem }) => {
        const element = elementOf(template, id);
        if (element === undefined) return null;
        const box = onScreen(drafts?.get(id) ?? boxOf(element));
        const turn = turnText(element.rotation ?? 0, box);
        return problem?.code === 'sealed-no-key' ? (
          <EmptySlot key={id} box={box} turn={turn} />
        ) : (
          <rect key={id} className={styles['refused']} transform={turn} {...box} />
        );
      })}
      {hoveredElement !== undefined && !selection.includes(hoveredElement.id) && (
        <rect
          className={styles['hovered']}
          transform={turnText(hoveredElement.rotation ?? 0, onScreen(boxOf(hoveredElement)))}
          {...onScreen(boxOf(hoveredElement))}
        />
      )}
      {boxes.length > 1 &&
        boxes.map((box, index) => (
          <rect
            key={chosen[index]?.id}
            className={styles['member']}
            transform={turnText(turns[index] ?? 0, onScreen(box))}
            {...onScreen(box)}
          />
        ))}
      {whole !== undefined && typing === null && (
        <Frame
          box={onScreen(isOne ? only : whole)}
          turn={isOne ? (turns[0] ?? 0) : 0}
          turns={isOne}
          locked={!isFree}
          quiet={gesture?.kind === 'move'}
        />
      )}
      {gesture !== null && (gesture.kind === 'marquee' || gesture.kind === 'add') && (
        <rect className={styles[gesture.kind]} {...onScreen(gesture.box)} />
      )}
      {lines.map((line, index) => (
        <Snapped key={index} line={line} view={view} unit={unit} />
      ))}
      {measures.map(({ axis, from, to, across, length }, index) => (
        <Snapped key={index} line={{ kind: 'gap', axis, from, to, across, length }} view={view} unit={unit} />
      ))}
      {gesture?.kind === 'turn' && isOne && (
        <Tag
          x={onScreen(only).x + onScreen(only).width / 2}
          y={onScreen(only).y + onScreen(only).height / 2}
          text={`${Math.round(gesture.rotation)}°`}
        />
      )}
      {whole !== undefined && (gesture?.kind === 'resize' || gesture?.kind === 'move') && (
        <Size
          box={gesture.kind === 'resize' ? whole : undefined}
          at={whole}
          place={onScreen(whole)}
          unit={unit}
        />
      )}
    </svg>
  );
}

interface FrameProps {
  readonly box: Box;
  /** Degrees, clockwise about the middle. */
  readonly turn: number;
  /** There is a handle to turn it by. */
  readonly turns: boolean;
  readonly locked: boolean;
  readonly quiet: boolean;
}

function Frame({ box, turn, turns, locked, quiet }: FrameProps) {
  const { x, y, width, height } = box;
  const shown = HANDLES.filter((handle) => {
    if (handle.length === 2) return true;
    return handle === 'n' || handle === 's' ? width >= ROOM_FOR_EIGHT : height >= ROOM_FOR_EIGHT;
  });
  return (
    <g transform={turnText(turn, box)}>
      {turns && !locked && !quiet && (
        <g>
          <line
            className={styles['chosen']}
            x1={x + width / 2}
            x2={x + width / 2}
            y1={y - TURN_ABOVE}
            y2={y}
          />
          <circle className={styles['handle']} cx={x + width / 2} cy={y - TURN_ABOVE} r={HANDLE + 1} />
          <circle
            className={styles['reach']}
            data-handle="turn"
            cx={x + width / 2}
            cy={y - TURN_ABOVE}
            r={HANDLE_REACH / 2}
          />
        </g>
      )}
      <rect className={styles['chosen']} data-locked={locked} x={x} y={y} width={width} height={height} />
      {!locked &&
        !quiet &&
        shown.map((handle) => {
          const at = handlePlace(handle, box);
          return (
            <g key={handle}>
              <rect
                className={styles['reach']}
                data-handle={handle}
                x={at.x - HANDLE_REACH / 2}
                y={at.y - HANDLE_REACH / 2}
                width={HANDLE_REACH}
                height={HANDLE_REACH}
              />
              <rect
                className={styles['handle']}
                x={at.x - HANDLE}
                y={at.y - HANDLE}
                width={HANDLE * 2}
                height={HANDLE * 2}
              />
            </g>
          );
        })}
    </g>
  );
}

function turnText(degrees: number, { x, y, width, height }: Box): string | undefined {
  return degrees === 0 ? undefined : `rotate(${degrees} ${x + width / 2} ${y + height / 2})`;
}

function handlePlace(
  handle: Handle,
  { x, y, width, height }: Box,
): { readonly x: number; readonly y: number } {
  const across = handle.includes('w') ? 0 : handle.includes('e') ? 1 : 0.5;
  const down = handle.includes('n') ? 0 : handle.includes('s') ? 1 : 0.5;
  return { x: x + width * across, y: y + height * down };
}

interface SnappedProps {
  readonly line: SnapLine;
  readonly view: { readonly x: number; readonly y: number; readonly scale: number };
  readonly unit: Unit;
}

/** What something was snapped to: a line along which things lie, or a gap and how wide it is. */
function Snapped({ line, view, unit }: SnappedProps) {
  const x = (length: number) => view.x + length * view.scale;
  const y = (length: number) => view.y + length * view.scale;
  if (line.kind === 'align') {
    const ends =
      line.axis === 'x'
        ? { x1: x(line.at), x2: x(line.at), y1: y(line.from), y2: y(line.to) }
        : { x1: x(line.from), x2: x(line.to), y1: y(line.at), y2: y(line.at) };
    return <line className={styles['snap']} {...ends} />;
  }
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

interface SizeProps {
  /** The box whose size is said; absent where its place is. */
  readonly box: Box | undefined;
  readonly at: Box;
  readonly place: Box;
  readonly unit: Unit;
}

/** The size or the place of what is dragged, below it. */
function Size({ box, at, place, unit }: SizeProps) {
  const text =
    box === undefined
      ? `${formatLength(at.x, unit)}, ${formatLength(at.y, unit)}`
      : `${formatLength(box.width, unit)} × ${formatLength(box.height, unit)}`;
  return <Tag x={place.x + place.width / 2} y={place.y + place.height + 16} text={text} />;
}

/** Largest type in an empty slot, in pixels, and how many of its heights go into its width. */
const SLOT_TYPE = 13;
const SLOT_SHARE = 8;

interface EmptySlotProps {
  readonly box: Box;
  readonly turn: string | undefined;
}

/** Where a sealed code would be: nothing that could be taken for one. */
function EmptySlot({ box, turn }: EmptySlotProps) {
  const t = useTranslate();
  const { x, y, width, height } = box;
  const size = Math.min(SLOT_TYPE, width / SLOT_SHARE);
  const words = [t('designer.sealed.slot'), t('designer.sealed.noKeyYet')];
  return (
    <g className={styles['slot']} transform={turn}>
      <rect {...box} />
      {words.map((word, at) => (
        <text key={word} x={x + width / 2} y={y + height / 2 + size * (at * 1.3 - 0.3)} fontSize={size}>
          {word}
        </text>
      ))}
    </g>
  );
}

/** Pixels that a character of a tag takes at most. */
const CHARACTER = 7;

function Tag({ x, y, text }: { readonly x: number; readonly y: number; readonly text: string }) {
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
