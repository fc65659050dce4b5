import { decodeBase64Url, encodeBase64Url } from '../base/base64url.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { Inflating } from '../import/spreadsheet/zip/inflate.ts';
import type { TextDecoding } from '../import/text-decoding.ts';
import { deflate } from '../render/pdf/deflate/deflate.ts';
import { printTemplate } from '../template/print-template.ts';
import { TEMPLATE_LIMITS } from '../template/template-limits.ts';
import type { Template } from '../template/template.ts';
import { readOwnTemplate } from './template-shelf.ts';

/** Characters of a link's template: chat programs cut longer addresses, and a file is better then. */
const LONGEST_LINK = 30_000;
/** Of zlib's format (RFC 1950), what stands before and behind the deflated data. */
const ZLIB_HEADER = 2;
const ZLIB_CHECKSUM = 4;
/** As many bytes at most as a template's characters can be in UTF-8. */
const MOST_BYTES = TEMPLATE_LIMITS.documentLength * 3;
/** Deflate makes a byte of at most 1032: what comes out of one piece stays small. */
const PIECE = 512;

/** Why a link is none. The sentence for each is in `i18n/`. */
export const LINK_PROBLEMS = ['template-link-too-long', 'template-link-broken'] as const;

const tooLong = () => failure({ code: 'template-link-too-long', params: { limit: LONGEST_LINK / 1000 } });

/** A template as the part of an address that is never sent: its document, deflated, as base64url. */
export function printTemplateLink(template: Template, encode: (text: string) => Uint8Array): Result<string> {
  const packed = deflate(encode(printTemplate(template))).subarray(ZLIB_HEADER, -ZLIB_CHECKSUM);
  const text = encodeBase64Url(packed);
  return text.length > LONGEST_LINK ? tooLong() : success(text);
}

/** Reads what `printTemplateLink` wrote, as strictly as a file; what it would inflate to is capped on the way. */
export function readTemplateLink(text: string, { decode }: TextDecoding): Result<Template> {
  if (text.length > LONGEST_LINK) return tooLong();
  const packed = decodeBase64Url(text);
  const bytes = packed === undefined || packed.length === 0 ? undefined : inflate(packed);
  const document = bytes === undefined ? undefined : decode(bytes, 'utf-8', true);
  return document === undefined ? failure({ code: 'template-link-broken' }) : readOwnTemplate(document);
}

/** Undefined where it is no deflate data, not all of it, or more than any template. */
function inflate(packed: Uint8Array): Uint8Array | undefined {
  const inflating = new Inflating();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let at = 0; at < packed.length; at += PIECE) {
    const piece = inflating.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    if (piece === undefined) return undefined;
    length += piece.length;
    if (length > MOST_BYTES) return undefined;
    pieces.push(piece.slice());
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
