import type { Action, ActionId, Actions } from './actions.ts';
import { ACTION_IDS } from './actions.ts';

/** The part of a keyboard event that matters. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** The action that a key press asks for. Undo is left to text fields while one is typed in. */
export function actionForKeys(actions: Actions, press: KeyPress, typing: boolean): ActionId | undefined {
  const pressed = writtenKeys(press);
  return ACTION_IDS.find((id) => {
    const { keys }: Action = actions[id];
    // A text field has an undo of its own.
    return keys?.split(' ').includes(pressed) === true && !(typing && TYPING.has(pressed));
  });
}

const TYPING: ReadonlySet<string> = new Set(['Control+Z', 'Control+Shift+Z', 'Control+Y']);

/** A key press as the tables of actions write it. */
export function writtenKeys(press: KeyPress): string {
  const { altKey, ctrlKey, metaKey, shiftKey } = press;
  const held = [ctrlKey || metaKey ? 'Control+' : '', altKey ? 'Alt+' : '', shiftKey ? 'Shift+' : ''];
  return `${held.join('')}${plainKey(press)}`;
}

/**
 * What a key is called without Shift and Alt, which make it type something else: digits always go by their place on the keyboard,
 * letters and brackets where Alt left nothing of them; braces are brackets with Shift.
 */
function plainKey({ key, code, altKey, shiftKey }: KeyPress): string {
  const digit = /^Digit(\d)$/u.exec(code)?.[1];
  if (digit !== undefined) return digit;
  const typed = shiftKey ? (BRACKETS[key] ?? key) : key;
  const isLost = altKey && !/^[!-~]$/u.test(typed);
  const placed = /^Key([A-Z])$/u.exec(code)?.[1] ?? BRACKETS[code];
  if (isLost && placed !== undefined) return placed;
  return typed.length === 1 ? typed.toUpperCase() : typed;
}

const BRACKETS: Readonly<Record<string, string>> = {
  ...{ '{': '[', '}': ']' },
  ...{ BracketLeft: '[', BracketRight: ']' },
};
