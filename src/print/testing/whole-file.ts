import type { PrintedLabels } from '../label-output.ts';

/** What a printer is sent, in one piece; nothing of no job. */
export function wholeFile(printed: PrintedLabels | undefined): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.concat(printed?.file ?? []));
}
