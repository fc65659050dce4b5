/** Whose print dialog a PDF is printed from: each names the size that is right otherwise, and some shrink pages unless told not to. */
export type PrintDialog = 'chromium' | 'firefox' | 'safari' | 'other';

/** The print dialog of this browser. */
export function printDialog(): PrintDialog {
  return printDialogOf(navigator.userAgent);
}

/** By what a browser calls itself; `other` where it is none of the three. */
export function printDialogOf(userAgent: string): PrintDialog {
  if (/iPhone|iPad/u.test(userAgent)) return 'safari';
  if (/Firefox\//u.test(userAgent)) return 'firefox';
  if (/Chrome\/|Chromium\//u.test(userAgent)) return 'chromium';
  return /Safari\//u.test(userAgent) ? 'safari' : 'other';
}
