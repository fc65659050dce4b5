/**
 * Real personal text. A `Secret` is not a string, prints as `[secret name]` and serialises to nothing, so it cannot
 * reach a screen, a log or a file by accident. `openSecret` is the one way in; `layers.json` names who may import
 * this file.
 */
export const SECRET_KINDS = [
  'orderNo',
  'tracking',
  'name',
  'phone',
  'extension',
  'province',
  'city',
  'district',
  'detail',
  'postcode',
  'country',
  'goods',
  'remark',
] as const;
export type SecretKind = (typeof SECRET_KINDS)[number];

export class Secret<Kind extends SecretKind = SecretKind> {
  readonly kind: Kind;
  /** Whether there is any text. That a field is empty is shown by the label anyway. */
  readonly isEmpty: boolean;
  readonly #text: string;

  constructor(kind: Kind, text: string) {
    this.kind = kind;
    this.isEmpty = text === '';
    this.#text = text;
  }

  toString(): string {
    return `[secret ${this.kind}]`;
  }

  toJSON(): undefined {
    return undefined;
  }

  /** What Node's console and assertion messages print. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }

  static open(secret: Secret): string {
    return secret.#text;
  }
}

/** Reads the real text. Every caller is reviewed: see `restricted` in `layers.json`. */
export function openSecret(secret: Secret): string {
  return Secret.open(secret);
}
