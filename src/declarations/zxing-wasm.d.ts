/** The two functions of zxing-wasm's reader that `proof/zxing.ts` calls; its published types ask for the DOM. */
declare module 'zxing-wasm/reader' {
  export interface ReaderOptions {
    readonly tryHarder?: boolean;
    readonly tryRotate?: boolean;
    readonly tryInvert?: boolean;
    readonly tryDownscale?: boolean;
    readonly isPure?: boolean;
    readonly maxNumberOfSymbols?: number;
    readonly textMode?: 'Plain';
  }
  export interface ReadResult {
    readonly isValid: boolean;
    /** Of bytes that are no picture, the one result that there is; empty else, or why a code was not read. */
    readonly error: string;
    readonly text: string;
    readonly bytes: Uint8Array;
    readonly format: string;
  }
  /** With `wasmBinary` nothing is fetched; without it the library asks a CDN. */
  export function prepareZXingModule(options: {
    readonly overrides: { readonly wasmBinary: ArrayBuffer };
    readonly fireImmediately: true;
  }): Promise<unknown>;
  export function readBarcodes(
    /** Pixels, or a picture's file. */
    image: { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray } | Uint8Array,
    options: ReaderOptions,
  ): Promise<readonly ReadResult[]>;
}
