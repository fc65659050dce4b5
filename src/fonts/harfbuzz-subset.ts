import { heapOf, tagOf } from './wasm-host.ts';
import type { WasmMemory } from './wasm-host.ts';

declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: Readonly<Record<string, never>>,
  ): Promise<{ readonly instance: { readonly exports: SubsetExports } }>;
};

/** What is used of `harfbuzzjs/dist/harfbuzz-subset.wasm` (1.6.4). Numbers are pointers unless said otherwise. */
interface SubsetExports {
  readonly memory: WasmMemory;
  _initialize(): void;
  malloc(length: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_glyph_set(input: number): number;
  hb_subset_input_set(input: number, kind: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_or_fail(face: number, input: number): number;
}

/** Cuts a TrueType file to some glyphs. Same font and glyphs, same bytes. */
export type CutFont = (font: Uint8Array, glyphs: ReadonlySet<number>) => Uint8Array;

const READONLY = 1;
/** hb_subset_flags_t: no hinting, old glyph ids, no glyphs added for features. */
const FLAGS = 0x1 | 0x2 | 0x200;
/** HB_SUBSET_SETS_DROP_TABLE_TAG of hb_subset_sets_t. */
const DROP_TABLE_SET = 3;
/** A PDF's composite font needs glyf, head, hhea, hmtx, loca and maxp (ISO 32000-1, 9.9, table 126), nothing else. */
const DROPPED = [
  'GSUB',
  'GPOS',
  'GDEF',
  'BASE',
  'STAT',
  'MATH',
  'OS/2',
  'cmap',
  'name',
  'post',
  'vhea',
  'vmtx',
];

/** Starts the subsetter from the bytes of `harfbuzz-subset.wasm`. */
export async function openSubsetter(wasm: Uint8Array): Promise<CutFont> {
  const { instance } = await WebAssembly.instantiate(wasm, {});
  const hb = instance.exports;
  hb._initialize();
  const heap = heapOf(hb.memory);

  return (font, glyphs) => {
    const data = hb.malloc(font.length);
    if (data === 0) throw new Error('the font subsetter is out of memory');
    heap().bytes.set(font, data);
    const blob = hb.hb_blob_create(data, font.length, READONLY, 0, 0);
    const face = hb.hb_face_create(blob, 0);
    const input = hb.hb_subset_input_create_or_fail();
    const cut = input === 0 ? 0 : cutFace(hb, face, input, glyphs);
    const bytes = cut === 0 ? null : copyOut(cut);
    if (cut !== 0) hb.hb_face_destroy(cut);
    if (input !== 0) hb.hb_subset_input_destroy(input);
    hb.hb_face_destroy(face);
    hb.hb_blob_destroy(blob);
    hb.free(data);
    if (bytes === null || bytes.length === 0) throw new Error('the font subsetter failed');
    return bytes;
  };

  function copyOut(face: number): Uint8Array {
    const blob = hb.hb_face_reference_blob(face);
    const offset = hb.hb_blob_get_data(blob, 0);
    const bytes = heap().bytes.slice(offset, offset + hb.hb_blob_get_length(blob));
    hb.hb_blob_destroy(blob);
    return bytes;
  }
}

function cutFace(hb: SubsetExports, face: number, input: number, glyphs: ReadonlySet<number>): number {
  const wanted = hb.hb_subset_input_glyph_set(input);
  for (const glyph of glyphs) hb.hb_set_add(wanted, glyph);
  hb.hb_subset_input_set_flags(input, FLAGS);
  const dropped = hb.hb_subset_input_set(input, DROP_TABLE_SET);
  for (const table of DROPPED) hb.hb_set_add(dropped, tagOf(table));
  return hb.hb_subset_or_fail(face, input);
}
