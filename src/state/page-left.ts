/** Calls when the person looks away: at another window or tab, or leaves the page. Gives what ends it. */
export function whenLeft(call: () => void): () => void {
  const hidden = () => {
    if (document.hidden) call();
  };
  addEventListener('blur', call);
  addEventListener('pagehide', call);
  document.addEventListener('visibilitychange', hidden);
  return () => {
    removeEventListener('blur', call);
    removeEventListener('pagehide', call);
    document.removeEventListener('visibilitychange', hidden);
  };
}
