import { open } from '../privacy/opening.ts';
export const tested = open;
