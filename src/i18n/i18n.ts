import { createInstance } from 'i18next';
import { LANGUAGES } from '../base/language.ts';
import type { Language } from '../base/language.ts';
import { en } from './en.ts';
import type { MessageKey, MessageParams, NamesUnder, Translate } from './messages.ts';
import { zhCN } from './zh-CN.ts';

/** The one place that knows the translation library. Works in the page, in a worker and in Node alike. */
const library = createInstance();
void library.init({
  lng: 'en',
  fallbackLng: false,
  supportedLngs: [...LANGUAGES],
  load: 'currentOnly',
  initAsync: false,
  resources: { en: { translation: en }, 'zh-CN': { translation: zhCN } },
  // Texts go into text nodes, never into markup.
  interpolation: { escapeValue: false },
});
library.services.formatter?.add('bytes', (value: unknown, language: string | undefined) =>
  byteCount(Number(value), language ?? 'en'),
);

function byteCount(bytes: number, language: string): string {
  const [size, unit] = bytes >= 1024 * 1024 ? [bytes / 1024 / 1024, 'MB'] : [bytes / 1024, 'kB'];
  return `${size.toLocaleString(language, { maximumFractionDigits: size < 10 ? 1 : 0 })} ${unit}`;
}

const translators: Readonly<Record<Language, Translate>> = {
  en: translatorFor('en'),
  'zh-CN': translatorFor('zh-CN'),
};

function translatorFor(language: Language): Translate {
  const fixed = library.getFixedT(language);
  // A screen asks for hundreds of sentences every time that it is drawn, and most have nothing put into them.
  const plain = new Map<MessageKey, string>();
  return (key: MessageKey, params?: MessageParams) => {
    if (params !== undefined) return fixed(key, { ...params });
    const sentence = plain.get(key) ?? fixed(key);
    plain.set(key, sentence);
    return sentence;
  };
}

/** Sentences in one language. A key that is not in the tables does not compile. */
export function translator(language: Language): Translate {
  return translators[language];
}

/** Whether there is a sentence under a key's beginning for a name that another stage gave at run time. */
export function isNameUnder<Beginning extends string>(
  beginning: Beginning,
  name: string,
): name is NamesUnder<Beginning> {
  const key = `${beginning}.${name}`;
  // A sentence with a count has a plural form in place of its bare key.
  return [key, `${key}_other`].some(
    (each) => typeof library.getResource('en', 'translation', each) === 'string',
  );
}

/** The first language that a person's list of preferences shares with ours: any Chinese reads 简体中文. */
export function preferredLanguage(preferences: readonly string[]): Language {
  for (const preference of preferences) {
    const lower = preference.toLowerCase();
    if (lower === 'zh' || lower.startsWith('zh-')) return 'zh-CN';
    if (lower === 'en' || lower.startsWith('en-')) return 'en';
  }
  return 'en';
}
