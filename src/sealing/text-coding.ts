/** Bytes of text, injected: the core has no TextEncoder and no TextDecoder. */
export interface TextCoding {
  /** UTF-8 bytes of a text. */
  readonly encode: (text: string) => Uint8Array;
  /** Undefined where `fatal` and the bytes are not in the encoding. */
  readonly decode: (bytes: Uint8Array, encoding: string, fatal: boolean) => string | undefined;
}
