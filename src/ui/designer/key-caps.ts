const IS_MAC = /Mac|iPhone|iPad/u.test(navigator.userAgent);

const MAC: Readonly<Record<string, string>> = { Control: '⌘', Shift: '⇧', Alt: '⌥' };
const CAPS: Readonly<Record<string, string>> = {
  Control: 'Ctrl',
  Delete: 'Del',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** Keys of an action as they are written on key caps; the first where there are several. */
export function keyCaps(keys: string): string {
  const [first = ''] = keys.split(' ');
  const parts = first === 'Control++' ? ['Control', '+'] : first.split('+');
  const caps = parts.map((part) => (IS_MAC ? MAC[part] : undefined) ?? CAPS[part] ?? part);
  return caps.join(IS_MAC ? '' : '+');
}
