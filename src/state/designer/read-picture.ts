import type { Problem } from '../../base/problem.ts';
import { TEMPLATE_LIMITS } from '../../template/template-limits.ts';
import type { GrayPicture } from '../../template/template.ts';

export type ReadPicture =
  { readonly ok: true; readonly picture: GrayPicture } | { readonly ok: false; readonly problem: Problem };

/** Kinds of files that browsers draw; by their first bytes' kind as the system says it, or by name where it says none. */
export const PICTURE_FILES = 'image/png,image/jpeg,image/webp,image/svg+xml,.png,.jpg,.jpeg,.webp,.svg';
const KINDS = /^image\/(?:png|jpeg|webp|svg\+xml)$/u;
const MOST_BYTES = 20_000_000;
/** Sides and pixels of a picture that is decoded at all: a file of few bytes may say that it is a wall of pixels. */
const LONGEST_SIDE = 12_000;
const MOST_DECODED = 60_000_000;
/** A drawing without a size of its own, as wide as this. */
const DRAWN_SIDE = 600;

/**
 * A file's picture as grey pixels, made small enough for a template: what a browser draws of it, on white. Whatever else was in
 * the file (scripts of a drawing, places and dates of a photograph) is not in the pixels.
 */
export async function readPicture(file: Blob): Promise<ReadPicture> {
  if (!KINDS.test(file.type)) return refused('picture-kind');
  if (file.size > MOST_BYTES) return refused('picture-too-large', { limit: MOST_BYTES / 1_000_000 });
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const width = image.naturalWidth || DRAWN_SIDE;
    const height = image.naturalHeight || DRAWN_SIDE;
    if (Math.max(width, height) > LONGEST_SIDE || width * height > MOST_DECODED)
      return refused('picture-too-many-pixels', { limit: LONGEST_SIDE });
    return { ok: true, picture: drawn(image, width, height) };
  } catch {
    return refused('picture-unreadable');
  } finally {
    URL.revokeObjectURL(address);
  }
}

function drawn(image: HTMLImageElement, width: number, height: number): GrayPicture {
  const { pixels, side } = TEMPLATE_LIMITS.picture;
  const scale = Math.min(1, Math.sqrt(pixels / (width * height)), side / Math.max(width, height));
  const columns = Math.max(1, Math.floor(width * scale));
  const rows = Math.max(1, Math.floor(height * scale));
  const canvas = document.createElement('canvas');
  canvas.width = columns;
  canvas.height = rows;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, columns, rows);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, columns, rows);
  return {
    width: columns,
    height: rows,
    gray: base64(grayOf(context.getImageData(0, 0, columns, rows).data)),
  };
}

/** Luma of ITU-R BT.601, a byte a pixel. */
function grayOf(pixels: Uint8ClampedArray): Uint8Array {
  const gray = new Uint8Array(pixels.length / 4);
  for (let at = 0; at < gray.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at * 4, at * 4 + 3);
    gray[at] = Math.round(red * 0.299 + green * 0.587 + blue * 0.114);
  }
  return gray;
}

/** Characters that one call of the browser's takes at a time. */
const CHUNK = 8_192;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

function refused(code: string, params: NonNullable<Problem['params']> = {}): ReadPicture {
  return { ok: false, problem: { code, params } };
}
