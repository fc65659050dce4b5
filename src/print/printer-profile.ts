import type { LocalText } from '../base/language.ts';
import { LANGUAGES } from '../base/language.ts';
import type { Dpi, Mm } from '../base/length.ts';
import { isDpi, mm } from '../base/length.ts';
import { ObjectReader, refuseDocument } from '../base/object-reader.ts';
import { parseDocument } from '../base/parse-document.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { BROTHER_ROLLS } from '../render/printer/brother-rolls.ts';
import type { BrotherRoll } from '../render/printer/brother-rolls.ts';
import { PRINTER_LANGUAGES } from '../render/printer/language.ts';
import type { PrinterLanguage } from '../render/printer/language.ts';
import type { Media } from '../render/printer/printer-settings.ts';
import { headDots } from '../render/raster/dot-grid.ts';
import { ROLL_PLACEMENTS } from '../stock/label-on-roll.ts';
import type { RollPlacement } from '../stock/label-on-roll.ts';
import type { HeadSettings } from './label-printer.ts';

const SCHEMA = 'hushlabel/printer';
const VERSION = 1;
const LONGEST = 5_000;
const GRAPHICS = { zpl: ['acs', 'z64', 'hex'], cpcl: ['cg', 'eg'] } as const;
const CUTTERS = ['none', 'each', 'end'] as const;
const DIRECTIONS = ['forward', 'backward'] as const;
const POLARITIES = ['normal', 'inverted'] as const;
const MEDIA = ['gap', 'mark', 'continuous'] as const;
/** Bounds of what any printer is; what a language or a head can do is judged with the label. */
const LIMITS = {
  id: 64,
  name: 80,
  headWidth: { min: 1, max: 10_000 },
  scale: { min: 0, max: 30 },
  gap: { min: 0, max: 100 },
  offset: { min: -500, max: 500 },
} as const;
const ID = /^[a-z0-9][a-z0-9-]*$/;

/** How one printer prints, whatever the template: a document of its own. */
export interface PrinterProfile {
  readonly schema: typeof SCHEMA;
  readonly version: typeof VERSION;
  readonly id: string;
  readonly name: LocalText;
  readonly language: PrinterLanguage;
  readonly dpi: Dpi;
  /** Dots that the head has. */
  readonly headWidth: number;
  readonly media: ProfileMedia;
  /** On the language's own scale; as the printer's buttons have set it where absent. */
  readonly darkness?: number;
  readonly speed?: number;
  /** As the printer is set where absent; `none` switches the cutter off. */
  readonly cutter?: (typeof CUTTERS)[number];
  /** `inverted` for a firmware that takes black for white. */
  readonly polarity: (typeof POLARITIES)[number];
  /** `backward` prints every label upside down. */
  readonly direction: (typeof DIRECTIONS)[number];
  /** Whole dots to the right and down, as the label is read. */
  readonly offset: { readonly x: number; readonly y: number };
  /** How pictures are written, in languages that know several ways. */
  readonly graphic?: (typeof GRAPHICS)[keyof typeof GRAPHICS][number];
  /** Of a Brother QL: the roll in it. */
  readonly roll?: BrotherRoll;
  /** Where labels smaller than those of a job's roll are printed on them; in the middle where absent. */
  readonly onRoll?: RollPlacement;
}

/** How the printer knows where a label begins; `length` of the gap, of the mark, or of what is fed after each label. */
interface ProfileMedia {
  readonly kind: (typeof MEDIA)[number];
  readonly length: Mm;
}

/**
 * Takes a printer's profile as JSON text; gives it checked. Refuses, with the path of the first thing that is wrong, whatever is not exactly
 * a profile: `document-…` (see `DOCUMENT_PROBLEMS`) and `printer-…` (see `parseDocument`).
 */
export function parsePrinterProfile(text: string): Result<PrinterProfile> {
  return parseDocument(
    text,
    { prefix: 'printer', schema: SCHEMA, version: VERSION, longest: LONGEST },
    readProfile,
  );
}

const KEYS = ['schema', 'version', 'id', 'name', 'language', 'dpi', 'headWidth', 'media'];
const OPTIONAL = ['darkness', 'speed', 'cutter', 'polarity', 'direction', 'offset', 'onRoll'];

function readProfile(value: unknown): PrinterProfile {
  const names = Object.keys(PRINTER_LANGUAGES) as PrinterLanguage[];
  const every = [...OPTIONAL, 'graphic', 'roll'];
  const language = new ObjectReader(value, '', KEYS, every).oneOf('language', names);
  const own = language === 'brother' ? ['roll'] : [];
  const chosen = language in GRAPHICS ? ['graphic'] : [];
  const fields = new ObjectReader(value, '', [...KEYS, ...own], [...OPTIONAL, ...chosen]);
  const id = fields.text('id', LIMITS.id);
  if (!ID.test(id)) refuseDocument('document-type', 'id', { expected: 'stock-id' });
  const local = new ObjectReader(fields.value('name'), 'name', LANGUAGES);
  const dpi = fields.whole('dpi', { min: 203, max: 600 });
  if (!isDpi(dpi)) return refuseDocument('document-type', 'dpi', { expected: '203 | 300 | 600' });
  return {
    schema: SCHEMA,
    version: VERSION,
    id,
    name: { en: local.text('en', LIMITS.name), 'zh-CN': local.text('zh-CN', LIMITS.name) },
    language,
    dpi,
    headWidth: fields.whole('headWidth', LIMITS.headWidth),
    media: readMedia(fields.value('media')),
    ...(fields.has('darkness') ? { darkness: fields.whole('darkness', LIMITS.scale) } : {}),
    ...(fields.has('speed') ? { speed: fields.number('speed', LIMITS.scale) } : {}),
    ...(fields.has('cutter') ? { cutter: fields.oneOf('cutter', CUTTERS) } : {}),
    polarity: fields.has('polarity') ? fields.oneOf('polarity', POLARITIES) : 'normal',
    direction: fields.has('direction') ? fields.oneOf('direction', DIRECTIONS) : 'forward',
    offset: fields.has('offset') ? readOffset(fields.value('offset')) : { x: 0, y: 0 },
    ...graphicOf(fields, language),
    ...(language === 'brother'
      ? { roll: fields.oneOf('roll', Object.keys(BROTHER_ROLLS) as BrotherRoll[]) }
      : {}),
    ...(fields.has('onRoll') ? { onRoll: fields.oneOf('onRoll', ROLL_PLACEMENTS) } : {}),
  };
}

