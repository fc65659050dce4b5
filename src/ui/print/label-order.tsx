import { PRINT_ORDER_IDS, printOrderOf, sortOf } from '../../state/print-order.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { SelectField } from '../parts/select-field.tsx';

/** In which order labels are printed: that of the list, which is sorted here. */
export function LabelOrder() {
  const t = useTranslate();
  const { grid } = useWorkbench();
  const sort = useWorkbenchState((state) => state.query.sort);
  const chosen = printOrderOf(sort) ?? SORTED_OTHERWISE;
  const options = PRINT_ORDER_IDS.map((value) => ({ value, label: t(`print.sortBy.${value}`) }));
  const asInList = { value: SORTED_OTHERWISE, label: t('print.sortBy.list') };
  return (
    <SelectField
      label={t('print.sort')}
      value={chosen}
      options={chosen === SORTED_OTHERWISE ? [...options, asInList] : options}
      onValue={(value) => {
        const order = PRINT_ORDER_IDS.find((id) => id === value);
        if (order !== undefined) grid.sortBy(sortOf(order));
      }}
    />
  );
}

const SORTED_OTHERWISE = 'list';
