/** What the part of an address behind `#` begins with where it carries a template; browsers never send that part. */
const BEGINNING = '#template=';

/** The address of this app with a template in it. */
export function templateAddress(text: string): string {
  return `${location.origin}${location.pathname}${BEGINNING}${text}`;
}

/**
 * Takes the template out of the address that the page was opened at, or is given later in the same tab, and out of
 * the history: a page that is loaded anew, or kept as a bookmark, does not bring it again.
 */
export function takeTemplateAddress(taken: (text: string) => void): void {
  const take = () => {
    if (!location.hash.startsWith(BEGINNING)) return;
    const text = location.hash.slice(BEGINNING.length);
    history.replaceState(history.state, '', `${location.pathname}${location.search}`);
    taken(text);
  };
  addEventListener('hashchange', take);
  take();
}
