import fc from 'fast-check';

const hundredths = (min: number, max: number): fc.Arbitrary<number> =>
  fc
    .integer({ min: Math.ceil(min * 100 - 1e-9), max: Math.floor(max * 100 + 1e-9) })
    .map((value) => value / 100);

const name = fc.stringMatching(/^[A-Za-z0-9面单标签 ×"'.,-]{0,20}[A-Za-z0-9面单标签]$/u);
const head = fc.record({
  schema: fc.constant('hushlabel/stock'),
  version: fc.constant(1),
  id: fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,20}$/),
  name: fc.record({ en: name, 'zh-CN': name }),
});

const sides = fc.tuple(hundredths(3, 120), hundredths(3, 120));
const round = hundredths(3, 80).map((width) => ({ shape: 'round', width, height: width }));
const rect = sides.chain(([width, height]) =>
  fc.record(
    {
      shape: fc.constant('rect'),
      width: fc.constant(width),
      height: fc.constant(height),
      radius: hundredths(0, Math.min(width, height) / 2),
      safe: fc.record({ x: hundredths(0, width / 2), y: hundredths(0, height / 2) }),
    },
    { requiredKeys: ['shape', 'width', 'height'] },
  ),
);
const label = fc.oneof({ weight: 3, arbitrary: rect }, round);

interface Numbers {
  readonly width: number;
  readonly height: number;
}

/** Labels and gaps in one direction, and the page's length in it. */
const line = (side: number) =>
  fc.record({
    count: fc.integer({ min: 1, max: 8 }),
    before: hundredths(0, 20),
    gap: hundredths(0, 10),
    after: hundredths(0, 20),
    side: fc.constant(side),
  });

/** One grid, and often a second one below it. */
const sheetOf = ({ width, height }: Numbers) =>
  fc
    .record({
      x: line(width),
      y: line(height),
      second: fc.option(fc.record({ x: line(width), y: line(height) })),
    })
    .map(({ x, y, second }) => {
      const first = gridAt(x, y, 0);
      const grids = second === null ? [first] : [first, gridAt(second.x, second.y, endOf(y))];
      const lines = second === null ? [x] : [x, second.x];
      const page = {
        width: whole(Math.max(20, ...lines.map(endOf))),
        height: whole(Math.max(20, endOf(y) + (second === null ? 0 : endOf(second.y)))),
      };
      return { page, grids };
    })
    .filter(({ page }) => page.width <= 1200 && page.height <= 1200);

interface Line {
  readonly count: number;
  readonly before: number;
  readonly gap: number;
  readonly after: number;
  readonly side: number;
}

function gridAt(x: Line, y: Line, top: number) {
  return {
    columns: x.count,
    rows: y.count,
    left: x.before,
    top: whole(top + y.before),
    pitchX: whole(x.side + x.gap),
    pitchY: whole(y.side + y.gap),
  };
}

function endOf({ count, before, gap, after, side }: Line): number {
  return before + count * side + (count - 1) * gap + after;
}

/** Hundredths again, without the noise of adding. */
function whole(value: number): number {
  // Without a negative zero, which JSON does not keep.
  return Math.ceil(value * 100 - 1e-6) / 100 + 0;
}

const feedOf = ({ height }: Numbers) =>
  fc.oneof(
    fc.record({ by: fc.constant('gap'), gap: hundredths(0, 10) }, { requiredKeys: ['by'] }),
    fc.record(
      { by: fc.constant('black-mark'), mark: hundredths(0.5, 10), gap: hundredths(0, 10) },
      { requiredKeys: ['by', 'mark'] },
    ),
    fc.record({
      by: fc.constant('continuous'),
      shortest: hundredths(3, height),
      longest: hundredths(height, 5000),
    }),
  );

const sheet = fc
  .record({ head, label })
  .chain(({ head: first, label: each }) =>
    sheetOf(each).map(({ page, grids }) => ({ ...first, kind: 'sheet', page, label: each, grids })),
  );
const roll = fc.record({ head, label }).chain(({ head: first, label: each }) =>
  fc
    .record({ feed: feedOf(each), backing: fc.option(hundredths(each.width, 200), { nil: undefined }) })
    .map(({ feed, backing }) => ({
      ...first,
      kind: 'roll',
      ...(backing === undefined ? {} : { backing }),
      label: each,
      feed,
    })),
);
const waybill = fc.record({ head, label }).map(({ head: first, label: each }) => ({
  ...first,
  kind: 'waybill',
  label: each,
}));

/** Sheets that `parseStock` takes, as plain objects of JSON. */
export const arbitrarySheet = sheet;
/** Stocks of every kind that it takes. */
export const arbitraryStock = fc.oneof(sheet, roll, waybill);
