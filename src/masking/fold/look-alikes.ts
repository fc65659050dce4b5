/**
 * Letters of other scripts that print as Latin ones (after the Unicode Security data, UTS 39, confusables; the choice
 * is ours), lower case. Most of them are Cyrillic and Greek.
 */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs ԁd ԛq ԝw ӏl һh ьb гr пn иu з3 б6 ' +
    'αa βb εe ιi κk νv οo ρp τt υu χx ηn ωw γy μu ѡw ϲc ϳj օo սu հh ոn'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);
/** Those that stand for a digit: О for 0, І and Ӏ for 1, З for 3, б for 6. */
const AMONG_DIGITS = /^[0-9оοօіιӏзб]+$/;

const WORD = /[a-z0-9\u0370-\u058f]{2,}/g;
const OTHER_SCRIPT = /[\u0370-\u058f]/;
const LATIN_LETTER = /[a-z]/;

/**
 * A folded text in which no word mixes scripts: `раnda` is panda, `138ОО13` is 138oo13. Words of one script stay, so
 * that a Cyrillic name is found as one. As long as the text, unit by unit.
 */
export function unmixScripts(folded: string): string {
  if (!OTHER_SCRIPT.test(folded)) return folded;
  return folded.replace(WORD, (word) => {
    const isMixed = OTHER_SCRIPT.test(word) && (LATIN_LETTER.test(word) || hasDisguisedDigits(word));
    return isMixed ? word.replace(/[\u0370-\u058f]/g, (letter) => LATIN[letter] ?? letter) : word;
  });
}

function hasDisguisedDigits(word: string): boolean {
  return /[0-9]/.test(word) && AMONG_DIGITS.test(word);
}

const SMALL_CAPITALS: Readonly<Record<string, string>> = Object.fromEntries(
  'ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz ɑa ɡg'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);
/** The first of 26 letters in a white circle, in a white square, and of flags, which NFKD leaves as they are. */
const ORNAMENTS = [0x1f150, 0x1f170, 0x1f1e6] as const;
const LETTERS = 26;
const SMALL_A = 0x61;

/** The Latin letter that an ornament is: 🅐, 🅰, 🇦, ᴀ. */
export function ornamentLetter(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  for (const first of ORNAMENTS) {
    if (code >= first && code < first + LETTERS) return String.fromCharCode(SMALL_A + code - first);
  }
  return SMALL_CAPITALS[character];
}
