import { zlibSync } from 'fflate';

/** zlib format, as `/FlateDecode` wants it. The level is fixed, so that the same bytes always come out alike. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: 6 });
}
