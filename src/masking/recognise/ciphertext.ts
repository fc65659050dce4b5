/**
 * Values that a platform encrypted (Pinduoduo `~AgAAAA…=~4~` and `$…$4$`, Douyin `##…=#1##` and `$$…=$1$$`,
 * Kuaishou `#…#…=#1##`), whole, cut, or standing inside other text. They say nothing to a courier and must be
 * printed through the platform. Shapes: `docs` of the integrators named in the project's masking facts, section 2.4.
 */
const WHOLE = /^(?:~.+~\d+~{1,2}|\$.+\$\d+\${1,2}|#.+#\d+#{1,2})$/s;
/** Very short strings such as `#5#12#` have the shape by chance. */
const SHORTEST_WHOLE = 16;
const CUT = /^(?:##|\$\$|~AgAAAA)./s;
const INSIDE = /[~$#][A-Za-z0-9+/=_&]{16,}[~$#]/;
const ONE_WORD = /^[\x21-\x7e]+$/;

/** Whether a cell of a name, a phone or an address is ciphertext. */
export function isCiphertext(text: string): boolean {
  if (!/[~$#]/.test(text)) return false;
  const value = text.trim();
  return (value.length >= SHORTEST_WHOLE && WHOLE.test(value)) || CUT.test(value) || INSIDE.test(value);
}

/** The same for goods and remarks, where `#新品#` and `##` are ordinary: only one unbroken ASCII word counts. */
export function isCiphertextWord(text: string): boolean {
  const value = text.trim();
  return ONE_WORD.test(value) && value.length >= SHORTEST_WHOLE && isCiphertext(value);
}
