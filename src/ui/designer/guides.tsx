import styles from './canvas.module.css';
import { useDesignerState, useView } from './designer-context.ts';

/** Pixels a millimetre from which a line for every one of them is not a grey field. */
const FINE_GRID = 6;

/** The sheet that the label is printed on, with its margin and the grid. */
export function Paper() {
  const { width, height, margin } = useDesignerState((state) => state.template);
  const grid = useDesignerState(({ look }) => look.grid);
  const { scale, x, y, width: wide, height: high } = useView((view) => view);
  const step = scale >= FINE_GRID ? 1 : 5;
  return (
    <svg aria-hidden="true" className={styles['paper']} width={wide} height={high}>
      <defs>
        <pattern
          id="designer-grid"
          width={step * scale}
          height={step * scale}
          patternUnits="userSpaceOnUse"
          patternTransform={`translate(${x} ${y})`}
        >
          <path className={styles['gridLine']} d={`M0 0H${step * scale}M0 0V${step * scale}`} />
        </pattern>
        <pattern
          id="designer-grid-bold"
          width={10 * scale}
          height={10 * scale}
          patternUnits="userSpaceOnUse"
          patternTransform={`translate(${x} ${y})`}
        >
          <path className={styles['gridBold']} d={`M0 0H${10 * scale}M0 0V${10 * scale}`} />
        </pattern>
      </defs>
      <rect
        className={styles['sheet']}
        data-sheet={width}
        x={x}
        y={y}
        width={width * scale}
        height={height * scale}
      />
      {grid && (
        <>
          <rect fill="url(#designer-grid)" x={x} y={y} width={width * scale} height={height * scale} />
          <rect fill="url(#designer-grid-bold)" x={x} y={y} width={width * scale} height={height * scale} />
        </>
      )}
      {margin !== undefined && margin > 0 && (
        <rect
          className={styles['margin']}
          x={x + margin * scale}
          y={y + margin * scale}
          width={Math.max(0, width - 2 * margin) * scale}
          height={Math.max(0, height - 2 * margin) * scale}
        />
      )}
    </svg>
  );
}

/** Lines to align to, and the one that is dragged. They can be taken hold of. */
export function Guides() {
  const guides = useDesignerState(({ template }) => template.guides ?? NONE);
  const gesture = useDesignerState((state) => state.gesture);
  const { scale, x, y, width, height } = useView((view) => view);
  const dragged = gesture?.kind === 'guide' ? gesture : null;
  const shown = [
    ...guides.flatMap((guide, index) => (dragged?.index === index ? [] : [{ guide, index: `${index}` }])),
    ...(dragged === null ? [] : [{ guide: dragged.guide, index: 'dragged' }]),
  ];
  return (
    <svg aria-hidden="true" className={styles['guides']} width={width} height={height}>
      {shown.map(({ guide, index }) => {
        const at = guide.axis === 'x' ? x + guide.at * scale : y + guide.at * scale;
        const ends =
          guide.axis === 'x' ? { x1: at, x2: at, y1: 0, y2: height } : { x1: 0, x2: width, y1: at, y2: at };
        return (
          <g key={index} data-axis={guide.axis}>
            <line className={styles['guideReach']} data-guide={index} {...ends} />
            <line className={styles['guide']} {...ends} />
          </g>
        );
      })}
    </svg>
  );
}

const NONE = [] as const;
