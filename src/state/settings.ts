import { LANGUAGES } from '../base/language.ts';
import type { Language } from '../base/language.ts';
import { isDpi } from '../base/length.ts';
import type { Dpi } from '../base/length.ts';
import { readRememberedDevices } from '../device/remembered.ts';
import type { RememberedDevice } from '../device/remembered.ts';
import { freeId } from './free-names.ts';
import type { ColumnChoice } from './grid-columns.ts';
import { readColumns } from './grid-columns.ts';
import { readSheetId, readSheetUses, storedSheetUses } from './sheet-memory.ts';
import type { SheetUse } from './sheet-memory.ts';
import type { Catalogue } from '../room/catalogue.ts';
import { canonicalText } from '../editor/same-template.ts';

export const STEPS = ['orders', 'masking', 'design', 'print'] as const;
export type Step = (typeof STEPS)[number];
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
/** What labels are made for: a PDF alone, or beside it a label printer's job or pictures. */
export const WAYS_OUT = ['pdf', 'printer', 'png', 'svg'] as const;
export type WayOut = (typeof WAYS_OUT)[number];

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
  /** The seller's own policies, as they are stored: only the room can say what of them is one. What it refuses stays among them. */
  readonly ownPolicies: readonly unknown[];
  /** The same of the seller's own templates. */
  readonly ownTemplates: readonly unknown[];
  /** The same of the seller's label printers. */
  readonly ownPrinters: readonly unknown[];
  /** Id of the printer that was chosen last. */
  readonly printer: string | null;
  readonly printsTo: WayOut;
  /** Printers that were connected, the last used first: makers and models, nothing of one device. */
  readonly devices: readonly RememberedDevice[];
  /** The seller's own sheets and rolls, as they are stored. */
  readonly ownStocks: readonly unknown[];
  /** Id of the sheets or of the roll that the labels of a PDF are put on; null: one label a page, as large as the label. */
  readonly sheet: string | null;
  /** Id of the stock that is in the label printer; null: its labels are as large as ours. */
  readonly roll: string | null;
  /** How sheets are filled and what is gone of them, by stock, the last used first. Numbers of places, nothing of an order. */
  readonly sheets: readonly SheetUse[];
  /** Makes the codes that stand for people the same at every visit; 32 hexadecimal digits. */
  readonly tokenKey: string;
}

/** The part of `localStorage` that is used; a browser may refuse both. */
export type SettingsStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** The one key in `localStorage`. */
export const SETTINGS_KEY = 'hushlabel.settings';

/** Browsers keep no more of a page: what is longer, none of them stored. */
const MOST_TEXT = 10_000_000;
const DOCUMENT_ID = /^[a-z0-9][a-z0-9-]{0,63}$/u;
const TOKEN_KEY = /^[0-9a-f]{32}$/u;

/** Reads what was stored. Whatever is not a known choice, or cannot be read at all, falls back key by key. */
export function readSettings(
  storage: SettingsStorage | undefined,
  catalogue: Catalogue,
  preferred: Language,
  newTokenKey: () => string,
): Settings {
  const stored = storedObject(storage);
  const one = <T>(choices: readonly T[], key: keyof Settings, fallback: T): T =>
    choices.find((choice) => choice === stored[key]) ?? fallback;
  const ids = (choices: readonly { readonly id: string }[]) => choices.map(({ id }) => id);
  const { dpi, tokenKey } = stored;
  const ownPolicies = listOf(stored['ownPolicies']);
  const ownTemplates = listOf(stored['ownTemplates']);
  const idsOf = (documents: readonly unknown[]) =>
    documents.flatMap((document) => documentIdOf(document) ?? []);
  return {
    language: one(LANGUAGES, 'language', preferred),
    theme: one(THEMES, 'theme', 'system'),
    step: one(STEPS, 'step', 'orders'),
    policy: one(
      [...ids(catalogue.policies), ...idsOf(ownPolicies)],
      'policy',
      catalogue.policies[0]?.id ?? '',
    ),
    template: one(
      [...ids(catalogue.templates), ...idsOf(ownTemplates)],
      'template',
      catalogue.templates[0]?.id ?? '',
    ),
    dpi: isDpi(dpi) ? dpi : 203,
    columns: readColumns(stored['columns']),
    ownPolicies,
    ownTemplates,
    ownPrinters: listOf(stored['ownPrinters']),
    printer: documentIdOf({ id: stored['printer'] }) ?? null,
    printsTo: one(WAYS_OUT, 'printsTo', 'pdf'),
    devices: readRememberedDevices(stored['devices']),
    ownStocks: listOf(stored['ownStocks']),
    sheet: readSheetId(stored['sheet']),
    roll: readSheetId(stored['roll']),
    sheets: readSheetUses(stored['sheets']),
    tokenKey: typeof tokenKey === 'string' && TOKEN_KEY.test(tokenKey) ? tokenKey : newTokenKey(),
  };
}

/** The id of something that may be a policy or a template; undefined where it has none. */
export function documentIdOf(document: unknown): string | undefined {
  if (typeof document !== 'object' || document === null || !('id' in document)) return undefined;
  return typeof document.id === 'string' && DOCUMENT_ID.test(document.id) ? document.id : undefined;
}

/**
 * Stores exactly the eighteen settings, picked by name, so that nothing else can slip in. What has not changed since `before` stays as
 * it is stored: another tab may have changed it. False where the browser would not.
 *
 * @param before what this tab last stored, or read.
 */
