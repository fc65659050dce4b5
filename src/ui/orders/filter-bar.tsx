import { useEffect } from 'react';
import type { ViewFilter } from '../../book/view.ts';
import { problemName } from '../../i18n/problem-text.ts';
import type { GridFilter } from '../../state/grid-query.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import { FilterChoices } from './filter-choices.tsx';
import {
  FILTER_COLUMNS,
  FILTER_KINDS,
  TEST_NAMES,
  hasChoices,
  isTurned,
  kindOf,
  newFilter,
  testName,
  turned,
  withTest,
} from './filter-kinds.ts';
import styles from './filter-bar.module.css';

/** Conditions that rows must meet, all of them. On a narrow screen it is a sheet at the bottom. */
export function FilterBar({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const { grid } = useWorkbench();
  const filters = useWorkbenchState((state) => state.query.filters);
  const book = useWorkbenchState((state) => state.book);
  useEffect(() => {
    // Counts follow what is done to the orders.
    if (book !== null) grid.loadFacets();
  }, [grid, book]);
  return (
    <section className={styles['bar']} aria-label={t('grid.filterBar')}>
      {filters.map((filter) => (
        <Condition key={filter.id} {...filter} />
      ))}
      <div className={styles['foot']}>
        <SelectField
          label={t('grid.addFilter')}
          hideLabel
          value=""
          options={[
            { value: '', label: t('grid.addFilter') },
            ...FILTER_KINDS.map((kind) => ({ value: kind, label: t(`grid.filterKind.${kind}`) })),
          ]}
          onValue={(value) => {
            const kind = FILTER_KINDS.find((one) => one === value);
            if (kind !== undefined) grid.addFilter(newFilter(kind));
          }}
        />
        {filters.length > 0 && (
          <Button small kind="quiet" onClick={() => grid.showAll()}>
            {t('grid.clearFilters')}
          </Button>
        )}
        <Button small kind="quiet" icon="cross" iconOnly onClick={onClose}>
          {t('grid.closeFilters')}
        </Button>
      </div>
    </section>
  );
}

function Condition({ id, filter }: GridFilter) {
  const t = useTranslate();
  const { grid } = useWorkbench();
  const name = t(`grid.filterKind.${kindOf(filter)}`);
  const change = (next: ViewFilter) => grid.changeFilter(id, next);
  return (
    <div role="group" aria-label={name} className={styles['condition']}>
      {filter.kind === 'text' ? (
        <SelectField
          label={t('grid.filterColumn')}
          hideLabel
          value={filter.column}
          options={FILTER_COLUMNS.map((value) => ({ value, label: t(`orders.column.${value}`) }))}
          onValue={(value) => {
            const column = FILTER_COLUMNS.find((one) => one === value);
            if (column !== undefined) change({ ...filter, column });
          }}
        />
      ) : (
        <span className={styles['name']}>{name}</span>
      )}
      {filter.kind !== 'text' && (
        <SelectField
          label={t('grid.filterWay', { filter: name })}
          hideLabel
          value={isTurned(filter) ? 'not' : 'is'}
          options={[
            { value: 'is', label: hasChoices(filter) ? t('grid.filterAnyOf') : t('grid.filterIs') },
            { value: 'not', label: hasChoices(filter) ? t('grid.filterNoneOf') : t('grid.filterIsNot') },
          ]}
          onValue={() => change(turned(filter))}
        />
      )}
      <Value id={id} filter={filter} onChange={change} />
      <Button small kind="quiet" icon="cross" iconOnly onClick={() => grid.removeFilter(id)}>
        {t('grid.removeFilter', { filter: name })}
      </Button>
    </div>
  );
}

interface ValueProps {
  readonly id: number;
  readonly filter: ViewFilter;
  readonly onChange: (filter: ViewFilter) => void;
}

function Value({ id, filter, onChange }: ValueProps) {
  const t = useTranslate();
  const text = useLocalText();
  const { catalogue, grid } = useWorkbench();
  const facets = useWorkbenchState((state) => state.facets);
  const batches = useWorkbenchState((state) => state.book?.batches ?? []);
  switch (filter.kind) {
    case 'text':
      return (
        <>
          <SelectField
            label={t('grid.filterTest')}
            hideLabel
            value={testName(filter)}
            options={TEST_NAMES.map((value) => ({ value, label: t(`grid.test.${value}`) }))}
            onValue={(value) => {
              const chosen = TEST_NAMES.find((one) => one === value);
              if (chosen !== undefined) onChange(withTest(filter, chosen));
            }}
          />
          {filter.test !== 'empty' && filter.test !== 'filled' && (
            <TextField
              label={t('grid.filterText')}
              hideLabel
              placeholder={t('grid.filterText')}
              defaultValue={grid.textOf(id)}
              onText={(typed) => grid.filterText(id, typed)}
            />
          )}
        </>
      );
    case 'place':
      return (
        <FilterChoices
          options={(facets?.places ?? []).map(({ place, province, city, rows }) => ({
            value: place,
            label: [province, city === province ? '' : city].filter((part) => part !== '').join(' '),
            rows,
          }))}
          unnamed={t('grid.placeUnknown')}
          nothing={t('grid.placesHidden')}
          chosen={filter.places}
          onChosen={(places) => onChange({ ...filter, places })}
        />
      );
    case 'platform':
      return (
        <FilterChoices
          options={(facets?.platforms ?? []).map(({ platform, rows }) => {
            const known = catalogue.platforms.find((one) => one.id === platform);
            return { value: platform, label: known === undefined ? platform : text(known.name), rows };
          })}
          chosen={filter.platforms}
          onChosen={(platforms) => onChange({ ...filter, platforms })}
        />
      );
    case 'batch':
      return (
        <FilterChoices
          options={batches.map(({ batch, name, summary }) => ({
            value: batch,
            label: name === '' ? t('grid.batchNumber', { number: batch + 1 }) : name,
            rows: summary.orders + summary.problemRows,
          }))}
          chosen={filter.batches}
          onChosen={(chosen) => onChange({ ...filter, batches: chosen })}
        />
      );
    case 'problem':
      return (
        <FilterChoices
          options={(facets?.problems ?? []).map(({ code, rows }) => ({
            value: code,
            label: problemName(t, code),
            rows,
          }))}
          chosen={filter.codes ?? []}
          onChosen={(codes) => onChange({ ...filter, codes })}
        />
      );
    default:
      return null;
  }
}
