import { mm, pt } from '../base/length.ts';
import type { ElementKind, Template, TemplateElement } from '../template/template.ts';
import { hundredths } from './box.ts';
import type { Box, Point } from './box.ts';
import { freeElementId } from './edits.ts';

/** Sizes in millimetres of what is added by a press alone. */
const SIZES: Readonly<Record<ElementKind, readonly [number, number]>> = {
  text: [30, 6],
  code: [50, 15],
  rect: [20, 10],
  line: [30, 1],
  ellipse: [15, 15],
  icon: [10, 10],
  checkbox: [4, 4],
};

/** How small a drag may be that says a size; smaller ones are presses. */
export const LEAST_DRAG = 2;

/** Where an element goes that is added without a drag: in its usual size around a point, inside the label. */
export function usualBox(
  kind: ElementKind,
  at: Point,
  { width, height }: Pick<Template, 'width' | 'height'>,
): Box {
  const [wide, high] = SIZES[kind];
  const size = { width: Math.min(wide, width), height: Math.min(high, height) };
  const inside = (value: number, length: number, whole: number): number =>
    hundredths(Math.max(0, Math.min(whole - length, value - length / 2)));
  return { x: inside(at.x, size.width, width), y: inside(at.y, size.height, height), ...size };
}

/** A new element as people expect one to begin: it can be seen, and says something that every order has. */
export function newElement(kind: ElementKind, box: Box, template: Template, words: string): TemplateElement {
  const place = {
    id: freeElementId(template, kind),
    x: mm(hundredths(box.x)),
    y: mm(hundredths(box.y)),
    width: mm(hundredths(box.width)),
    height: mm(hundredths(box.height)),
  };
  switch (kind) {
    case 'text':
      return {
        kind,
        ...place,
        lines: [words],
        weight: 'regular',
        size: pt(10),
        minSize: pt(6),
        lineHeight: 1.25,
        keepWords: false,
        align: 'left',
        verticalAlign: 'middle',
        inverse: false,
      };
    case 'code':
      return {
        kind,
        ...place,
        symbology: 'code128',
        content: '{{order.code}}',
        caption: true,
        captionSize: pt(8),
        showIf: ['order.code'],
      };
    case 'rect':
    case 'ellipse':
      return { kind, ...place, fill: 'none', stroke: mm(0.25) };
    case 'line':
      return { kind, ...place, thickness: mm(0.25), style: 'solid' };
    case 'icon':
      return { kind, ...place, icon: 'fragile' };
    case 'checkbox':
      return { kind, ...place };
  }
}
