type Key = 'a' | 'b' | 'c.d' | 'c.x' | 'given' | 'state.on' | 'state.off' | 'code.made' | 'code.never' | 'gone';
export type T = (key: Key, params?: Readonly<Record<string, unknown>>) => string;
export const codeText = (t: T, code: 'made' | 'never'): string => t(`code.${code}`);
