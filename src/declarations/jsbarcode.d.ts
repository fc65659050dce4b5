/** The little that is used: the library's own types want the DOM and leave its encoders out. */
declare module 'jsbarcode/bin/barcodes/CODE128/index.js' {
  export class CODE128 {
    constructor(data: string, options: Readonly<Record<string, never>>);
    /** Bars and spaces as `1` and `0`. */
    encode(): { readonly data: string };
  }
}
