/** How a finished file leaves the page, by a person's hand only: dialog, tab or folder. */

/** An address stays good this long after it was handed over; a dialog may take its time to read it. */
const ADDRESS_LIVES = 10 * 60_000;

function addressOf(blob: Blob): string {
  const address = URL.createObjectURL(blob);
  setTimeout(() => URL.revokeObjectURL(address), ADDRESS_LIVES);
  return address;
}

export function saveBlob(fileName: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = addressOf(blob);
  link.download = fileName;
  link.click();
}

/** False where the browser did not let the tab open. */
export function openInTab(blob: Blob): boolean {
  return window.open(addressOf(blob), '_blank') !== null;
}

let frame: HTMLIFrameElement | null = null;

/**
 * Opens the print dialog with the PDF itself, in a frame out of sight. Where the browser does not print frames, the
 * file opens in a tab of its own, and where it does not open tabs either, that is told.
 */
export function printPdf(blob: Blob, told: (outcome: 'printRefused' | 'popupBlocked') => void): void {
  frame?.remove();
  const mine = document.createElement('iframe');
  frame = mine;
  mine.title = 'PDF';
  mine.tabIndex = -1;
  mine.ariaHidden = 'true';
  mine.className = 'print-frame';
  mine.addEventListener('load', () => {
    try {
      const inside = mine.contentWindow;
      if (inside === null || !navigator.pdfViewerEnabled) throw new Error('no viewer');
      const before = document.activeElement;
      inside.focus();
      inside.print();
      // Keys belong to the app again, not to a frame that nobody sees.
      if (before instanceof HTMLElement) before.focus();
    } catch {
      mine.remove();
      told(openInTab(blob) ? 'printRefused' : 'popupBlocked');
    }
  });
  mine.src = addressOf(blob);
  document.body.append(mine);
}

/** Saves a policy or a template as a person may read it. */
export function saveDocument(fileName: string, document: unknown): void {
  const text = `${JSON.stringify(document, null, 2)}\n`;
  saveBlob(fileName, new Blob([text], { type: 'application/json' }));
}
