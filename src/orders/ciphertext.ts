/**
 * Whether a name, phone or address cell holds a platform's ciphertext (Pinduoduo, Douyin, Kuaishou). Two shapes: the
 * whole form with its markers at both ends, at least 16 characters so that `#5#12#` is not taken; and the bare prefix
 * of a value that was cut; a mask behind it is none. Source: `facts/masking.md` 2.4.
 */
export function isCiphertext(text: string): boolean {
  if (text.length < 3) return false;
  if (/^(?:##|\$\$|~AgAAAA)[^#$~\s*^●×█]/u.test(text)) return true;
  if (text.length < 16) return false;
  return (
    (text.startsWith('~') && /~\d{1,4}~{1,2}$/u.test(text)) ||
    (text.startsWith('$') && /\$\d{1,4}\${1,2}$/u.test(text)) ||
    (text.startsWith('#') && /#\d{1,4}#{1,2}$/u.test(text))
  );
}
