import type { Dpi } from '../../base/length.ts';
import type { Problem } from '../../base/problem.ts';
import type { BrotherRoll } from './brother-rolls.ts';

/**
 * How one printer prints its labels: what of a printer's profile a language needs. Lengths are dots of the head. A
 * darkness, speed or cutter that is left out leaves the printer as its own buttons have set it.
 */
interface CommonSettings {
  readonly dpi: Dpi;
  /** Dots that the head has. */
  readonly headWidth: number;
  /** The whole label; every bitmap of the job has this size. */
  readonly label: { readonly width: number; readonly height: number };
  readonly media: Media;
  /** On the language's own scale. */
  readonly darkness?: number;
  /** On the language's own scale; most count inches in a second. */
  readonly speed?: number;
  /** Labels printed of each bitmap. */
  readonly copies: number;
  readonly cutter?: Cutter;
  /** `inverted` for a firmware that takes black for white. */
  readonly polarity: 'normal' | 'inverted';
  /** 180 prints every label upside down. */
  readonly direction: 0 | 180;
  /** Whole dots to the right and down, as the label is read. It moves the bitmap, so it is the same in every language. */
  readonly offset: { readonly x: number; readonly y: number };
}

/** How the printer knows where a label begins. */
export type Media =
  /** The gap's length. */
  | { readonly kind: 'gap'; readonly gap: number }
  /** The black mark's length, along the feed. */
  | { readonly kind: 'mark'; readonly mark: number }
  /** Blank paper fed after each label. */
  | { readonly kind: 'continuous'; readonly feed: number };

/** Cut nothing, after each label, or once after the job. */
export type Cutter = 'none' | 'each' | 'end';

export interface ZplSettings extends CommonSettings {
  readonly language: 'zpl';
  /** Run lengths for all printers; zlib and base64 (`z64`) for Zebra's own; `hex` where not even run lengths are known. */
  readonly graphic: 'acs' | 'z64' | 'hex';
}
export interface TsplSettings extends CommonSettings {
  readonly language: 'tspl';
}
export interface EplSettings extends CommonSettings {
  readonly language: 'epl';
}
export interface CpclSettings extends CommonSettings {
  readonly language: 'cpcl';
  /** Bytes as they are (`cg`), or in hexadecimal (`eg`) where the way to the printer takes only text. */
  readonly graphic: 'cg' | 'eg';
}
export interface EscPosSettings extends CommonSettings {
  readonly language: 'escpos';
}
export interface BrotherSettings extends CommonSettings {
  readonly language: 'brother';
  /** The roll in the printer; another one is refused by the printer itself. */
  readonly roll: BrotherRoll;
}

export type PrinterSettings =
  ZplSettings | TsplSettings | EplSettings | CpclSettings | EscPosSettings | BrotherSettings;

/**
 * The settings that a problem may name in its `field`. Lengths of a label and of what is between labels are said in
 * millimetres of the head; `headWidth` and the offset in dots, as a printer's profile has them.
 */
export const SETTING_NAMES = [
  'dpi',
  'headWidth',
  'label.width',
  'label.height',
  'media.kind',
  'media.gap',
  'media.mark',
  'media.feed',
  'darkness',
  'speed',
  'copies',
  'cutter',
  'polarity',
  'offset.x',
  'offset.y',
] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

/** Why a label or a job cannot be written for a printer. `field` is a `SettingName`; other lengths in `params` are dots. */
export const PRINTER_PROBLEMS = [
  /** `field`, `min`, `max`. */
  'setting-out-of-range',
  /** Within its range, but not a whole number. `field`, `min`, `max`. */
  'setting-not-whole',
  /** Within its range, but finer than tenths. `field`, `min`, `max`. */
  'setting-not-tenths',
  /** `field`, `language`: the title of a language that has no command for it. */
  'setting-not-in-language',
  /** `field`, `language`, `choices`: what the language, or the printer's roll, takes, with commas between. */
  'setting-not-one-of',
  /** `width`, `head`. */
  'wider-than-head',
  /** `width`, `height`, `rollWidth`, `rollHeight`: as long as 0 for a roll without end. */
  'larger-than-roll',
  /** `width`, `height`, `labelWidth`, `labelHeight`. */
  'not-the-label-size',
  /** `lost`: black dots that would fall outside of what is printed. */
  'ink-off-label',
  /** `percent`, `max`. */
  'mostly-black',
] as const;
export type PrinterProblem = Problem<(typeof PRINTER_PROBLEMS)[number]>;
