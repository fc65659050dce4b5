import type { PdfFont } from './pdf/font.ts';
import { foldText } from './search/folded-text.ts';
import { EVIDENCE } from './search/needles.ts';
import type { Needle } from './search/needles.ts';

/** A font with more characters than are shown is a font put in whole, not one that remembers a name. */
const MAX_UNSHOWN = 1500;

/**
 * A font cut to a job's characters remembers what was encoded with it, though it was not drawn. Takes fonts, the codes
 * that content showed of each, and the needles; gives how many characters fonts have that nothing shows, and the needles
 * that can be spelled with a font and not without those characters.
 */
export function fontsThatTell(
  fonts: Iterable<PdfFont>,
  used: ReadonlyMap<PdfFont, ReadonlySet<number>>,
  needles: readonly Needle[],
): { readonly unshown: number; readonly told: ReadonlySet<Needle> } {
  const shown = new Set<string>();
  for (const [font, codes] of used) {
    for (const code of codes) addUnits(shown, font.text(code, font.kind === 'simple' ? 1 : 2));
  }
  const told = new Set<Needle>();
  let count = 0;
  for (const font of fonts) {
    const unshown = new Set<string>();
    const mapped = new Set(shown);
    for (const text of font.toUnicode?.texts.values() ?? []) {
      addUnits(mapped, text);
      addUnits(unshown, text);
    }
    for (const unit of shown) unshown.delete(unit);
    count += unshown.size;
    if (unshown.size === 0 || unshown.size > MAX_UNSHOWN) continue;
    for (const needle of needles) {
      // Digits are in masks and numbers anyway; words of letters are in any alphabet.
      if (needle.kind !== 'script' || needle.bits < EVIDENCE.short) continue;
      const units = [...needle.folded];
      if (units.some((unit) => unshown.has(unit)) && units.every((unit) => mapped.has(unit)))
        told.add(needle);
    }
  }
  return { unshown: count, told };
}

function addUnits(set: Set<string>, text: string | undefined): void {
  for (const unit of foldText(text ?? '')) set.add(unit);
}
