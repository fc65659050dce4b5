import { dot, dotsToMm } from '../base/length.ts';
import type { CodeMark } from '../scene/scene.ts';
import type { Template, TemplateElement } from '../template/template.ts';
import { CODE_RULES } from './code-rules.ts';
import { inkBounds } from './ink-bounds.ts';
import { tenths, warning } from './label-findings.ts';
import type { Finding } from './label-findings.ts';
import type { Bounds } from './bounds.ts';
import type { PlacedMark } from './mark-bounds.ts';

const ROUNDING = 1e-6;
/** Text that shrinks below this is said: 6 pt are 17 dots at 203 dpi, and the smallest Chinese dot font has 15 × 16 (GB 5199). */
const SHRUNK_BELOW = 6;

/** Facts §7: "code within 2 mm of an edge or fold", "10 mm advised" for bars. */
const EDGE_ADVISED = 2;
const BARS_ADVISED = 10;
/**
 * Facts §6.2 and §7: bars of 2 dots at 203 dpi are read by sharp scanners only, of 3 dots by all that were tried. In
 * millimetres the nominal X of retail codes (0.33, gs1.se), which 3 dots are not at 300 dpi.
 */
const BAR_DOTS = 3;
const BAR_MM = 0.33;
/** QR: 4 dots (qrcode.com); from version 7 on, which is 45 modules, half a millimetre besides (facts §7). */
const CELL_DOTS = 4;
const MANY_CELLS = 45;
const MANY_CELLS_MM = 0.5;
/** Half a percent: four dots at 203 dpi are half a millimetre. */
const MM_ROUNDING = 1e-3;

/** What is said of the marks of one label, in painting order; at most once of each code and element. */
export function checkMarks(marks: readonly PlacedMark[], template: Template): readonly Finding[] {
  return [
    ...marginFindings(marks, template),
    ...codeFindings(marks, template),
    ...shrunkTexts(marks, template),
  ];
}

function marginFindings(
  marks: readonly PlacedMark[],
  { width, height, margin }: Template,
): readonly Finding[] {
  if (margin === undefined) return [];
  return worstOfEach(
    marks.flatMap((placed) => {
      const { element } = placed;
      const reach = margin - distanceToEdge(inkBounds(placed), width, height);
      const params = { reach: tenths(reach), margin };
      return reach > ROUNDING ? [warning('mark-in-margin', element, params, reach)] : [];
    }),
  );
}

function codeFindings(marks: readonly PlacedMark[], { width, height }: Template): readonly Finding[] {
  return worstOfEach(
    marks.flatMap(({ mark, bounds, element }): readonly Finding[] => {
      if (mark.kind !== 'code') return [];
      const distance = distanceToEdge(bounds, width, height);
      const params = { distance: tenths(distance), advised: EDGE_ADVISED };
      const isNear = distance < EDGE_ADVISED - ROUNDING;
      return [
        ...(isNear ? [warning('code-near-edge', element, params, EDGE_ADVISED - distance)] : []),
        ...moduleFindings(mark, element),
      ];
    }),
  );
}

/** Of a linear code the widths of bars and their height; of any other the smaller side of its cells. */
export function moduleFindings(mark: CodeMark, element: string): readonly Finding[] {
  const { symbology, modules, moduleWidth, moduleHeight, dpi } = mark;
  // Of a code of one size the modules are dots, which nobody chose.
  if (CODE_RULES[symbology].kind === 'fixed') return [];
  const inMm = (dots: number): number => dotsToMm(dot(dots), dpi);
  const isLinear = modules.rows === 1 || modules.columns === 1;
  const dots = Math.min(moduleWidth, moduleHeight);
  const leastMm = isLinear ? BAR_MM : modules.columns >= MANY_CELLS ? MANY_CELLS_MM : 0;
  const advised = Math.max(isLinear ? BAR_DOTS : CELL_DOTS, Math.ceil(leastMm / inMm(1) - MM_ROUNDING));
  const small =
    dots < advised
      ? [
          warning(
            'code-module-small',
            element,
            { dots, millimetres: Math.round(inMm(dots) * 100) / 100, advised },
            advised - dots,
          ),
        ]
      : [];
  const height = inMm(Math.max(moduleWidth, moduleHeight));
  const isShort = isLinear && height < BARS_ADVISED - ROUNDING;
  const params = { height: tenths(height), advised: BARS_ADVISED };
  return isShort ? [...small, warning('code-bars-short', element, params, BARS_ADVISED - height)] : small;
}

function shrunkTexts(marks: readonly PlacedMark[], { elements }: Template): readonly Finding[] {
  const wanted = new Map(elements.map((element) => [element.id, typeSizeOf(element)]));
  return worstOfEach(
    marks.flatMap(({ mark, element }) => {
      const size = wanted.get(element);
      if (mark.kind !== 'glyphs' || size === undefined) return [];
      const isShrunk = mark.size < Math.min(size, SHRUNK_BELOW) - ROUNDING;
      const params = { size: mark.size, wanted: size, least: SHRUNK_BELOW };
      return isShrunk ? [warning('text-shrunk', element, params, size - mark.size)] : [];
    }),
  );
}

/** The smallest type size that an element asks for, in points; undefined where it sets no type. */
export function typeSizeOf(element: TemplateElement): number | undefined {
  if (element.kind === 'text') {
    const runs = element.lines.flatMap((line) => (typeof line === 'string' ? [] : line));
    return element.size * Math.min(1, ...runs.map(({ size = 1 }) => size));
  }
  if ('captionSize' in element) return element.caption ? element.captionSize : undefined;
  return 'size' in element ? element.size : undefined;
}

const distanceToEdge = ({ left, top, right, bottom }: Bounds, width: number, height: number): number =>
  Math.min(left, top, width - right, height - bottom);

/** Of several findings of one code and element the worst. */
export function worstOfEach(findings: readonly Finding[]): readonly Finding[] {
  const worst = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.code} ${finding.element}`;
    const known = worst.get(key);
    if (known === undefined || finding.depth > known.depth) worst.set(key, finding);
  }
  return [...worst.values()];
}
