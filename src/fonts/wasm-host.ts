/**
 * The little of WebAssembly that the two HarfBuzz modules need, declared here because the core's library has no
 * browser and no Node in it. Both have this global, and so has a worker under `script-src 'wasm-unsafe-eval'`.
 */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => WasmModule;
  readonly Instance: new (
    module: WasmModule,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ) => { readonly exports: { readonly f: WasmFunction } };
};

declare const brand: unique symbol;
interface WasmModule {
  readonly [brand]: 'module';
}

/** A function that a wasm table can hold. */
export interface WasmFunction {
  readonly [brand]: 'function';
}

export interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

export interface WasmTable {
  readonly length: number;
  grow(by: number): number;
  set(index: number, value: WasmFunction): void;
}

const I32 = 0x7f;
const F32 = 0x7d;

/**
 * Makes a function that C code can call through a function pointer: a wasm table takes only wasm functions, so the
 * JavaScript one is passed through a module that does nothing but import and export it. `signature` has one letter
 * a parameter, `i` or `f` (f32); there is no result.
 */
export function wasmCallback(signature: string, call: (...values: number[]) => void): WasmFunction {
  const parameters = [...signature].map((letter) => (letter === 'f' ? F32 : I32));
  const type = [0x01, 0x60, parameters.length, ...parameters, 0x00];
  const bytes = Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...[0x01, type.length, ...type],
    // Import "e" "f" as a function of type 0, and export it as "f".
    ...[0x02, 0x07, 0x01, 0x01, 0x65, 0x01, 0x66, 0x00, 0x00],
    ...[0x07, 0x05, 0x01, 0x01, 0x66, 0x00, 0x00],
  ]);
  return new WebAssembly.Instance(new WebAssembly.Module(bytes), { e: { f: call } }).exports.f;
}

/** Views of a memory that grows: a view goes stale when it does, so ask for it at each use. */
export interface Heap {
  readonly bytes: Uint8Array;
  readonly ints: Int32Array;
  readonly shorts: Uint16Array;
}

export function heapOf(memory: WasmMemory): () => Heap {
  let views = viewsOf(memory.buffer);
  return () => {
    if (views.bytes.buffer !== memory.buffer) views = viewsOf(memory.buffer);
    return views;
  };
}

function viewsOf(buffer: ArrayBuffer): Heap {
  return { bytes: new Uint8Array(buffer), ints: new Int32Array(buffer), shorts: new Uint16Array(buffer) };
}

/** An OpenType tag as the number that HarfBuzz takes. */
export function tagOf(name: string): number {
  return [...name].reduce((value, letter) => (value << 8) | letter.charCodeAt(0), 0) >>> 0;
}
