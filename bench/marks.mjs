/**
 * What the peers draw: the marks of our own scenes as plain data, so that everyone draws the same strings, codes and
 * lines at the same places. Lengths in millimetres from the label's top-left corner, type sizes in points.
 */
export const POINTS_PER_MM = 72 / 25.4;
const MM_PER_INCH = 25.4;

/** @param {import('../src/scene/scene.ts').Scene} scene */
export function marksOf(scene) {
  const marks = { rects: [], lines: [], codes: [], texts: [] };
  let last;
  for (const mark of [...scene.fixed, ...scene.marks]) {
    if (mark.kind === 'glyphs') {
      const weight = mark.font.endsWith('bold') ? 'bold' : 'regular';
      const { x, y, size, ink } = mark;
      const text = mark.text.text;
      // A line in two scripts is two runs of ours and one string of theirs: Noto Sans SC has Latin letters too.
      const isSameLine =
        last !== undefined && last.y === y && last.size === size && last.weight === weight && x > last.x;
      if (isSameLine) last.text += text;
      else marks.texts.push((last = { text, x, y, size, weight, ink }));
      continue;
    }
    last = undefined;
    if (mark.kind === 'rect') {
      const { x, y, width, height, fill } = mark;
      marks.rects.push({ x, y, width, height, fill });
    } else if (mark.kind === 'line') {
      const { x1, y1, x2, y2, width } = mark;
      marks.lines.push({ x1, y1, x2, y2, width });
    } else {
      marks.codes.push(codeOf(mark));
    }
  }
  return marks;
}

function codeOf({ symbology, content, x, y, dpi, modules, moduleWidth, moduleHeight }) {
  const stride = Math.ceil(modules.columns / 8);
  const isDark = (row, column) => (modules.bits[row * stride + (column >> 3)] & (0x80 >> (column & 7))) !== 0;
  const rows = Array.from({ length: modules.rows }, (_, row) =>
    Array.from({ length: modules.columns }, (_, column) => (isDark(row, column) ? '1' : '0')).join(''),
  );
  const dots = MM_PER_INCH / dpi;
  return {
    symbology,
    content: content.text,
    x,
    y,
    moduleWidth: moduleWidth * dots,
    moduleHeight: moduleHeight * dots,
    rows,
  };
}

/** The dark modules of a code as rectangles, neighbours in a row joined. */
export function* codeRuns({ x, y, moduleWidth, moduleHeight, rows }) {
  for (const [row, modules] of rows.entries()) {
    for (const { 0: run, index } of modules.matchAll(/1+/g)) {
      yield {
        x: x + index * moduleWidth,
        y: y + row * moduleHeight,
        width: run.length * moduleWidth,
        height: moduleHeight,
      };
    }
  }
}
