import { isDpi } from '../base/length.ts';
import type { Dpi } from '../base/length.ts';
import { createLabelPictures } from '../print/label-pictures.ts';
import { createLabelPrinter } from '../print/label-printer.ts';
import { PICTURE_KINDS } from '../print/label-output.ts';
import type { LabelOutput, PictureKind } from '../print/label-output.ts';
import { headSettings, parsePrinterProfile, plainProfile } from '../print/printer-profile.ts';
import type { PrinterProfile } from '../print/printer-profile.ts';
import { BROTHER_DPI, BROTHER_PINS } from '../render/printer/brother-rolls.ts';
import { parsePrinterLanguage, PRINTER_LANGUAGES } from '../render/printer/language.ts';
import type { PrinterLanguage } from '../render/printer/language.ts';
import { headDots } from '../render/raster/dot-grid.ts';
import { profileOnRoll } from '../print/roll-profile.ts';
import type { JobRoll } from '../print/roll-plan.ts';
import type { RollStock } from '../stock/stock.ts';
import type { Template } from '../template/template.ts';
import { UsageError } from './command.ts';
import { readText } from './files.ts';
import { sentence } from './sentences.ts';

/** What labels can be written as, for help and refusals. */
export const FORMAT_NAMES = ['pdf', ...PICTURE_KINDS, ...Object.keys(PRINTER_LANGUAGES)].join(', ');

interface PrinterOptions {
  readonly format?: string | undefined;
  readonly profile?: string | undefined;
  readonly dpi?: string | undefined;
}

/** What is written beside the proof, and for which dots. */
export type LabelFormat =
  | { readonly kind: 'pdf' | PictureKind; readonly dpi: Dpi }
  | { readonly kind: 'job'; readonly profile: PrinterProfile; readonly dpi: Dpi };

/** A printer that is only named by its language has a head as wide as the label, or as the roll in it. */
export async function readFormat(
  { format, profile: path, dpi: given }: PrinterOptions,
  { width }: Pick<Template, 'width'>,
  roll: RollStock | undefined,
): Promise<LabelFormat> {
  const asked = format === undefined ? undefined : parseFormat(format);
  const dpi = dpiOf(given);
  if (path !== undefined) return forProfile(await readProfile(path), path, asked, dpi);
  const dots = dpi ?? 203;
  if (asked === undefined || asked === 'pdf' || isPictureKind(asked))
    return { kind: asked ?? 'pdf', dpi: dots };
  if (asked === 'brother' && roll !== undefined)
    return { kind: 'job', profile: plainProfile(asked, BROTHER_DPI, BROTHER_PINS), dpi: BROTHER_DPI };
  if (asked === 'brother')
    throw new UsageError('a Brother QL needs --profile FILE.json, which names the roll in it, or --stock ID');
  return {
    kind: 'job',
    profile: plainProfile(asked, dots, headDots(roll?.label.width ?? width, dots)),
    dpi: dots,
  };
}

function parseFormat(name: string): 'pdf' | PictureKind | PrinterLanguage {
  if (name === 'pdf' || isPictureKind(name)) return name;
  const language = parsePrinterLanguage(name);
  if (language === undefined) throw new UsageError(`--format takes ${FORMAT_NAMES}`);
  return language;
}

const isPictureKind = (name: string): name is PictureKind => PICTURE_KINDS.some((kind) => kind === name);

function forProfile(
  profile: PrinterProfile,
  path: string,
  asked: string | undefined,
  dpi: Dpi | undefined,
): LabelFormat {
  if (asked !== undefined && asked !== profile.language)
    throw new UsageError(`${path} is for ${profile.language}; leave out --format or give that`);
  if (dpi !== undefined && dpi !== profile.dpi)
    throw new UsageError(`${path} is for ${profile.dpi} dpi; leave out --dpi or give that`);
  return { kind: 'job', profile, dpi: profile.dpi };
}

async function readProfile(path: string): Promise<PrinterProfile> {
  const parsed = parsePrinterProfile(await readText(path));
  if (!parsed.ok) throw new UsageError(`${path}: ${sentence(parsed.problem)}`);
  return parsed.value;
}

/** How a job is printed on a roll: where its labels lie, and what a printer is told of it. Throws a `UsageError` for a roll that a printer cannot print on. */
export function onRoll(
  format: LabelFormat,
  stock: RollStock,
): { readonly format: LabelFormat; readonly roll: JobRoll } {
  if (format.kind !== 'job') return { format, roll: { stock, at: 'middle' } };
  const profile = profileOnRoll(format.profile, stock);
  if (!profile.ok) throw new UsageError(sentence(profile.problem));
  return {
    format: { ...format, profile: profile.value },
    roll: { stock, at: profile.value.onRoll ?? 'middle' },
  };
}

/** What labels are drawn with beside the PDF; undefined where only that is asked for. */
export function outputFor(
  format: LabelFormat,
  { width, height }: Template,
  tools: Parameters<typeof createLabelPictures>[2],
  roll: JobRoll | undefined,
): (() => LabelOutput) | undefined {
  if (format.kind === 'pdf') return undefined;
  if (format.kind !== 'job') {
    const { kind, dpi } = format;
    return () => createLabelPictures(kind, dpi, tools);
  }
  const settings = headSettings(format.profile);
  return () => {
    const printer = createLabelPrinter(settings, { width, height }, tools, roll);
    if (!printer.ok) throw new UsageError(sentence(printer.problem));
    return printer.value;
  };
}

function dpiOf(given: string | undefined): Dpi | undefined {
  if (given === undefined) return undefined;
  const dpi = Number(given);
  if (!isDpi(dpi)) throw new UsageError('--dpi takes 203, 300 or 600');
  return dpi;
}
