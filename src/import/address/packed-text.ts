/** A text of Chinese names in printable ASCII, as `scripts/pack-text.mjs` makes it. */
export interface PackedText {
  /** Characters that stand as a single sign in the body. */
  readonly frequent: string;
  /** The others in the order of their codes, each as the step from the one before. */
  readonly steps: string;
  /** Structure as it is, `;` for a line break, one sign for a frequent character, two for any other. */
  readonly body: string;
}

const STRUCTURE = '!%*+,-/:=;';
const LOW = 88;

/** Unpacks a text; the inverse of `packText`. */
export function unpackText({ frequent, steps, body }: PackedText): string {
  let free = '';
  for (let code = 0x23; code < 0x7f; code += 1) {
    const sign = String.fromCharCode(code);
    if (!`\\'\`${STRUCTURE}`.includes(sign)) free += sign;
  }
  const rest: string[] = [];
  let code = 0x4dff;
  for (const sign of steps) {
    const step = free.indexOf(sign);
    // The last sign says only that the step goes on.
    if (step === free.length - 1) code += step;
    else rest.push(String.fromCharCode((code += step)));
  }
  const highs = Math.ceil(rest.length / LOW);
  const singles = free.slice(highs, highs + frequent.length);
  const low =
    free.slice(highs + frequent.length) + free.slice(0, highs) + [...singles].reverse().join('') + STRUCTURE;
  let text = '';
  for (let at = 0; at < body.length; at += 1) {
    const sign = body.charAt(at);
    const place = free.indexOf(sign);
    if (place < 0) text += sign === ';' ? '\n' : sign;
    else if (place >= highs) text += frequent.charAt(place - highs);
    else {
      at += 1;
      text += rest[place * LOW + low.indexOf(body.charAt(at))] ?? '';
    }
  }
  return text;
}
