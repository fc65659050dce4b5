/**
 * Text that may be shown and printed. Only `masking/` may import this file and so only masking can mint one, but for what is encrypted
 * (`sealed-minting.ts`);
 * everyone else imports the type from `masked-text.ts`. Parts and joins of masked text are masked text.
 */
export class MaskedText {
  readonly text: string;

  private constructor(text: string) {
    this.text = text;
  }

  /** Part of it, by UTF-16 index as in `String.prototype.slice`. */
  slice(start: number, end?: number): MaskedText {
    return new MaskedText(this.text.slice(start, end));
  }

  /** This text followed by others, in order. */
  concat(...others: readonly MaskedText[]): MaskedText {
    return new MaskedText(this.text + others.map((other) => other.text).join(''));
  }

  /** The same text in Unicode's composed form, in which fonts have their glyphs. */
  nfc(): MaskedText {
    const composed = this.text.normalize('NFC');
    return composed === this.text ? this : new MaskedText(composed);
  }

  /** The same text in capitals, or in small letters, by Unicode's rules that hold in every language. */
  inCase(letters: 'upper' | 'lower'): MaskedText {
    return new MaskedText(letters === 'upper' ? this.text.toUpperCase() : this.text.toLowerCase());
  }

  get isEmpty(): boolean {
    return this.text === '';
  }

  toString(): string {
    return this.text;
  }

  toJSON(): string {
    return this.text;
  }

  static mint(text: string): MaskedText {
    return new MaskedText(text);
  }
}

/** Declares that a text shows nothing that the policy hides. */
export function mintMaskedText(text: string): MaskedText {
  return MaskedText.mint(text);
}
