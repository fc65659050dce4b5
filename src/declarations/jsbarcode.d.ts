/** The little that is used: the library's own types want the DOM. */
declare module 'jsbarcode' {
  interface Encodings {
    /** One or more parts, their bars and spaces as `1` and `0`. */
    encodings?: readonly { readonly data: string }[];
  }
  function JsBarcode(
    target: Encodings,
    data: string,
    options: { readonly format: 'CODE128'; readonly displayValue: false },
  ): void;
  export { JsBarcode as default };
}
