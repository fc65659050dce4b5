import type { LocalText } from '../../base/language.ts';
import type { PrintedLabels } from '../../print/label-output.ts';
import { printerAbilities } from '../../room/printer-abilities.ts';
import type { PrinterFile } from './printers-state.ts';

/** What the room made for a printer, as it is kept: the browser holds a file's bytes, and not this page. */
export function printerFile(
  { language, file, head, between, tail, starts }: PrintedLabels,
  printer: LocalText,
): PrinterFile {
  return {
    ...{ language, head, between, tail, starts },
    file: new Blob([...file], { type: 'application/octet-stream' }),
    extension: printerAbilities(language).extension,
    printer,
  };
}
