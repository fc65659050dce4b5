import { isHanCode } from '../fold-text.ts';
import { countryCode } from '../../../orders/country-names.ts';
import { isJapanese, isKorean, readJapanese, readKorean } from './read-east-asian.ts';
import { readWestern } from './read-western.ts';
import type { WesternAddress } from './read-western.ts';

/** Written as only the Japanese do. */
const PREFECTURE = /県|東京都|大阪府|京都府|北海道/u;

/** Whether a text is to be read as an address abroad: without Chinese characters, in another script, or with another country named. */
export function isAbroad(text: string): boolean {
  let han = 0;
  let latin = 0;
  let others = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isHanCode(code)) han += 1;
    else if (code >= 0x41 && code < 0x7b) latin += 1;
    else if (
      (code >= 0x3040 && code <= 0x30ff && code !== 0x30fb) ||
      (code >= 0xac00 && code <= 0xd7a3) ||
      code === 0x3012
    )
      others += 1;
    else if (code >= 0xc0 && code < 0x2000) latin += 1;
  }
  if (han === 0) return latin + others >= 2;
  if (others > 0 || text.includes('丁目')) return isJapanese(text) || isKorean(text) || endsAbroad(text);
  return han * 3 < latin ? endsAbroad(text) : PREFECTURE.test(text) && isJapanese(text);
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
