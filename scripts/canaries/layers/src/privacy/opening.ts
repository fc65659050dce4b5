export const open = 'restricted';
export type Opened = string;
