import type { Language, LocalText } from '../../base/language.ts';
import type { Symbology } from '../../base/symbology.ts';
import type { CodeMark, ImageMark, Mark } from '../../scene/scene.ts';

/** Something on a page that structure tells of: a line of text, or a code or picture in generic words. */
export type TaggedItem = { readonly role: 'P' } | { readonly role: 'Figure'; readonly alt: string };

/** Who hears a page learns that there is a code, and nothing of what is in it beyond what the page says in words. */
const MATRIX_CODE: LocalText = { en: 'QR code', 'zh-CN': '二维码' };
const BAR_CODE: LocalText = { en: 'Barcode', 'zh-CN': '条形码' };
const PICTURE: LocalText = { en: 'Picture', 'zh-CN': '图片' };
const MATRICES: ReadonlySet<Symbology> = new Set<Symbology>([
  'qr',
  'micro-qr',
  'data-matrix',
  'pdf417',
  'aztec',
  'maxicode',
]);

function figureOf(mark: CodeMark | ImageMark, language: Language): TaggedItem {
  if (mark.kind === 'image') return { role: 'Figure', alt: PICTURE[language] };
  return { role: 'Figure', alt: (MATRICES.has(mark.symbology) ? MATRIX_CODE : BAR_CODE)[language] };
}

/**
 * What the form of a template's fixed marks is on a page that draws it: its words are one paragraph, read before the
 * label's own. A form that many pages share cannot hold marks of its own that belong to one of them (ISO 32000-1, 14.7.4.2),
 * so it is one item of each page as a whole. Undefined for lines and boxes alone: they are no content.
 */
function itemOfForm(marks: readonly Mark[], language: Language): TaggedItem | undefined {
  if (marks.some((mark) => mark.kind === 'glyphs' && mark.glyphs.length > 0)) return { role: 'P' };
  const figure = marks.find((mark) => mark.kind === 'code' || mark.kind === 'image');
  return figure === undefined ? undefined : figureOf(figure, language);
}

/**
 * Puts marked content (14.6) around what a page draws: a numbered sequence for each line of text, code and picture, and
 * `Artifact` for all else. Sequences neither nest nor cross text objects or `q` and `Q`.
 */
export class ContentTags {
  readonly items: TaggedItem[] = [];
  readonly #language: Language;
  readonly #out: string[];
  #open: 'none' | 'item' | 'artifact' = 'none';

  constructor(language: Language, out: string[]) {
    this.#language = language;
    this.#out = out;
  }

  /** Begins a line of text. */
  line(): void {
    this.#begin({ role: 'P' });
  }

  figure(mark: CodeMark | ImageMark): void {
    this.#begin(figureOf(mark, this.#language));
  }

  /** The form of the fixed marks is drawn next. */
  form(marks: readonly Mark[]): void {
    const item = itemOfForm(marks, this.#language);
    if (item === undefined) this.artifact();
    else this.#begin(item);
  }

  artifact(): void {
    if (this.#open === 'artifact') return;
    this.end();
    this.#out.push('/Artifact BMC');
    this.#open = 'artifact';
  }

  end(): void {
    if (this.#open !== 'none') this.#out.push('EMC');
    this.#open = 'none';
  }

  #begin(item: TaggedItem): void {
    this.end();
    this.#out.push(`/${item.role} <</MCID ${this.items.length}>> BDC`);
    this.items.push(item);
    this.#open = 'item';
  }
}
