import { mm, mmToPt } from '../../base/length.ts';
import type { Mm } from '../../base/length.ts';
import { FONT_IDS } from '../../scene/scene.ts';
import type { CutBox, FontId, Mark, Scene } from '../../scene/scene.ts';
import type { MaskedText } from '../../privacy/masked-text.ts';
import { writeArchive } from './archive.ts';
import { CodeImages } from './code-image.ts';
import type { TaggedItem } from './content-tags.ts';
import { Outline } from './outline.ts';
import { drawMarks } from './page-content.ts';
import type { PageContent, PageTools } from './page-content.ts';
import { PageTree } from './page-tree.ts';
import { PLAIN_PDF } from './pdf-options.ts';
import type { PdfOptions } from './pdf-options.ts';
import { PdfDocument } from './pdf-document.ts';
import type { PdfDictionary, Reference } from './pdf-document.ts';
import { StructureTree } from './structure-tree.ts';
import { SubsetFont } from './subset-font.ts';
import type { PdfFontSource } from './subset-font.ts';
import { rounded } from './syntax.ts';

/** Scenes to one PDF, page by page. */
export interface PdfWriter {
  /**
   * Adds a label as a page of exactly its size. The scene is not kept, but for its `fixed` marks. `bookmarks` are
   * the titles under which the outline leads to the page.
   */
  addPage(scene: Scene, bookmarks?: readonly MaskedText[]): void;
  /** The file. Call it once, after at least one page. */
  finish(): Uint8Array;
}

/** The part of a page that all labels of a template share, as one Form XObject. */
interface FixedForm {
  readonly width: number;
  readonly height: number;
  readonly reference: Reference;
}

/** A box of a page that is so high, from its lower left corner, in points. */
function boxIn({ x, y, width, height }: CutBox, pageHeight: Mm): readonly number[] {
  const sides = [x, pageHeight - y - height, x + width, pageHeight - y];
  return sides.map((side) => rounded(mmToPt(mm(side)), BOX_DECIMALS));
}

/** A page as it is written for a label and each copy of it. */
interface DrawnPage {
  readonly entries: PdfDictionary;
  readonly items: readonly TaggedItem[];
}

/**
 * Starts a PDF 1.7. It holds a closed list of object kinds: Catalog, Info, Pages, Page, content streams, Form and
 * Image XObjects, and per font Font, CIDFont, FontDescriptor, FontFile2, ToUnicode and CIDToGIDMap; as asked, the
 * structure, the outline, metadata and a colour profile. Names in it are
 * numbers of its own; nothing of an order is in the file but the masked text that its pages show and its bookmark. The same scenes
 * give the same bytes. Throws for a scene that is not what its type says (a bug): layout refuses labels, not this.
 */
