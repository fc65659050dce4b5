/** The encoder without its renderers, which want a canvas or Node's file system. */
declare module 'qrcode/lib/core/qrcode.js' {
  interface Modules {
    readonly size: number;
    /** Row by row, one byte a module, 1 = dark. */
    readonly data: Uint8Array;
    /** 1 where a module is no data. */
    readonly reservedBit: Uint8Array;
  }
  const encoder: {
    create(
      data: string | readonly { readonly data: string; readonly mode: 'alphanumeric' }[],
      options: {
        readonly errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H';
        readonly maskPattern?: number;
        readonly version?: number;
      },
    ): { readonly modules: Modules };
  };
  export { encoder as default };
}
