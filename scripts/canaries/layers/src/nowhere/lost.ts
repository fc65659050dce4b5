import { alone } from './found.ts';
export const lost = alone;
