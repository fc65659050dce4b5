import type { Action, ActionId, Actions } from './actions.ts';
import { ACTION_IDS } from './actions.ts';

/** The part of a keyboard event that matters. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** The action that a key press asks for. Undo is left to text fields while one is typed in. */
export function actionForKeys(actions: Actions, press: KeyPress, typing: boolean): ActionId | undefined {
  if (press.shiftKey) return undefined;
  const pressed = writtenKeys(press);
  return ACTION_IDS.find((id) => {
    const { keys }: Action = actions[id];
    return keys === pressed && !(typing && keys === 'Control+Z');
  });
}

/** Alt changes what a key types on some keyboards, so digits go by their place on the keyboard. */
function writtenKeys({ key, code, altKey, ctrlKey, metaKey }: KeyPress): string {
  const digit = /^Digit(\d)$/u.exec(code)?.[1];
  const plain = digit ?? (key.length === 1 ? key.toUpperCase() : key);
  return [ctrlKey || metaKey ? 'Control+' : '', altKey ? 'Alt+' : '', plain].join('');
}
