import { mm } from '../base/length.ts';
import type { Mm } from '../base/length.ts';
import { ObjectReader } from '../base/object-reader.ts';
import { refuseStock } from './refuse-stock.ts';
import { FEEDS, LABEL_SHAPES } from './stock.ts';
import type { Feed, Grid, LabelShape, Size } from './stock.ts';
import { STOCK_LIMITS as LIMITS } from './stock-limits.ts';

type Bounds = Parameters<ObjectReader['number']>[1];

export function readLength(fields: ObjectReader, key: string, bounds: Bounds): Mm {
  return mm(fields.number(key, bounds));
}

export function readPage(value: unknown, path: string): Size {
  const fields = new ObjectReader(value, path, ['width', 'height']);
  return {
    width: readLength(fields, 'width', LIMITS.page),
    height: readLength(fields, 'height', LIMITS.page),
  };
}

export function readLabel(value: unknown, path: string): LabelShape {
  const fields = new ObjectReader(value, path, ['shape', 'width', 'height'], ['radius', 'safe']);
  const shape = fields.oneOf('shape', LABEL_SHAPES);
  const width = readLength(fields, 'width', LIMITS.label);
  const height = readLength(fields, 'height', LIMITS.label);
  const half = Math.min(width, height) / 2;
  if (shape === 'round') {
    if (fields.has('radius')) refuseStock('document-unknown-key', fields.at('radius'));
    if (height !== width) refuseStock('document-type', fields.at('height'), { expected: 'same-as-width' });
  }
  return {
    ...{ shape, width, height },
    ...(fields.has('radius') ? { radius: readLength(fields, 'radius', { min: 0, max: half }) } : {}),
    ...(fields.has('safe') ? { safe: readSafe(fields.value('safe'), fields.at('safe'), width, height) } : {}),
  };
}

function readSafe(value: unknown, path: string, width: Mm, height: Mm) {
  const fields = new ObjectReader(value, path, ['x', 'y']);
  return {
    x: readLength(fields, 'x', { min: 0, max: width / 2 }),
    y: readLength(fields, 'y', { min: 0, max: height / 2 }),
  };
}

export function readGrid(value: unknown, path: string): Grid {
  const fields = new ObjectReader(value, path, ['columns', 'rows', 'left', 'top', 'pitchX', 'pitchY']);
  return {
    columns: fields.whole('columns', LIMITS.lines),
    rows: fields.whole('rows', LIMITS.lines),
    left: readLength(fields, 'left', LIMITS.margin),
    top: readLength(fields, 'top', LIMITS.margin),
    pitchX: readLength(fields, 'pitchX', LIMITS.label),
    pitchY: readLength(fields, 'pitchY', LIMITS.label),
  };
}

const FEED_KEYS = { gap: [], 'black-mark': ['mark'], continuous: ['shortest', 'longest'] } as const;

export function readFeed(value: unknown, path: string, label: LabelShape): Feed {
  const every = [...Object.values(FEED_KEYS).flat(), 'gap'];
  const by = new ObjectReader(value, path, ['by'], every).oneOf('by', FEEDS);
  const optional = by === 'continuous' ? [] : ['gap'];
  const fields = new ObjectReader(value, path, ['by', ...FEED_KEYS[by]], optional);
  const gap = fields.has('gap') ? { gap: readLength(fields, 'gap', LIMITS.gap) } : {};
  switch (by) {
    case 'gap':
      return { by, ...gap };
    case 'black-mark':
      return { by, mark: readLength(fields, 'mark', LIMITS.mark), ...gap };
    case 'continuous':
      return {
        by,
        shortest: readLength(fields, 'shortest', { min: LIMITS.piece.min, max: label.height }),
        longest: readLength(fields, 'longest', { min: label.height, max: LIMITS.piece.max }),
      };
  }
}
