import { open } from '../privacy/opening.ts';
export type Order = typeof open;
