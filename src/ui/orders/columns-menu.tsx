import { DEFAULT_COLUMNS, movedTo, shownOrNot } from '../../state/grid-columns.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { CheckField } from '../parts/check-field.tsx';
import { DropPanel } from '../parts/drop-panel.tsx';
import styles from './columns-menu.module.css';

/** Which columns are there, and in which order. */
export function ColumnsMenu() {
  const t = useTranslate();
  const { grid } = useWorkbench();
  const columns = useWorkbenchState((state) => state.columns);
  return (
    <DropPanel icon="columns" label={t('grid.columns')} compact>
      <ul className={styles['list']}>
        {columns.map(({ id, shown }, index) => {
          const name = t(`orders.column.${id}`);
          const [before, after] = [columns[index - 1], columns[index + 1]];
          return (
            <li key={id} className={styles['item']}>
              <CheckField
                label={name}
                checked={shown}
                onChecked={(checked) => grid.setColumns(shownOrNot(columns, id, checked))}
              />
              <span className={styles['moves']}>
                <Button
                  small
                  kind="quiet"
                  icon="up"
                  iconOnly
                  disabled={before === undefined}
                  onClick={() => before !== undefined && grid.setColumns(movedTo(columns, id, before.id))}
                >
                  {t('grid.columnUp', { column: name })}
                </Button>
                <Button
                  small
                  kind="quiet"
                  icon="down"
                  iconOnly
                  disabled={after === undefined}
                  onClick={() => after !== undefined && grid.setColumns(movedTo(columns, id, after.id))}
                >
                  {t('grid.columnDown', { column: name })}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      <Button small onClick={() => grid.setColumns(DEFAULT_COLUMNS)}>
        {t('grid.columnsReset')}
      </Button>
    </DropPanel>
  );
}
