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
    image: { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray },
    options: ReaderOptions,
  ): Promise<readonly ReadResult[]>;
}
