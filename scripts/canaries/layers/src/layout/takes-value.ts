import type { Mask } from '../masking/mask.ts';
import { mask } from '../masking/mask.ts';
export const laid: Mask = mask;
