import type { Language, LocalText } from '../base/language.ts';
import { mm, pt } from '../base/length.ts';
import type { ElementKind, GrayPicture, Template, TemplateElement } from '../template/template.ts';
import { hundredths } from './box.ts';
import type { Box, Point } from './box.ts';
import { freeElementId } from './edits.ts';
import type { Size } from './transform.ts';

/** Sizes in millimetres of what is added by a press alone. */
const SIZES: Readonly<Record<ElementKind, readonly [number, number]>> = {
  text: [30, 6],
  code: [50, 15],
  sealed: [26, 26],
  rect: [20, 10],
  line: [30, 1],
  ellipse: [15, 15],
  icon: [10, 10],
  checkbox: [4, 4],
  image: [20, 20],
  table: [60, 30],
};

/** How small a drag may be that says a size; smaller ones are presses. */
export const LEAST_DRAG = 2;

/** Where an element goes that is added without a drag: in its usual size around a point, inside the label. */
export function usualBox(kind: ElementKind, at: Point, label: Size): Box {
  const [width, height] = SIZES[kind];
  return aroundPoint(at, { width, height }, label);
}

/** What a new table says of its own, which can be changed. */
const TABLE_WORDS: Readonly<Record<'name' | 'quantity' | 'more', LocalText>> = {
  name: { en: 'Goods', 'zh-CN': '商品' },
  quantity: { en: 'Qty', 'zh-CN': '数量' },
  more: { en: '… and {{n}} more', 'zh-CN': '……另有 {{n}} 种' },
};

/** Degrees from level or upright within which a line is drawn so. */
const STRAIGHT = 15;

/**
 * A line from press to release: level or upright where it is nearly so or is to be, else as long as the two are apart
 * and turned to lie on both.
 */
export function lineBetween(
  start: Point,
  end: Point,
  isStraight: boolean,
): { readonly box: Box; readonly rotation: number } {
  const [across, down] = [end.x - start.x, end.y - start.y];
  const [, thick] = SIZES.line;
  const slant = (Math.atan2(Math.abs(down), Math.abs(across)) * 180) / Math.PI;
  if (slant <= STRAIGHT || (isStraight && slant <= 45)) {
    const box = {
      x: Math.min(start.x, end.x),
      y: start.y - thick / 2,
      width: Math.abs(across),
      height: thick,
    };
    return { box, rotation: 0 };
  }
  if (slant >= 90 - STRAIGHT || isStraight) {
    const box = { x: start.x - thick / 2, y: Math.min(start.y, end.y), width: thick, height: Math.abs(down) };
    return { box, rotation: 0 };
  }
  const length = Math.hypot(across, down);
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const box = { x: middle.x - length / 2, y: middle.y - thick / 2, width: length, height: thick };
  // From left to right, whichever end was drawn first.
  return { box, rotation: hundredths(across * down > 0 ? slant : 360 - slant) };
}

/**
 * A new element as people expect one to begin: it can be seen, and says something that every order has. Its own words are
 * in `language`.
 */
export function newElement(
  kind: Exclude<ElementKind, 'image'>,
  box: Box,
  template: Template,
  words: string,
  language: Language = 'zh-CN',
): TemplateElement {
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
        showIf: { match: 'any', tests: [{ field: 'order.code', is: 'filled' }] },
      };
    case 'sealed':
      return { kind, ...place, version: 9, boundTo: 'order.code', remark: false };
    case 'rect':
    case 'ellipse':
      return { kind, ...place, fill: 'none', stroke: mm(0.25) };
    case 'line':
      return { kind, ...place, thickness: mm(0.25), style: 'solid' };
    case 'icon':
      return { kind, ...place, icon: 'fragile' };
    case 'checkbox':
      return { kind, ...place };
    case 'table':
      return {
        kind,
        ...place,
        columns: [
          { field: 'item.name', title: TABLE_WORDS.name[language], share: 4, align: 'left' },
          { field: 'item.quantity', title: TABLE_WORDS.quantity[language], share: 1, align: 'right' },
        ],
        header: true,
        rules: true,
        size: pt(8),
        minSize: pt(6),
        lineHeight: 1.25,
        rows: 8,
        cellLines: 2,
        more: TABLE_WORDS.more[language],
      };
  }
}

/** A picture in its own proportions, around a point. */
export function newImage(picture: GrayPicture, at: Point, template: Template): TemplateElement {
  const [side] = SIZES.image;
  const longest = Math.max(picture.width, picture.height);
  const size = {
    width: hundredths(Math.max(1, (side * picture.width) / longest)),
    height: hundredths(Math.max(1, (side * picture.height) / longest)),
  };
  const box = aroundPoint(at, size, template);
  return {
    kind: 'image',
    id: freeElementId(template, 'image'),
    x: mm(box.x),
    y: mm(box.y),
    width: mm(box.width),
    height: mm(box.height),
    fit: 'contain',
    dither: 'floyd-steinberg',
    picture,
  };
}

/** A box of this size around a point, moved so that it lies on the label, and cut where it is larger. */
function aroundPoint(at: Point, size: Size, label: Size): Box {
  const width = Math.min(size.width, label.width);
  const height = Math.min(size.height, label.height);
  const inside = (value: number, length: number, whole: number): number =>
    hundredths(Math.max(0, Math.min(whole - length, value - length / 2)));
  return { x: inside(at.x, width, label.width), y: inside(at.y, height, label.height), width, height };
}
