/** The languages that every sentence and every built-in name exists in. */
export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

export type LocalText = Readonly<Record<Language, string>>;
