import { isDpi } from '../base/length.ts';
import type { Dpi } from '../base/length.ts';
import { createLabelPrinter } from '../print/label-printer.ts';
import type { LabelPrinter } from '../print/label-printer.ts';
import { headSettings, parsePrinterProfile, plainProfile } from '../print/printer-profile.ts';
import type { PrinterProfile } from '../print/printer-profile.ts';
import { parsePrinterLanguage, PRINTER_LANGUAGES } from '../render/printer/language.ts';
import { headDots } from '../render/raster/dot-grid.ts';
import type { Template } from '../template/template.ts';
import { UsageError } from './command.ts';
import { readText } from './files.ts';
import { sentence } from './sentences.ts';

export const LANGUAGE_NAMES = Object.keys(PRINTER_LANGUAGES).join(', ');

interface PrinterOptions {
  readonly to?: string | undefined;
  readonly profile?: string | undefined;
  readonly dpi?: string | undefined;
}

/** Which printer labels are for, if any, and its dots; one that is named by its language has a head as wide as the label. */
export async function readPrinter(
  { to: format, profile: path, dpi: given }: PrinterOptions,
  { width }: Template,
): Promise<{ readonly profile?: PrinterProfile; readonly dpi: Dpi }> {
  const dpi = dpiOf(given);
  const language = format === undefined || format === 'pdf' ? undefined : parsePrinterLanguage(format);
  if (format !== undefined && format !== 'pdf' && language === undefined)
    throw new UsageError(`--to takes pdf, ${LANGUAGE_NAMES}`);
  if (path === undefined) {
    if (language === undefined) return { dpi: dpi ?? 203 };
    if (language === 'brother')
      throw new UsageError('a Brother QL needs --profile FILE.json, which names the roll in it');
    const dots = dpi ?? 203;
    return { profile: plainProfile(language, dots, headDots(width, dots)), dpi: dots };
  }
  const profile = await readProfile(path);
  if (format !== undefined && format !== profile.language)
    throw new UsageError(`${path} is for ${profile.language}; leave out --to or give that`);
  if (dpi !== undefined && dpi !== profile.dpi)
    throw new UsageError(`${path} is for ${profile.dpi} dpi; leave out --dpi or give that`);
  return { profile, dpi: profile.dpi };
}

async function readProfile(path: string): Promise<PrinterProfile> {
  const parsed = parsePrinterProfile(await readText(path));
  if (!parsed.ok) throw new UsageError(`${path}: ${sentence(parsed.problem)}`);
  return parsed.value;
}

/** What labels of this template are drawn for the printer with. */
export function labelPrinter(
  profile: PrinterProfile,
  { width, height }: Template,
  tools: Parameters<typeof createLabelPrinter>[2],
): LabelPrinter {
  const printer = createLabelPrinter(headSettings(profile), { width, height }, tools);
  if (!printer.ok) throw new UsageError(sentence(printer.problem));
  return printer.value;
}

function dpiOf(given: string | undefined): Dpi | undefined {
  if (given === undefined) return undefined;
  const dpi = Number(given);
  if (!isDpi(dpi)) throw new UsageError('--dpi takes 203, 300 or 600');
  return dpi;
}
