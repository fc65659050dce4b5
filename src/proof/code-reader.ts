/** Bars or modules as pixels: one byte each, 0 = black, 255 = white, rows from the top. */
export interface CodeImage {
  readonly columns: number;
  readonly rows: number;
  readonly pixels: Uint8Array;
  /** True where the picture is one code in whole modules and nothing else, so that a reader need not look for it. */
  readonly pure: boolean;
}

export interface ReadCode {
  readonly text: string;
  /** The reader's own name of the symbology, such as `QRCode` or `Code128`. */
  readonly symbology: string;
  /** The content's bytes as they stand in the code: text in GB18030 or binary data. */
  readonly bytes: Uint8Array;
}

/** Every code that a decoder finds in a picture; empty where there is none. Rejects only when it could not look. */
export type CodeReader = (image: CodeImage) => Promise<readonly ReadCode[]>;

/**
 * Every code in a picture's file (PNG, JPEG, GIF, BMP), empty where there is none; undefined where the bytes are no such picture, or
 * one that is too large.
 */
export type PictureReader = (file: Uint8Array) => Promise<readonly ReadCode[] | undefined>;