export function createPdfWriter(fonts: PdfFontSource, options: PdfOptions = PLAIN_PDF): PdfWriter {
  const file = new PdfDocument();
  const structure = options.tagged ? new StructureTree(file) : undefined;
  let outline: Outline | undefined;
  const tree = new PageTree(file);
  const images = new CodeImages(file);
  const subsets = new Map<FontId, SubsetFont>();
  const forms = new Map<readonly Mark[], FixedForm[]>();
  let last: { readonly scene: Scene; readonly page: DrawnPage } | undefined;
  let finished = false;

  const tools: PageTools = {
    font(id) {
      const known = subsets.get(id);
      if (known !== undefined) return known;
      const added = new SubsetFont(id, fonts, file.reserve());
      subsets.set(id, added);
      return added;
    },
    fontName,
    codeImage: (mark) => images.imageOf(mark),
    picture: ({ pixels }) => images.pictureOf(pixels),
  };

  const resourcesOf = (content: PageContent, form: Reference | undefined): PdfDictionary => {
    const named = Object.fromEntries(content.fonts.map((id) => [fontName(id), tools.font(id).reference]));
    const objects = form === undefined ? content.images : { T: form, ...content.images };
    return {
      ...(content.fonts.length === 0 ? {} : { Font: named }),
      ...(Object.keys(objects).length === 0 ? {} : { XObject: objects }),
    };
  };

  const formOf = (marks: readonly Mark[], width: number, height: number): Reference => {
    const known = forms.get(marks) ?? [];
    const same = known.find((form) => form.width === width && form.height === height);
    if (same !== undefined) return same.reference;
    const content = drawMarks(marks, height, tools);
    const reference = file.addContent(
      {
        Type: '/XObject',
        Subtype: '/Form',
        BBox: [0, 0, width, height],
        Resources: resourcesOf(content, undefined),
      },
      content.operators,
    );
    forms.set(marks, [...known, { width, height, reference }]);
    return reference;
  };

  const pageOf = (scene: Scene): DrawnPage => {
    const width = rounded(mmToPt(scene.width), BOX_DECIMALS);
    const height = rounded(mmToPt(scene.height), BOX_DECIMALS);
    const form = scene.fixed.length === 0 ? undefined : formOf(scene.fixed, width, height);
    const content = drawMarks(scene.marks, height, tools, {
      form: scene.fixed,
      tags: options.tagged ? options.language : undefined,
    });
    const box = [0, 0, width, height];
    const entries = {
      MediaBox: box,
      CropBox: box,
      ...(scene.cut === undefined
        ? { TrimBox: box }
        : { BleedBox: boxIn(scene.cut.bleed, scene.height), TrimBox: boxIn(scene.cut.trim, scene.height) }),
      Resources: resourcesOf(content, form),
      Contents: file.addContent({}, content.operators),
    };
    return { entries, items: content.items };
  };

  return {
    addPage(scene, bookmarks = []) {
      if (finished) throw new Error('the PDF is finished');
      // Copies of a label are pages of their own with the same content.
      const page = last?.scene === scene ? last.page : pageOf(scene);
      last = { scene, page };
      const reference = file.reserve();
      const parents = structure?.add(reference, page.items) ?? {};
      file.write(reference, { Type: '/Page', Parent: tree.add(reference), ...page.entries, ...parents });
      for (const title of bookmarks) {
        outline ??= new Outline(file);
        outline.add(title, reference);
      }
    },
    finish() {
      if (finished) throw new Error('the PDF is finished');
      finished = true;
      for (const id of FONT_IDS) subsets.get(id)?.write(file);
      const catalog = file.add({
        Type: '/Catalog',
        Pages: tree.write(),
        Lang: `(${options.language})`,
        PageLabels: DECIMAL_LABELS,
        ViewerPreferences: options.twoSided === true ? BOTH_SIDES : PRINT_AS_IT_IS,
        ...structure?.finish(),
        ...outline?.finish(),
        ...(options.archive ? writeArchive(file) : {}),
      });
      return file.finish(catalog, file.add({ Producer: '(Hushlabel)' }), options.archive);
    },
  };
}

/** Pages are called 1, 2, 3 … (ISO 32000-1, 12.4.2). */
const DECIMAL_LABELS: PdfDictionary = { Nums: [0, { S: '/D' }] };

/**
 * The print dialog must neither scale nor choose another paper, nor print the back or twice (facts: printing §9);
 * `Enforce` (ISO 32000-2) greys the choice of scaling where it is known.
 */
const PRINT_AS_IT_IS: PdfDictionary = {
  PrintScaling: '/None',
  PickTrayByPDFSize: true,
  Duplex: '/Simplex',
  NumCopies: 1,
  Enforce: ['/PrintScaling'],
};

/** Where every other page is a back: on one side it would be a sheet of its own. */
const BOTH_SIDES: PdfDictionary = { ...PRINT_AS_IT_IS, Duplex: '/DuplexFlipLongEdge' };

/** A hundred-thousandth of a point is far below what a viewer's single-precision numbers can tell. */
const BOX_DECIMALS = 5;

function fontName(id: FontId): string {
  return `F${FONT_IDS.indexOf(id) + 1}`;
}
