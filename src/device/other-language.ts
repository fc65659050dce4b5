import { PRINTER_LANGUAGES } from '../render/printer/language.ts';
import type { PrinterLanguage } from '../render/printer/language.ts';
import type { DeviceProblem } from './device-problem.ts';

/** Why a job is not for a printer that says what it speaks; undefined where it is, and where the printer does not say. */
export function otherLanguage(
  languages: readonly PrinterLanguage[],
  job: PrinterLanguage,
): DeviceProblem | undefined {
  const [first] = languages;
  if (first === undefined || languages.includes(job)) return undefined;
  const params = { device: PRINTER_LANGUAGES[first].title, job: PRINTER_LANGUAGES[job].title };
  return { code: 'device-other-language', params };
}
