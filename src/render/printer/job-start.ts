import { BROTHER_HEAD } from './brother.ts';
import type { PrinterLanguage } from './language.ts';

/** How a job of ours starts in each language, in Latin-1: as far as other programs would begin otherwise. */
const STARTS: Readonly<Record<PrinterLanguage, RegExp>> = {
  zpl: /^(?:~SD\d\d)?\^XA\^MN[^^]*\^PW\d+\^LL\d+\^LH0,0\^LS0(?:\^[PM][A-Z][^^]*){0,3}\^(?:FO0,\d+\^GFA|PQ)/u,
  tspl: /^\r\nSIZE [^\r]*\r\n(?:GAP|BLINE) [^\r]*\r\nDIRECTION 0,0\r\nREFERENCE 0,0\r\nOFFSET 0 mm\r\n(?:[^\r]*\r\n){0,6}CLS\r\n(?:BITMAP|PRINT) /u,
  epl: /^\nN\nq\d+\nQ\d+[^\n]*\n(?:[A-Z][^\n]*\n){0,6}(?:GW|P)\d/u,
  cpcl: /^! 0 200 200 \d+ \d+\r\nPAGE-WIDTH \d+\r\n(?:[A-Z][^\r]*\r\n){0,8}(?:[CE]G \d|FORM|PRINT)/u,
  escpos: /^\x1b@\x1dv0\0/u,
  brother: new RegExp(`^\\0{${BROTHER_HEAD.length - 2}}\\x1b@\\x1bia\\x01`, 'u'),
};

/** As many bytes as a job's first settings have, in any language. */
export const JOB_START = 1_024;

/** Whether a file that starts with these bytes can be a job in the language. */
export function startsAsJob(language: PrinterLanguage, start: Uint8Array): boolean {
  return STARTS[language].test(String.fromCharCode(...start.subarray(0, JOB_START)));
}
