import type { LocalText } from '../base/language.ts';

/** What a hidden part may look like. A smile stands for a whole part, the others for one character each. */
export const GLYPHS = {
  star: { text: '*', name: { en: 'Stars', 'zh-CN': '星号' } },
  dot: { text: '●', name: { en: 'Dots', 'zh-CN': '圆点' } },
  cross: { text: '×', name: { en: 'Crosses', 'zh-CN': '叉号' } },
  smile: { text: '^_^', name: { en: 'Smile', 'zh-CN': '微笑' } },
  block: { text: '█', name: { en: 'Blocks', 'zh-CN': '色块' } },
} as const satisfies Readonly<Record<string, { readonly text: string; readonly name: LocalText }>>;

export type GlyphId = keyof typeof GLYPHS;

export const GLYPH_IDS: readonly GlyphId[] = ['star', 'dot', 'cross', 'smile', 'block'];

const STARS = /\*+/g;

/** A text whose stars are all masks, with the glyph in their place. */
export function withGlyph(text: string, glyph: GlyphId): string {
  if (glyph === 'star' || !text.includes('*')) return text;
  const { text: shown } = GLYPHS[glyph];
  return text.replace(STARS, (run) => (glyph === 'smile' ? shown : shown.repeat(run.length)));
}
