import type { SourceSettings } from '../import/read-source.ts';
import type { ReadSettings } from './source-views.ts';

/** The page's settings as the readers take them. */
export function sourceSettings({ remembered, ...settings }: ReadSettings): SourceSettings {
  if (remembered === undefined) return settings;
  return {
    ...settings,
    remembered: (fingerprint) =>
      Object.hasOwn(remembered, fingerprint) ? remembered[fingerprint] : undefined,
  };
}
