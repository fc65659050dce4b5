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

/** A key press as the tables of actions write it. Alt changes what a key types on some keyboards, so digits go by their place on the keyboard. */
export function writtenKeys({ key, code, altKey, ctrlKey, metaKey, shiftKey }: KeyPress): string {
  const digit = /^Digit(\d)$/u.exec(code)?.[1];
  const plain = digit ?? (key.length === 1 ? key.toUpperCase() : key);
  return [ctrlKey || metaKey ? 'Control+' : '', altKey ? 'Alt+' : '', shiftKey ? 'Shift+' : '', plain].join(
    '',
  );
}
