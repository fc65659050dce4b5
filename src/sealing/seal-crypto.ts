/** What sealing needs from outside the core: random bytes, and AES-256-GCM with tags of 128 bits. */
export interface SealCrypto {
  random(length: number): Uint8Array;
  /** Takes 32 bytes; gives the cipher of that key, which does not give the key out again. */
  cipher(key: Uint8Array): Promise<Cipher>;
}

export interface Cipher {
  /** The encrypted bytes followed by the tag. */
  encrypt(iv: Uint8Array, bound: Uint8Array, plain: Uint8Array): Promise<Uint8Array>;
  /** Undefined where the tag is not the one of these bytes under this key. */
  decrypt(iv: Uint8Array, bound: Uint8Array, sealed: Uint8Array): Promise<Uint8Array | undefined>;
}

type Bytes = Uint8Array<ArrayBuffer>;
interface GcmParams {
  readonly name: 'AES-GCM';
  readonly iv: Bytes;
  readonly additionalData: Bytes;
  readonly tagLength: 128;
}

/** The parts of the platform's Web Crypto that are used; the core does not know the browser's types. */
export interface WebCrypto<Key> {
  getRandomValues(bytes: Bytes): unknown;
  readonly subtle: {
    importKey(
      format: 'raw',
      key: Bytes,
      algorithm: 'AES-GCM',
      extractable: false,
      usages: ('encrypt' | 'decrypt')[],
    ): Promise<Key>;
    encrypt(algorithm: GcmParams, key: Key, data: Bytes): Promise<ArrayBuffer>;
    decrypt(algorithm: GcmParams, key: Key, data: Bytes): Promise<ArrayBuffer>;
  };
}

export function webSealCrypto<Key>(crypto: WebCrypto<Key>): SealCrypto {
  const params = (iv: Uint8Array, bound: Uint8Array): GcmParams => ({
    name: 'AES-GCM',
    iv: Uint8Array.from(iv),
    additionalData: Uint8Array.from(bound),
    tagLength: 128,
  });
  return {
    random(length) {
      const bytes = new Uint8Array(length);
      crypto.getRandomValues(bytes);
      return bytes;
    },
    async cipher(bytes) {
      const key = await crypto.subtle.importKey('raw', Uint8Array.from(bytes), 'AES-GCM', false, [
        'encrypt',
        'decrypt',
      ]);
      return {
        async encrypt(iv, bound, plain) {
          return new Uint8Array(await crypto.subtle.encrypt(params(iv, bound), key, Uint8Array.from(plain)));
        },
        async decrypt(iv, bound, sealed) {
          try {
            const data = Uint8Array.from(sealed);
            return new Uint8Array(await crypto.subtle.decrypt(params(iv, bound), key, data));
          } catch {
            // An OperationError without words: the tag is another's.
            return undefined;
          }
        },
      };
    },
  };
}
