import { heapOf, tagOf, wasmCallback } from './wasm-host.ts';
import type { WasmFunction, WasmMemory, WasmTable } from './wasm-host.ts';

declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: Readonly<Record<string, Readonly<Record<string, (...values: number[]) => number | undefined>>>>,
  ): Promise<{ readonly instance: { readonly exports: HarfBuzzExports } }>;
};

/** What is used of `harfbuzzjs/dist/harfbuzz.wasm` (1.6.4). Numbers are pointers unless said otherwise. */
interface HarfBuzzExports {
  readonly memory: WasmMemory;
  readonly __indirect_function_table: WasmTable;
  __wasm_call_ctors(): void;
  malloc(length: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_get_upem(face: number): number;
  hb_face_collect_unicodes(face: number, set: number): void;
  hb_set_create(): number;
  hb_set_destroy(set: number): void;
  hb_set_next_many(set: number, after: number, out: number, size: number): number;
  hb_font_create(face: number): number;
  hb_font_get_h_extents(font: number, out: number): number;
  hb_font_get_nominal_glyph(font: number, codePoint: number, out: number): number;
  hb_font_get_glyph_h_advance(font: number, glyph: number): number;
  hb_font_draw_glyph(font: number, glyph: number, funcs: number, data: number): void;
  hb_ot_metrics_get_position_with_fallback(font: number, tag: number, out: number): void;
  hb_buffer_create(): number;
  hb_buffer_reset(buffer: number): void;
  hb_buffer_add_utf16(buffer: number, text: number, length: number, from: number, count: number): void;
  hb_buffer_set_direction(buffer: number, direction: number): void;
  hb_buffer_set_language(buffer: number, language: number): void;
  hb_buffer_set_flags(buffer: number, flags: number): void;
  hb_buffer_set_cluster_level(buffer: number, level: number): void;
  hb_buffer_guess_segment_properties(buffer: number): void;
  hb_buffer_get_length(buffer: number): number;
  hb_buffer_get_glyph_infos(buffer: number, length: number): number;
  hb_buffer_get_glyph_positions(buffer: number, length: number): number;
  hb_language_from_string(text: number, length: number): number;
  hb_shape(font: number, buffer: number, features: number, count: number): void;
  hb_draw_funcs_create(): number;
  hb_draw_funcs_set_move_to_func(funcs: number, call: number, user: number, destroy: number): void;
  hb_draw_funcs_set_line_to_func(funcs: number, call: number, user: number, destroy: number): void;
  hb_draw_funcs_set_quadratic_to_func(funcs: number, call: number, user: number, destroy: number): void;
  hb_draw_funcs_set_cubic_to_func(funcs: number, call: number, user: number, destroy: number): void;
  hb_draw_funcs_set_close_path_func(funcs: number, call: number, user: number, destroy: number): void;
}

/** Lengths are font units, y up. */
export interface HarfBuzzFont {
  readonly unitsPerEm: number;
  readonly ascent: number;
  /** Below the baseline, positive. */
  readonly descent: number;
  readonly capHeight: number;
  /** The font file, inside the engine's memory: read it at once, it moves when the memory grows. */
  bytes(): Uint8Array;
  /** Glyph of a character by the font's own table; 0 where it has none. */
  nominalGlyph(codePoint: number): number;
  /** Every character that the font has, ascending. */
  codePoints(): readonly number[];
  advance(glyph: number): number;
  /**
   * One run in this font, left to right, kerned, no ligatures. Glyphs in text order. `composing` lets the font choose
   * other forms of letters under marks (a dotless i), and take letters apart.
   */
  shape(text: string, composing: boolean): readonly HarfBuzzGlyph[];
  /** SVG path data; empty for a blank glyph. */
  path(glyph: number): string;
}

export interface HarfBuzzGlyph {
  readonly id: number;
  /** First UTF-16 index of the text that it stands for. */
  readonly cluster: number;
  readonly advance: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

export interface HarfBuzz {
  /** Opens a TrueType file; it stays in memory as long as the engine does. */
  openFont(bytes: Uint8Array): HarfBuzzFont;
}

const WRITABLE = 2;
const LEFT_TO_RIGHT = 4;
/** hb_buffer_cluster_level_t: a mark keeps its own place in the text. */
const MONOTONE_CHARACTERS = 1;
/** hb_buffer_flags_t: joiners and selectors leave no glyph behind. */
const REMOVE_DEFAULT_IGNORABLES = 0x8;
const INFO_INTS = 5;
const FEATURE_BYTES = 16;
const TO_THE_END = 0xffffffff;
const PAGE = 65536;

/** Features with a value other than HarfBuzz's own: one glyph a character keeps the text of a file simple. */
const FEATURES: readonly (readonly [string, number])[] = [
  ['liga', 0],
  ['clig', 0],
  ['calt', 0],
  ['kern', 1],
  // Takes ẹ and ị apart for marks that might follow. Last, so that it can be left out.
  ['ccmp', 0],
];

/** Starts the shaping engine from the bytes of `harfbuzz.wasm`. */
export async function openHarfBuzz(wasm: Uint8Array): Promise<HarfBuzz> {
  const host: { memory?: WasmMemory } = {};
  const stop = (): never => {
    throw new Error('HarfBuzz stopped');
  };
  const { instance } = await WebAssembly.instantiate(wasm, {
    env: {
      _abort_js: stop,
      _setitimer_js: () => 0,
      _emscripten_runtime_keepalive_clear: () => undefined,
      emscripten_resize_heap: (wanted) => (growTo(host.memory, wanted >>> 0) ? 1 : 0),
    },
    wasi_snapshot_preview1: { proc_exit: stop },
  });
  const hb = instance.exports;
  host.memory = hb.memory;
  hb.__wasm_call_ctors();
  return engineOf(hb);
}

/** Grows by a fifth at least, so that loading fonts does not grow it a page at a time. */
function growTo(memory: WasmMemory | undefined, wanted: number): boolean {
  if (memory === undefined) return false;
  const size = memory.buffer.byteLength;
  const target = Math.max(wanted, Math.min(size * 1.2, size + 64 * 1024 * 1024));
  try {
    memory.grow(Math.ceil((target - size) / PAGE));
    return true;
  } catch {
    // malloc gives null then, and `allocate` says so.
    return false;
  }
}

function engineOf(hb: HarfBuzzExports): HarfBuzz {
  const heap = heapOf(hb.memory);
  const allocate = (length: number): number => {
    const pointer = hb.malloc(length);
    if (pointer === 0) throw new Error('HarfBuzz is out of memory');
    return pointer;
  };

  // hb_font_extents_t is twelve ints, the largest of what is written here.
  const scratch = allocate(48);
  const buffer = hb.hb_buffer_create();
  const features = writeFeatures();
  const language = writeLanguage();
  const pen = openPen(hb);
  let text = { pointer: 0, capacity: 0 };

  function writeFeatures(): number {
    const pointer = allocate(FEATURES.length * FEATURE_BYTES);
    FEATURES.forEach(([name, value], index) => {
      heap().ints.set([tagOf(name), value, 0, TO_THE_END], (pointer + index * FEATURE_BYTES) / 4);
    });
    return pointer;
  }

  /** The same everywhere: HarfBuzz would else ask the system for its locale. */
  function writeLanguage(): number {
    const pointer = allocate(2);
    heap().bytes.set([0x65, 0x6e], pointer);
    const found = hb.hb_language_from_string(pointer, 2);
    hb.free(pointer);
    return found;
  }

  function writeText(value: string): number {
    if (value.length > text.capacity) {
      if (text.pointer !== 0) hb.free(text.pointer);
      const capacity = Math.max(256, value.length * 2);
      text = { pointer: allocate(capacity * 2), capacity };
    }
    const { shorts } = heap();
    for (let at = 0; at < value.length; at++) shorts[text.pointer / 2 + at] = value.charCodeAt(at);
    return text.pointer;
  }

  function shape(font: number, value: string, composing: boolean): readonly HarfBuzzGlyph[] {
    hb.hb_buffer_reset(buffer);
    hb.hb_buffer_set_cluster_level(buffer, MONOTONE_CHARACTERS);
    hb.hb_buffer_set_flags(buffer, REMOVE_DEFAULT_IGNORABLES);
    hb.hb_buffer_add_utf16(buffer, writeText(value), value.length, 0, value.length);
    hb.hb_buffer_set_direction(buffer, LEFT_TO_RIGHT);
    hb.hb_buffer_set_language(buffer, language);
    hb.hb_buffer_guess_segment_properties(buffer);
    hb.hb_shape(font, buffer, features, composing ? FEATURES.length - 1 : FEATURES.length);
    const count = hb.hb_buffer_get_length(buffer);
    const infos = hb.hb_buffer_get_glyph_infos(buffer, 0) / 4;
    const positions = hb.hb_buffer_get_glyph_positions(buffer, 0) / 4;
    const { ints } = heap();
    return Array.from({ length: count }, (_, index) => ({
      id: ints[infos + index * INFO_INTS] ?? 0,
      cluster: ints[infos + index * INFO_INTS + 2] ?? 0,
      advance: ints[positions + index * INFO_INTS] ?? 0,
      offsetX: ints[positions + index * INFO_INTS + 2] ?? 0,
      offsetY: ints[positions + index * INFO_INTS + 3] ?? 0,
    }));
  }

  function codePointsOf(face: number): readonly number[] {
    const set = hb.hb_set_create();
    hb.hb_face_collect_unicodes(face, set);
    const size = 4096;
    const page = allocate(size * 4);
    const found: number[] = [];
    let after = -1;
    for (;;) {
      const count = hb.hb_set_next_many(set, after, page, size);
      for (const point of heap().ints.subarray(page / 4, page / 4 + count)) found.push(point);
      if (count < size) break;
      after = found.at(-1) ?? after;
    }
    hb.free(page);
    hb.hb_set_destroy(set);
    return found;
  }

  return {
    openFont(bytes) {
      const data = allocate(bytes.length);
      heap().bytes.set(bytes, data);
      const face = hb.hb_face_create(hb.hb_blob_create(data, bytes.length, WRITABLE, 0, 0), 0);
      const font = hb.hb_font_create(face);
      hb.hb_font_get_h_extents(font, scratch);
      const ascent = heap().ints[scratch / 4] ?? 0;
      const descent = -(heap().ints[scratch / 4 + 1] ?? 0);
      hb.hb_ot_metrics_get_position_with_fallback(font, tagOf('cpht'), scratch);
      const capHeight = heap().ints[scratch / 4] ?? 0;
      return {
        unitsPerEm: hb.hb_face_get_upem(face),
        ascent,
        descent,
        capHeight,
        bytes: () => heap().bytes.subarray(data, data + bytes.length),
        nominalGlyph: (codePoint) =>
          hb.hb_font_get_nominal_glyph(font, codePoint, scratch) === 0 ? 0 : (heap().ints[scratch / 4] ?? 0),
        codePoints: () => codePointsOf(face),
        advance: (glyph) => hb.hb_font_get_glyph_h_advance(font, glyph),
        shape: (value, composing) => shape(font, value, composing),
        path: (glyph) => pen.draw(font, glyph),
      };
    },
  };
}

/** HarfBuzz walks the outline and calls back for every segment. */
function openPen(hb: HarfBuzzExports): { draw(font: number, glyph: number): string } {
  let path: string[] = [];
  const segment =
    (letter: string) =>
    (...values: number[]): void => {
      // Three pointers come first, one last.
      path.push(letter + values.slice(3, -1).map(round).join(' '));
    };
  const install = (call: WasmFunction): number => {
    const table = hb.__indirect_function_table;
    const index = table.grow(1);
    table.set(index, call);
    return index;
  };
  const funcs = hb.hb_draw_funcs_create();
  hb.hb_draw_funcs_set_move_to_func(funcs, install(wasmCallback('iiiffi', segment('M'))), 0, 0);
  hb.hb_draw_funcs_set_line_to_func(funcs, install(wasmCallback('iiiffi', segment('L'))), 0, 0);
  hb.hb_draw_funcs_set_quadratic_to_func(funcs, install(wasmCallback('iiiffffi', segment('Q'))), 0, 0);
  hb.hb_draw_funcs_set_cubic_to_func(funcs, install(wasmCallback('iiiffffffi', segment('C'))), 0, 0);
  hb.hb_draw_funcs_set_close_path_func(funcs, install(wasmCallback('iiii', () => path.push('Z'))), 0, 0);
  return {
    draw(font, glyph) {
      path = [];
      hb.hb_font_draw_glyph(font, glyph, funcs, 0);
      return path.join('');
    },
  };
}

/** Half units come from the points that a TrueType outline implies between two others. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
