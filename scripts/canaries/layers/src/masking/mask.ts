import { open } from '../privacy/opening.ts';
export type Mask = 'allowed';
export const mask: Mask | typeof open = open;
