import { BROTHER_HEAD } from './brother.ts';
import type { PrinterLanguage } from './language.ts';

/** How a job of ours starts in each language, in Latin-1. */
const STARTS: Readonly<Record<PrinterLanguage, RegExp>> = {
  zpl: /^(?:~SD\d\d)?\^XA\^MN/u,
  tspl: /^\r\nSIZE /u,
  epl: /^\nN\nq\d/u,
  cpcl: /^! 0 200 200 \d/u,
  escpos: /^\x1b@\x1dv0\0/u,
  brother: new RegExp(`^\\0{${BROTHER_HEAD.length - 2}}\\x1b@\\x1bia\\x01`, 'u'),
};

/** As many bytes as tell the languages apart. */
export const JOB_START = BROTHER_HEAD.length + 4;

/** Whether a file that starts with these bytes can be a job in the language. */
export function startsAsJob(language: PrinterLanguage, start: Uint8Array): boolean {
  return STARTS[language].test(String.fromCharCode(...start.subarray(0, JOB_START)));
}
