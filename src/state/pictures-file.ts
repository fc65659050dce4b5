import type { PictureKind } from '../print/label-output.ts';
import type { ZippedPictures } from '../room/pictures-in-zip.ts';
import type { WayOut } from './settings.ts';

/** A zip of pictures, all of one kind. */
export interface PicturesFile {
  readonly kind: PictureKind;
  readonly file: Blob;
}

export const isPictures = (way: WayOut): way is PicturesFile['kind'] => way === 'png' || way === 'svg';

/** What the room made, as it is kept: the browser holds a file's bytes, and not this page. */
export function picturesFile({ kind, file }: ZippedPictures): PicturesFile {
  return { kind, file: new Blob([new Uint8Array(file)], { type: 'application/zip' }) };
}