export function writeSettings(
  storage: SettingsStorage | undefined,
  settings: Settings,
  before: Settings | undefined,
): boolean {
  const { language, theme, step, policy, template, dpi, ownPolicies, ownTemplates, tokenKey } = settings;
  const { ownPrinters, printer, printsTo, ownStocks, sheet, roll } = settings;
  const columns = settings.columns.map(({ id, width, shown }) => ({ id, width, shown }));
  const all = {
    ...{
      language,
      theme,
      step,
      policy,
      template,
      dpi,
      columns,
      sheet,
      roll,
      sheets: storedSheetUses(settings.sheets),
    },
    ...{ ownPrinters, printer, printsTo, ownStocks },
    ...{ ownPolicies, ownTemplates, tokenKey, devices: readRememberedDevices(settings.devices) },
  };
  const stored = storedObject(storage);
  const kept = KEYS.filter((key) => before !== undefined && settings[key] === before[key] && key in stored);
  const merged = {
    ownPolicies: mergedDocuments(ownPolicies, before?.ownPolicies, stored['ownPolicies']),
    ownTemplates: mergedDocuments(ownTemplates, before?.ownTemplates, stored['ownTemplates']),
    ownPrinters: mergedDocuments(ownPrinters, before?.ownPrinters, stored['ownPrinters']),
    ownStocks: mergedDocuments(ownStocks, before?.ownStocks, stored['ownStocks']),
  };
  try {
    storage?.setItem(
      SETTINGS_KEY,
      JSON.stringify({ ...all, ...merged, ...Object.fromEntries(kept.map((key) => [key, stored[key]])) }),
    );
  } catch {
    // A browser that refuses storage, or has no more room: the choices last for this visit.
    return false;
  }
  return storage !== undefined;
}

/** What a tab changes only by a person's hand in it. */
const KEYS = [
  'columns',
  'ownPolicies',
  'ownTemplates',
  'ownPrinters',
  'ownStocks',
  'printer',
  'printsTo',
  'devices',
  'sheet',
  'roll',
  'sheets',
  'tokenKey',
] as const satisfies readonly (keyof Settings)[];

/**
 * Documents as they are to be stored: what this tab has not touched since it last stored stays as another tab stored it or is
 * gone as there, and what another tab added stays too. What both changed is this tab's.
 */
function mergedDocuments(
  now: readonly unknown[],
  before: readonly unknown[] | undefined,
  stored: unknown,
): readonly unknown[] {
  const there = listOf(stored);
  // An empty list was emptied by a tab; where there is none, nobody deleted anything.
  if (before === undefined || !Array.isArray(stored) || there.length < stored.length) return now;
  const thereById = new Map(there.map((document) => [documentIdOf(document), document]));
  const beforeById = new Map(before.map((document) => [documentIdOf(document), document]));
  const known = new Set([...before, ...now].map(documentIdOf));
  const added = there.filter((document) => {
    const id = documentIdOf(document);
    return id !== undefined && !known.has(id);
  });
  const kept = now.flatMap((document): readonly unknown[] => {
    const id = documentIdOf(document);
    if (id === undefined || !isSame(beforeById.get(id), document)) return [document];
    const other = thereById.get(id);
    return other === undefined ? [] : [other];
  });
  return [...kept, ...added, ...renamed(there, now, beforeById)];
}

/** What another tab made under an id that this tab has just given to another document: it stays, under a free one. */
function renamed(
  there: readonly unknown[],
  now: readonly unknown[],
  beforeById: ReadonlyMap<string | undefined, unknown>,
): readonly unknown[] {
  const taken = [...there, ...now].flatMap((document) => documentIdOf(document) ?? []);
  return there.flatMap((document): readonly unknown[] => {
    const id = documentIdOf(document);
    if (id === undefined || beforeById.has(id) || typeof document !== 'object') return [];
    const own = now.filter((other) => documentIdOf(other) === id);
    if (own.length === 0 || own.some((other) => isSame(other, document))) return [];
    const free = freeId(id, taken);
    taken.push(free);
    return [{ ...document, id: free }];
  });
}

/** The same document, whatever the order of its keys. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  return a === b || canonicalText(a) === canonicalText(b);
}

/** The ids of what is stored of own documents now, by whichever tab. */
export function storedIds(
  storage: SettingsStorage | undefined,
  key: 'ownPolicies' | 'ownTemplates' | 'ownPrinters' | 'ownStocks',
): readonly string[] {
  return listOf(storedObject(storage)[key]).flatMap((document) => documentIdOf(document) ?? []);
}

/** What is stored of an own template now, by whichever tab; undefined where nothing is. It has still to be read. */
export function storedTemplate(storage: SettingsStorage | undefined, id: string): unknown {
  return listOf(storedObject(storage)['ownTemplates']).find((document) => documentIdOf(document) === id);
}

/** A document is a few levels deep; what is deeper would break whoever copies it. */
const DEEPEST = 40;

function listOf(stored: unknown): readonly unknown[] {
  return Array.isArray(stored) && isShallow(stored) ? stored : [];
}

function isShallow(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1)
    level = level.flatMap((one): unknown[] =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
  return level.length === 0;
}

function storedObject(storage: SettingsStorage | undefined): Readonly<Record<string, unknown>> {
  try {
    const text = storage?.getItem(SETTINGS_KEY) ?? '{}';
    const parsed: unknown = text.length > MOST_TEXT ? {} : JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}
