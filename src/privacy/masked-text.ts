/** The type without the means to make one: see `minting.ts`. */
export type { MaskedText } from './minting.ts';
