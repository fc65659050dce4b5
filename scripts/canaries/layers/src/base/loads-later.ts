export const later = (): Promise<unknown> => import('../masking/mask.ts');
