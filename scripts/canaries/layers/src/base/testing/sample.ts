import { mask } from '../../masking/mask.ts';
export const sample = mask;
