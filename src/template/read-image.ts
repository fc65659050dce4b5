import { decodeBase64 } from '../base/base64.ts';
import { ObjectReader, refuse } from './document-reader.ts';
import { DITHERS, FITS } from './template.ts';
import { TEMPLATE_LIMITS } from './template-limits.ts';
import type { ElementBox, GrayPicture, ImageElement } from './template.ts';

const { side, pixels } = TEMPLATE_LIMITS.picture;

export function readImage(fields: ObjectReader): Omit<ImageElement, keyof ElementBox | 'kind'> {
  return {
    fit: fields.oneOf('fit', FITS),
    dither: fields.oneOf('dither', DITHERS),
    ...(fields.has('threshold') ? { threshold: readWhole(fields, 'threshold', 0, 255) } : {}),
    ...(fields.has('invert') ? { invert: readInvert(fields) } : {}),
    picture: readPicture(fields.value('picture'), fields.at('picture')),
  };
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
