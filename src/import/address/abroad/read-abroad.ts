import { countryCode } from './country-names.ts';
import { isJapanese, isKorean, readJapanese, readKorean } from './read-east-asian.ts';
import { readWestern } from './read-western.ts';
import type { WesternAddress } from './read-western.ts';

const HAN = /\p{Script=Han}/gu;
const LETTER = /\p{L}/gu;

/** Whether a text is to be read as an address abroad: without Chinese characters, in another script, or with another country named. */
export function isAbroad(text: string): boolean {
  const han = text.match(HAN)?.length ?? 0;
  if (han === 0) return (text.match(LETTER)?.length ?? 0) >= 2;
  if (/[\u3040-\u30ff\uac00-\ud7a3]/u.test(text) || isJapanese(text))
    return isJapanese(text) || isKorean(text) || endsAbroad(text);
  const letters = text.match(LETTER)?.length ?? 0;
  return han * 3 < letters && endsAbroad(text);
}

/** Whether the last line, or the first, is the name of a country other than China. */
function endsAbroad(text: string): boolean {
  const lines = text
    .split(/[\n,]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length < 2) return false;
  return [lines.at(-1) ?? '', lines[0] ?? ''].some((line) => {
    const code = countryCode(line);
    return code !== undefined && code !== 'CN';
  });
}

/** Reads an address abroad, by the rules of its script; see `readWestern`. */
export function readAbroad(source: string): WesternAddress {
  if (isKorean(source)) return readKorean(source);
  if (isJapanese(source)) return readJapanese(source);
  return readWestern(source);
}
