import type { JobProgress } from '../room/room.ts';
import type { Receipt } from '../room/room.ts';
import type { PrinterFile } from './printers/printers-state.ts';
import type { SheetLeft } from './paper-state.ts';

/** What has become of the labels that were asked for last. */
export type PrintingState =
  | { readonly status: 'idle' }
  | { readonly status: 'running'; readonly progress: JobProgress | null }
  | {
      readonly status: 'done';
      readonly receipt: Receipt;
      /** The finished file; null where none was made. */
      readonly file: Blob | null;
      /** Each label as a picture, in a zip; null where no pictures were asked for. */
      readonly pictures: PicturesFile | null;
      /** What the printer is sent; null where labels were made for none. */
      readonly printed: PrinterFile | null;
      /** Of that, some was sent: what is sent again may be printed twice. */
      readonly wasSent: boolean;
      /** Something that it was made from has changed since. */
      readonly stale: boolean;
      /** Absent where each label is a page. */
      readonly sheet?: SheetLeft;
      /** It was printed, opened or saved. */
      readonly taken?: boolean;
    };

/** A zip of pictures, all of one kind. */
export interface PicturesFile {
  readonly kind: 'png' | 'svg';
  readonly file: Blob;
}
