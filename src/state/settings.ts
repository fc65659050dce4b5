import { LANGUAGES } from '../base/language.ts';
import type { Language } from '../base/language.ts';
import { isDpi } from '../base/length.ts';
import type { Dpi } from '../base/length.ts';
import type { ColumnChoice } from './grid-columns.ts';
import { readColumns } from './grid-columns.ts';
import type { Catalogue } from '../room/catalogue.ts';

export const STEPS = ['orders', 'masking', 'design', 'print'] as const;
export type Step = (typeof STEPS)[number];
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** All that is kept between visits. None of it is about a person. */
export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  readonly step: Step;
  readonly policy: string;
  readonly template: string;
  readonly dpi: Dpi;
  /** How the columns of the list stand. */
  readonly columns: readonly ColumnChoice[];
}

/** The part of `localStorage` that is used; a browser may refuse both. */
export type SettingsStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** The one key in `localStorage`. */
export const SETTINGS_KEY = 'hushlabel.settings';

/** Reads what was stored. Whatever is not a known choice, or cannot be read at all, falls back key by key. */
export function readSettings(
  storage: SettingsStorage | undefined,
  catalogue: Catalogue,
  preferred: Language,
): Settings {
  const stored = storedObject(storage);
  const one = <T>(choices: readonly T[], key: keyof Settings, fallback: T): T =>
    choices.find((choice) => choice === stored[key]) ?? fallback;
  const ids = (choices: readonly { readonly id: string }[]) => choices.map(({ id }) => id);
  const dpi = stored['dpi'];
  return {
    language: one(LANGUAGES, 'language', preferred),
    theme: one(THEMES, 'theme', 'system'),
    step: one(STEPS, 'step', 'orders'),
    policy: one(ids(catalogue.policies), 'policy', catalogue.policies[0]?.id ?? ''),
    template: one(ids(catalogue.templates), 'template', catalogue.templates[0]?.id ?? ''),
    dpi: isDpi(dpi) ? dpi : 203,
    columns: readColumns(stored['columns']),
  };
}

/** Stores exactly the seven settings, picked by name, so that nothing else can slip in. */
export function writeSettings(storage: SettingsStorage | undefined, settings: Settings): void {
  const { language, theme, step, policy, template, dpi } = settings;
  const columns = settings.columns.map(({ id, width, shown }) => ({ id, width, shown }));
  try {
    storage?.setItem(SETTINGS_KEY, JSON.stringify({ language, theme, step, policy, template, dpi, columns }));
  } catch {
    // A browser that refuses storage: the choices last for this visit.
    return;
  }
}

function storedObject(storage: SettingsStorage | undefined): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(storage?.getItem(SETTINGS_KEY) ?? '{}');
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}