function readMedia(value: unknown): ProfileMedia {
  const fields = new ObjectReader(value, 'media', ['kind', 'length']);
  return { kind: fields.oneOf('kind', MEDIA), length: mm(fields.number('length', LIMITS.gap)) };
}

function readOffset(value: unknown): PrinterProfile['offset'] {
  const fields = new ObjectReader(value, 'offset', ['x', 'y']);
  return { x: fields.whole('x', LIMITS.offset), y: fields.whole('y', LIMITS.offset) };
}

function graphicOf(fields: ObjectReader, language: PrinterLanguage): Pick<PrinterProfile, 'graphic'> {
  if (language === 'zpl')
    return { graphic: fields.has('graphic') ? fields.oneOf('graphic', GRAPHICS.zpl) : 'acs' };
  if (language === 'cpcl')
    return { graphic: fields.has('graphic') ? fields.oneOf('graphic', GRAPHICS.cpcl) : 'cg' };
  return {};
}

/** What the language is told; lengths become dots of the head. */
export function headSettings(profile: PrinterProfile): HeadSettings {
  const { language, dpi, headWidth, darkness, speed, cutter, polarity, direction, offset } = profile;
  const common = {
    ...{ dpi, headWidth, polarity, offset, copies: 1, media: mediaInDots(profile) },
    ...(darkness === undefined ? {} : { darkness }),
    ...(speed === undefined ? {} : { speed }),
    ...(cutter === undefined ? {} : { cutter }),
    direction: direction === 'backward' ? 180 : 0,
  } as const;
  const { graphic, roll = '62' } = profile;
  switch (language) {
    case 'zpl':
      return { ...common, language, graphic: GRAPHICS.zpl.find((each) => each === graphic) ?? 'acs' };
    case 'cpcl':
      return { ...common, language, graphic: GRAPHICS.cpcl.find((each) => each === graphic) ?? 'cg' };
    case 'brother':
      return { ...common, language, roll };
    case 'tspl':
    case 'epl':
    case 'escpos':
      return { ...common, language };
  }
}

function mediaInDots({ media: { kind, length }, dpi }: PrinterProfile): Media {
  const dots = headDots(length, dpi);
  switch (kind) {
    case 'gap':
      return { kind, gap: dots };
    case 'mark':
      return { kind, mark: dots };
    case 'continuous':
      return { kind, feed: dots };
  }
}

/** Millimetres between the labels of most rolls. */
export const USUAL_GAP = 2;

/**
 * A printer of which only the language and its dots are known: labels with gaps, everything else as its buttons have set it. A Brother
 * QL is taken to have an endless roll of 62 mm in it.
 *
 * @param headWidth in dots.
 */
export function plainProfile(language: PrinterLanguage, dpi: Dpi, headWidth: number): PrinterProfile {
  const { title } = PRINTER_LANGUAGES[language];
  const head: Omit<PrinterProfile, 'media'> = {
    ...{ schema: SCHEMA, version: VERSION, id: language, name: { en: title, 'zh-CN': title } },
    ...{ language, dpi, headWidth, polarity: 'normal', direction: 'forward', offset: { x: 0, y: 0 } },
  };
  if (language === 'brother')
    return { ...head, media: { kind: 'continuous', length: mm(0) }, roll: USUAL_ROLL };
  const media = { kind: 'gap', length: mm(USUAL_GAP) } as const;
  if (language === 'zpl') return { ...head, media, graphic: 'acs' };
  return language === 'cpcl' ? { ...head, media, graphic: 'cg' } : { ...head, media };
}

const USUAL_ROLL: BrotherRoll = '62';

/** No printer is off by more; what is measured may be the wrong line. */
const MOST_OFF = 8;

/**
 * The profile with its offset changed by whole dots, after a label on which a line is to be `line` millimetres from the left and from the
 * upper edge and was measured at `left` and `top`. Refuses, as `calibration-off` (params: most), what is no length or too far off, and
 * offsets that no printer has.
 */
export function calibrated(
  profile: PrinterProfile,
  line: number,
  measured: { readonly left: number; readonly top: number },
): Result<PrinterProfile> {
  const { dpi, offset } = profile;
  const off = [line - measured.left, line - measured.top] as const;
  if (!off.every((each) => Math.abs(each) <= MOST_OFF))
    return failure({ code: 'calibration-off', params: { most: MOST_OFF } });
  const [right, down] = off.map((each) => Math.sign(each) * headDots(mm(Math.abs(each)), dpi));
  const moved = { x: offset.x + (right ?? 0), y: offset.y + (down ?? 0) };
  const isRight = [moved.x, moved.y].every((each) => Math.abs(each) <= LIMITS.offset.max);
  if (!isRight) return failure({ code: 'calibration-off', params: { most: MOST_OFF } });
  return success({ ...profile, offset: moved });
}
