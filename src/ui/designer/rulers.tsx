import { useRef } from 'react';
import type { PointerEvent, RefObject } from 'react';
import type { Point } from '../../editor/box.ts';
import { rulerTicks } from '../../editor/ruler.ts';
import { useTranslate } from '../hooks.ts';
import { useDesigner, useDesignerState, useView } from './designer-context.ts';
import styles from './rulers.module.css';

/** Pixels. */
const THICK = 20;
const TICKS = { minor: 4, middle: 7, major: 12 };

/** Two rulers along the canvas; a guide is dragged out of one. By keyboard, guides are numbers in the panel of the label. */
export function Rulers({ canvas }: { readonly canvas: RefObject<HTMLDivElement | null> }) {
  const t = useTranslate();
  return (
    <>
      <div className={styles['corner']} aria-hidden="true" />
      <Ruler axis="x" canvas={canvas} title={t('designer.rulerHint')} />
      <Ruler axis="y" canvas={canvas} title={t('designer.rulerHint')} />
    </>
  );
}

interface RulerProps {
  /** The axis along which it measures. */
  readonly axis: 'x' | 'y';
  readonly canvas: RefObject<HTMLDivElement | null>;
  readonly title: string;
}

function Ruler({ axis, canvas, title }: RulerProps) {
  const { designer, view } = useDesigner();
  const unit = useDesignerState(({ look }) => look.unit);
  const { scale, x, y, width, height } = useView((each) => each);
  const length = axis === 'x' ? width : height;
  const origin = axis === 'x' ? x : y;
  const ticks = rulerTicks(-origin / scale, (length - origin) / scale, scale, unit);

  /** Whether the button was pressed on the ruler and no guide comes out of it yet. */
  const isPressed = useRef(false);
  const onCanvas = ({ clientX, clientY }: PointerEvent): Point => {
    const box = canvas.current?.getBoundingClientRect();
    return { x: clientX - (box?.left ?? 0), y: clientY - (box?.top ?? 0) };
  };
  /** A line that is dragged out of the upper ruler lies level. */
  const across = axis === 'x' ? 'y' : 'x';
  const isOff = (event: PointerEvent): boolean => onCanvas(event)[across] >= 0;
  return (
    <svg
      aria-hidden="true"
      className={styles[axis]}
      width={axis === 'x' ? length : THICK}
      height={axis === 'x' ? THICK : length}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        isPressed.current = true;
      }}
      onPointerMove={(event) => {
        if (event.buttons === 0) return;
        const at = view.toLabel(onCanvas(event));
        if (isPressed.current && isOff(event)) {
          isPressed.current = false;
          designer.gestures.beginGuide(across, null, at);
        }
        designer.gestures.drag(at, { shift: false, alt: false, control: event.ctrlKey }, 0);
      }}
      onPointerUp={(event) => {
        isPressed.current = false;
        // Whoever takes it back to the ruler wants none.
        if (isOff(event)) designer.gestures.drop();
        else designer.gestures.cancel();
      }}
      onPointerCancel={() => {
        isPressed.current = false;
        designer.gestures.cancel();
      }}
    >
      <title>{title}</title>
      {ticks.map(({ at, size, label }) => {
        const place = Math.round(origin + at * scale) + 0.5;
        const end = THICK - TICKS[size];
        return (
          <g key={at}>
            <path
              className={styles['tick']}
              d={axis === 'x' ? `M${place} ${end}V${THICK}` : `M${end} ${place}H${THICK}`}
            />
            {label !== undefined && (
              <text
                className={styles['number']}
                transform={
                  axis === 'x' ? `translate(${place + 3} 10)` : `translate(10 ${place - 3}) rotate(-90)`
                }
              >
                {label}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
