import { encodeUtf8 } from './utf8.ts';

/**
 * Brings XML to UTF-8 as its bytes come: takes a byte order mark off, and turns UTF-16, which its mark or its first `<` tells
 * (XML 1.0, appendix F), into UTF-8. Other encodings are no business of Office files; what they say of themselves is
 * left to the caller (`declaredEncoding`).
 */
export class ToUtf8 {
  #kind: 'unknown' | 'utf-8' | 'utf-16le' | 'utf-16be' = 'unknown';
  /** Bytes of a character that the next piece continues. */
  #rest = new Uint8Array(0);

  take(chunk: Uint8Array): Uint8Array {
    if (this.#kind === 'utf-8') return chunk;
    const bytes = this.#rest.length === 0 ? chunk : concat(this.#rest, chunk);
    if (this.#kind === 'unknown') {
      if (bytes.length < 4) {
        this.#rest = bytes.slice();
        return bytes.subarray(0, 0);
      }
      return this.#begin(bytes);
    }
    return this.#fromUtf16(bytes, this.#kind === 'utf-16le');
  }

  /** What was held back; for files of a few bytes. */
  finish(): Uint8Array {
    const rest = this.#rest;
    this.#rest = new Uint8Array(0);
    return this.#kind === 'unknown' ? rest : rest.subarray(0, 0);
  }

  #begin(bytes: Uint8Array): Uint8Array {
    const [first, second, third] = bytes;
    this.#rest = new Uint8Array(0);
    if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) {
      this.#kind = 'utf-16le';
      return this.#fromUtf16(first === 0xff ? bytes.subarray(2) : bytes, true);
    }
    if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) {
      this.#kind = 'utf-16be';
      return this.#fromUtf16(first === 0xfe ? bytes.subarray(2) : bytes, false);
    }
    this.#kind = 'utf-8';
    return first === 0xef && second === 0xbb && third === 0xbf ? bytes.subarray(3) : bytes;
  }

  #fromUtf16(bytes: Uint8Array, isLittle: boolean): Uint8Array {
    const high = isLittle ? 1 : 0;
    let count = bytes.length >> 1;
    const last = count > 0 ? (bytes[(count - 1) * 2 + high] ?? 0) : 0;
    // A high surrogate waits for its other half.
    if (last >= 0xd8 && last <= 0xdb) count -= 1;
    const units = new Uint16Array(count);
    for (let index = 0; index < count; index += 1) {
      units[index] = ((bytes[index * 2 + high] ?? 0) << 8) | (bytes[index * 2 + 1 - high] ?? 0);
    }
    this.#rest = bytes.slice(count * 2);
    return encodeUtf8(units);
  }
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}

/** The encoding that an XML declaration names, in lower case; empty where it names none. */
export function declaredEncoding(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return (
    /^\s*(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]{1,40})["']/u
      .exec(head)?.[1]
      ?.toLowerCase() ?? ''
  );
}
