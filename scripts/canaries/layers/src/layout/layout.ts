import type { Mask } from '../masking/mask.ts';
export type Laid = Mask;
