import type { ImageElement } from './template.ts';

const MM_PER_INCH = 25.4;

/**
 * Pixels of the picture on an inch of paper, as its box and fit draw it; the coarser way where it is stretched. Below
 * the printer's dots per inch the picture has less to show than the printer could.
 */
export function imageDpi(element: Pick<ImageElement, 'width' | 'height' | 'fit' | 'picture'>): number {
  const across = (element.picture.width * MM_PER_INCH) / element.width;
  const down = (element.picture.height * MM_PER_INCH) / element.height;
  return element.fit === 'contain' ? Math.max(across, down) : Math.min(across, down);
}
