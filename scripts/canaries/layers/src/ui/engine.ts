import engine from 'fflate/engine.wasm?url';
import './starts.ts';
export const address = engine;
