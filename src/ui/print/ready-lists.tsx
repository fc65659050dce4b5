import { useTranslate, useWorkbench } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import type { ReadyList } from '../../state/beside-choice.ts';
import type { Receipt } from '../../room/room.ts';
import styles from './ready-lists.module.css';

interface ReadyListsProps {
  readonly lists: readonly ReadyList[];
  readonly receipt: Receipt;
}

/** The lists that were made beside the labels, each to be printed, opened or saved; and those that failed their proof. */
export function ReadyLists({ lists, receipt }: ReadyListsProps) {
  const t = useTranslate();
  const { lists: desk } = useWorkbench();
  const told = receipt.lists ?? [];
  if (told.length === 0) return null;
  return (
    <ul className={styles['lists']} aria-label={t('beside.ready')}>
      {told.map(({ kind, made, rows, pages }) => {
        const list = lists.find((each) => each.kind === kind);
        const name = t(`beside.lists.${kind}`);
        const of = { name };
        return (
          <li key={kind} className={styles['list']}>
            <span className={made ? styles['made'] : styles['failed']}>
              <Icon name={made ? 'check' : 'warning'} />
            </span>
            <p className={styles['words']}>
              <b>{name}</b>{' '}
              <span className={styles['note']}>
                {made
                  ? `${t('beside.rows', { count: rows })} · ${t('beside.pages', { count: pages })}`
                  : t('beside.failed')}
              </span>
            </p>
            {list !== undefined && (
              <div className={styles['buttons']}>
                <Button
                  small
                  icon="printer"
                  aria-label={t('beside.printWhat', of)}
                  onClick={() => desk.print(list)}
                >
                  {t('beside.print')}
                </Button>
                <Button
                  small
                  icon="outward"
                  aria-label={t('beside.openWhat', of)}
                  onClick={() => desk.open(list)}
                >
                  {t('beside.open')}
                </Button>
                <Button
                  small
                  icon="save"
                  aria-label={t('beside.saveWhat', of)}
                  onClick={() => desk.save(list)}
                >
                  {t('beside.save')}
                </Button>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
