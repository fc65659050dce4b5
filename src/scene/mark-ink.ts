import type { Ink } from '../base/ink.ts';
import { unreachable } from '../base/unreachable.ts';
import type { Mark } from './scene.ts';

/** What a mark is painted in; its only ink. */
export function inkOf(mark: Mark): Ink {
  switch (mark.kind) {
    case 'code':
    case 'image':
      return 'black';
    case 'rect':
      return mark.fill;
    case 'path':
      return mark.fill ?? mark.stroke.ink ?? 'black';
    case 'glyphs':
    case 'line':
      return mark.ink ?? 'black';
    default:
      return unreachable(mark);
  }
}
