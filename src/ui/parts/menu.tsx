import { useEffect, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import styles from './menu.module.css';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** As it is written on the key cap. */
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly run: () => void;
}

interface MenuProps {
  readonly label: string;
  /** Groups, parted by lines. */
  readonly groups: readonly (readonly MenuItem[])[];
  /** Where it opens, in the window. */
  readonly x: number;
  readonly y: number;
  readonly onClose: () => void;
}

/** What can be done with the thing under the pointer or the keyboard's place. Gives the focus back to where it was. */
export function Menu({ label, groups, x, y, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const back = useRef<Element | null>(null);
  /** Whether a press began on the menu: the finger or button that opened it ends its own press there, which is none. */
  const isPressed = useRef(false);

  useLayoutEffect(() => {
    const element = menu.current;
    if (element === null) return undefined;
    back.current = document.activeElement;
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`;
    element.style.top = `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`;
    items(element)[0]?.focus({ preventScroll: true });
    return undefined;
  }, [x, y]);

  useEffect(() => {
    const away = ({ target }: PointerEvent) => {
      if (target instanceof Node && menu.current?.contains(target) !== true) onClose();
    };
    addEventListener('pointerdown', away, true);
    addEventListener('resize', onClose);
    return () => {
      removeEventListener('pointerdown', away, true);
      removeEventListener('resize', onClose);
    };
  }, [onClose]);

  const close = () => {
    if (back.current instanceof HTMLElement) back.current.focus({ preventScroll: true });
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const all = items(event.currentTarget);
    const at = all.findIndex((item) => item === document.activeElement);
    const go = (to: number) => all[(to + all.length) % all.length]?.focus();
    if (event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'ArrowUp') go(at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(-1);
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={menu}
      role="menu"
      aria-label={label}
      className={styles['menu']}
      onKeyDown={onKeyDown}
      onPointerDown={() => {
        isPressed.current = true;
      }}
    >
      {groups
        .filter((group) => group.length > 0)
        .map((group, index) => (
          <div key={index} role="group" className={styles['group']}>
            {group.map((item) => (
              <button
                key={item.id}
                type="button"
                role="menuitem"
                tabIndex={-1}
                aria-disabled={item.disabled === true}
                className={styles['item']}
                onClick={({ detail }) => {
                  // By keyboard, or by what reads the page aloud, a click has no count.
                  if (item.disabled === true || (detail > 0 && !isPressed.current)) return;
                  close();
                  item.run();
                }}
              >
                <span>{item.label}</span>
                {item.keys !== undefined && (
                  <kbd aria-hidden="true" className={styles['keys']}>
                    {item.keys}
                  </kbd>
                )}
              </button>
            ))}
          </div>
        ))}
    </div>
  );
}

function items(menu: Element): readonly HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
}
