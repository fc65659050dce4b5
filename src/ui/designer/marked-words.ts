/**
 * Whether words of the page are marked where the keyboard is, and so are what is copied: not those that were marked before the label, a
 * row or a button was pressed, and stay so.
 */
export function isMarked(): boolean {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return false;
  const { activeElement } = document;
  if (activeElement === null || activeElement.getAttribute('role') === 'application') return false;
  return activeElement.contains(selection.getRangeAt(0).commonAncestorContainer);
}
