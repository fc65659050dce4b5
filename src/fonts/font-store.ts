import type { FontId } from '../scene/scene.ts';
import { FONT_FILES } from './font-set.ts';
import type { FontFile, FontMetrics, FontSet, FontWeight, LoadFontFile } from './font-set.ts';
import { openHarfBuzz } from './harfbuzz.ts';
import type { HarfBuzz } from './harfbuzz.ts';
import { openSubsetter } from './harfbuzz-subset.ts';
import type { CutFont } from './harfbuzz-subset.ts';
import { FONT_PAIRS, itemise } from './itemise.ts';
import { LoadedFont } from './loaded-font.ts';
import { createShaper } from './shaper.ts';

/** What the edge brings: the bytes of the two wasm modules of `harfbuzzjs/dist`, and a way to font files. */
export interface FontTools {
  /** `harfbuzz.wasm` */
  readonly shapingWasm: Uint8Array;
  /** `harfbuzz-subset.wasm` */
  readonly subsettingWasm: Uint8Array;
  /** Gives TrueType bytes, inflated. */
  readonly load: LoadFontFile;
}

export interface FontStore {
  readonly fonts: FontSet;
  /**
   * Loads what these texts (NFC) need in this weight: the Latin and the common Chinese file always, the whole Chinese
   * file only where a character is in neither. Loads each file once. Rejects when a file cannot be had.
   */
  ensure(texts: string | Iterable<string>, weight: FontWeight): Promise<void>;
  /** Loads these files, each once. Rejects when one cannot be had. */
  loadFiles(files: readonly FontFile[]): Promise<void>;
  /** Whether the Latin and the common Chinese file, which must be loaded, lack a character of this text. */
  isRare(text: string): boolean;
}

/** Starts the text engine. No font is loaded before `ensure` asks for it. */
export async function createFontStore(tools: FontTools): Promise<FontStore> {
  const [engine, cut] = await Promise.all([
    openHarfBuzz(tools.shapingWasm),
    openSubsetter(tools.subsettingWasm),
  ]);
  const loaded = new LoadedFonts(engine);
  const fonts = fontSetOf(loaded, cut);
  const loading = new Map<FontFile, Promise<void>>();

  const loadOnce = (file: FontFile): Promise<void> => {
    const known = loading.get(file);
    if (known !== undefined) return known;
    const started = tools.load(file).then(
      (bytes) => loaded.add(file, bytes),
      (error: unknown) => {
        // A file that could not be had may be asked for again.
        loading.delete(file);
        throw error;
      },
    );
    loading.set(file, started);
    return started;
  };

  return {
    fonts,
    async loadFiles(files) {
      await Promise.all(files.map(loadOnce));
    },
    isRare: (text) =>
      itemise(text, 'regular', (font, point) => isCommon(loaded, font, point)).missing.length > 0,
    async ensure(texts, weight) {
      const all = typeof texts === 'string' ? [texts] : [...texts];
      await Promise.all(fonts.shaper.missingFiles('', weight).map(loadOnce));
      const wanted = new Set(all.flatMap((text) => [...fonts.shaper.missingFiles(text, weight)]));
      await Promise.all([...wanted].map(loadOnce));
    },
  };
}

/** The fonts in memory, by file and by the id that scenes use. */
export class LoadedFonts {
  readonly #engine: HarfBuzz;
  readonly #files = new Map<FontFile, LoadedFont>();
  #generation = 0;

  constructor(engine: HarfBuzz) {
    this.#engine = engine;
  }

  /** Changes when a file is added: what was shaped before may come out with fewer gaps now. */
  get generation(): number {
    return this.#generation;
  }

  add(file: FontFile, bytes: Uint8Array): void {
    this.#files.set(file, new LoadedFont(this.#engine.openFont(bytes)));
    this.#generation += 1;
  }

  file(file: FontFile): LoadedFont | undefined {
    return this.#files.get(file);
  }

  /** The fullest file there is of a font; undefined before any is loaded. */
  font(id: FontId): LoadedFont | undefined {
    const [first, whole] = filesOf(id);
    return (whole === undefined ? undefined : this.#files.get(whole)) ?? this.#files.get(first);
  }

  /** As `font`, where being asked too early is a bug. */
  need(id: FontId): LoadedFont {
    const font = this.font(id);
    if (font === undefined) throw new Error(`font ${id} is not loaded`);
    return font;
  }
}

/** The file that is enough for common characters, and the one for the rest where there is one. */
export function filesOf(id: FontId): readonly [FontFile, FontFile?] {
  switch (id) {
    case 'chinese-regular':
      return ['chinese-regular-common', 'chinese-regular-whole'];
    case 'chinese-bold':
      return ['chinese-bold-common', 'chinese-bold-whole'];
    default:
      return [id];
  }
}

function fontSetOf(loaded: LoadedFonts, cut: CutFont): FontSet {
  return {
    shaper: { ...createShaper(loaded), missingFiles: (text, weight) => missingFiles(loaded, text, weight) },
    outlines: { path: (font, glyph) => loaded.need(font).path(glyph) },
    subsetter: {
      subset(font, glyphs) {
        const [first, whole] = filesOf(font);
        const common = loaded.file(first);
        const fuller = whole === undefined ? undefined : loaded.file(whole);
        // Which file is cut depends on the glyphs alone, so that a job's bytes do not depend on the jobs before it.
        const source = fuller === undefined || common?.hasAllGlyphs(glyphs) === true ? common : fuller;
        if (source === undefined) throw new Error(`font ${font} is not loaded`);
        return cut(source.bytes(), glyphs);
      },
      advance(font, glyph) {
        const source = loaded.need(font);
        return (source.advance(glyph) * 1000) / source.unitsPerEm;
      },
    },
    metrics: (font): FontMetrics => loaded.need(font).metrics,
  };
}

function isCommon(loaded: LoadedFonts, font: FontId, point: number): boolean {
  const [common] = filesOf(font);
  const file = loaded.file(common);
  if (file === undefined) throw new Error(`font ${font} is not loaded`);
  return file.has(point);
}

function missingFiles(loaded: LoadedFonts, text: string, weight: FontWeight): readonly FontFile[] {
  const pair = FONT_PAIRS[weight];
  const wanted = new Set<FontFile>();
  const [common, whole] = filesOf(pair.chinese);
  for (const file of [pair.latin, common]) if (loaded.file(file) === undefined) wanted.add(file);
  if (wanted.size === 0 && whole !== undefined && loaded.file(whole) === undefined) {
    const gaps = itemise(text, weight, (font, point) => loaded.need(font).has(point)).missing;
    if (gaps.length > 0) wanted.add(whole);
  }
  return FONT_FILES.filter((file) => wanted.has(file));
}
