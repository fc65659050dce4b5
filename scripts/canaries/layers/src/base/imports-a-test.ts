import { sample } from './testing/sample.ts';
export const taken = sample;
