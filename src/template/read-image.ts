import { decodeBase64 } from '../base/base64.ts';
import { ObjectReader, refuse } from './document-reader.ts';
import { DITHERS, FITS, TEMPLATE_LIMITS } from './template.ts';
import type { ElementBox, GrayPicture, ImageElement, TemplateElement } from './template.ts';

const { side, pixels, pixelsInAll } = TEMPLATE_LIMITS.picture;

export function readImage(fields: ObjectReader): Omit<ImageElement, keyof ElementBox | 'kind'> {
  return {
    fit: fields.oneOf('fit', FITS),
    dither: fields.oneOf('dither', DITHERS),
    ...(fields.has('threshold') ? { threshold: readWhole(fields, 'threshold', 0, 255) } : {}),
    ...(fields.has('invert') ? { invert: readInvert(fields) } : {}),
    picture: readPicture(fields.value('picture'), fields.at('picture')),
  };
}

/** Refuses, at the picture that goes beyond, more pixels than all pictures of a template may have together. */
export function checkPixelsInAll(elements: readonly TemplateElement[]): void {
  let sum = 0;
  for (const [index, element] of elements.entries()) {
    if (element.kind !== 'image') continue;
    sum += element.picture.width * element.picture.height;
    if (sum > pixelsInAll) {
      refuse('template-range', `elements[${index}].picture`, { min: 1, max: pixelsInAll });
    }
  }
}

function readPicture(value: unknown, path: string): GrayPicture {
  const fields = new ObjectReader(value, path, ['width', 'height', 'gray']);
  const width = readWhole(fields, 'width', 1, side);
  const height = readWhole(fields, 'height', 1, side);
  const count = width * height;
  if (count > pixels) refuse('template-range', path, { min: 1, max: pixels });
  const gray = fields.value('gray');
  if (typeof gray !== 'string' || decodeBase64(gray, count) === undefined) {
    refuse('template-type', fields.at('gray'), { expected: 'gray-pixels' });
  }
  return { width, height, gray };
}

function readWhole(fields: ObjectReader, key: string, min: number, max: number): number {
  const value = fields.number(key, min, max);
  return Number.isInteger(value)
    ? value
    : refuse('template-type', fields.at(key), { expected: 'whole-number' });
}

function readInvert(fields: ObjectReader): true {
  return fields.boolean('invert') ? true : refuse('template-type', fields.at('invert'), { expected: 'true' });
}
