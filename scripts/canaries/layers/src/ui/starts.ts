import url from './main.tsx?worker&url';
export const started = url;
