/**
 * Packs a text of Chinese names into printable ASCII: gzip finds a fifth more in it than in UTF-8, whose every character begins
 * with the same byte. `src/import/address/packed-text.ts` has the form and unpacks it.
 */
export const STRUCTURE = '!%*+,-/:=;';
const FREQUENT = 60;
const LOW = 88;
const HAN = /\p{Script=Han}/u;

const free = Array.from({ length: 0x7f - 0x23 }, (_, at) => String.fromCharCode(0x23 + at)).filter(
  (sign) => !`\\'\`${STRUCTURE}`.includes(sign),
);

/** Takes a text of Chinese characters, signs of `STRUCTURE` and line breaks. */
export function packText(text) {
  const counts = new Map();
  for (const character of text) {
    if (HAN.test(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
    else if (!STRUCTURE.includes(character) && character !== '\n')
      throw new Error(`no place for ${character}`);
  }
  if (text.includes(';')) throw new Error('a line break is packed as ;');
  const byCount = [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
  const frequent = byCount.slice(0, FREQUENT).map(([character]) => character);
  const rest = byCount
    .slice(FREQUENT)
    .map(([character]) => character)
    .sort();
  const highs = Math.ceil(rest.length / LOW);
  const singles = free.slice(highs, highs + FREQUENT);
  const low = [
    ...free.slice(highs + FREQUENT),
    ...free.slice(0, highs),
    ...singles.toReversed(),
    ...STRUCTURE,
  ];
  const codes = new Map([['\n', ';']]);
  for (const [at, character] of frequent.entries()) codes.set(character, singles[at]);
  let before = 0x4dff;
  let steps = '';
  for (const [at, character] of rest.entries()) {
    codes.set(character, free[Math.floor(at / LOW)] + low[at % LOW]);
    let step = character.charCodeAt(0) - before;
    before = character.charCodeAt(0);
    const last = free.length - 1;
    for (; step >= last; step -= last) steps += free[last];
    steps += free[step];
  }
  const body = [...text].map((character) => codes.get(character) ?? character).join('');
  return { frequent: frequent.join(''), steps, body };
}

/** The characters that a packed text is made of. */
export function charactersOf({ frequent, steps }) {
  let characters = frequent;
  let code = 0x4dff;
  for (const sign of steps) {
    const step = free.indexOf(sign);
    code += step;
    if (step < free.length - 1) characters += String.fromCharCode(code);
  }
  return characters;
}
