import { useState } from 'react';
import type { ReactNode } from 'react';
import { DPIS } from '../../../base/length.ts';
import type { Problem } from '../../../base/problem.ts';
import {
  PRINTER_LANGUAGE_IDS,
  dotsOfHead,
  headMillimetres,
  printerAbilities,
  withOptional,
  withRoll,
} from '../../../state/printers/printer-changes.ts';
import type { PrinterProfile } from '../../../state/printers/printer-changes.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../../hooks.ts';
import { SelectField } from '../../parts/select-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { fieldSentence, settingOf } from './field-problems.ts';
import styles from './printer-dialog.module.css';

interface FieldsProps {
  readonly printer: PrinterProfile;
  /** What is wrong with one of these for the chosen template. */
  readonly problem: Problem | null;
}

/** Everything that a printer is told, as far as its language has words for it. */
export function PrinterFields({ printer, problem }: FieldsProps) {
  const t = useTranslate();
  const text = useLocalText();
  const { printers } = useWorkbench();
  const { language, dpi, headWidth, media, offset } = printer;
  const able = printerAbilities(language);
  const error = useFieldErrors(problem);
  const change = printers.change;
  return (
    <>
      <Group title={t('labelPrinter.identity')}>
        <TextField
          label={t('labelPrinter.name')}
          defaultValue={text(printer.name)}
          maxLength={80}
          error={error('name')}
          onText={(name) =>
            change('name', (one) => ({ ...one, name: { en: name.trim(), 'zh-CN': name.trim() } }))
          }
        />
        <SelectField
          label={t('labelPrinter.language')}
          value={language}
          options={PRINTER_LANGUAGE_IDS.map((id) => ({ value: id, label: printerAbilities(id).title }))}
          onValue={(value) => {
            const chosen = PRINTER_LANGUAGE_IDS.find((id) => id === value);
            if (chosen !== undefined) printers.setKind({ language: chosen });
          }}
        />
        <SelectField
          label={t('labelPrinter.dpi')}
          value={`${dpi}`}
          options={able.dpis.map((value) => ({
            value: `${value}`,
            label: t('design.dpiOption', { dpi: value }),
          }))}
          onValue={(value) => {
            const chosen = DPIS.find((each) => `${each}` === value);
            if (chosen !== undefined) printers.setKind({ dpi: chosen });
          }}
        />
        {able.hasHeadWidth && (
          <NumberField
            key={`head ${dpi} ${language}`}
            label={t('labelPrinter.headWidth')}
            value={headMillimetres(headWidth, dpi)}
            help={t('labelPrinter.headDots', { dots: headWidth })}
            error={error('headWidth')}
            onNumber={(width) =>
              change('headWidth', (one) => ({
                ...one,
                headWidth: width === null ? null : dotsOfHead(width, dpi),
              }))
            }
          />
        )}
      </Group>
      <Group title={t('labelPrinter.paper')}>
        {able.rolls.length > 0 && printer.roll !== undefined ? (
          <>
            <SelectField
              label={t('labelPrinter.roll')}
              value={printer.roll}
              options={able.rolls.map((roll) => ({
                value: roll,
                label: roll.includes('x')
                  ? roll.replace('x', ' × ')
                  : t('labelPrinter.rollEndless', { width: roll }),
              }))}
              onValue={(value) => {
                const roll = able.rolls.find((each) => each === value);
                if (roll !== undefined) change('roll', withRoll(roll));
              }}
            />
          </>
        ) : (
          <>
            <SelectField
              label={t('labelPrinter.mediaKind')}
              value={media.kind}
              options={MEDIA.map((kind) => ({ value: kind, label: t(`labelPrinter.media.${kind}`) }))}
              onValue={(kind) => change('media', (one) => ({ ...one, media: { ...one.media, kind } }))}
            />
            <NumberField
              key={media.kind}
              label={t(`labelPrinter.mediaLength.${media.kind}`)}
              value={media.length}
              error={error(`media.${{ gap: 'gap', mark: 'mark', continuous: 'feed' }[media.kind]}`, 'media')}
              onNumber={(length) => change('media', (one) => ({ ...one, media: { ...one.media, length } }))}
            />
          </>
        )}
        {able.cutters.length > 1 && (
          <SelectField
            label={t('labelPrinter.cutter')}
            value={printer.cutter ?? 'printer'}
            options={(['printer', ...able.cutters] as const).map((value) => ({
              value,
              label: t(`labelPrinter.cutters.${value}`),
            }))}
            onValue={(value) => change('cutter', withOptional('cutter', value === 'printer' ? null : value))}
          />
        )}
        <SelectField
          label={t('labelPrinter.onRoll')}
          value={printer.onRoll ?? 'middle'}
          options={(['middle', 'corner'] as const).map((value) => ({
            value,
            label: t(`labelPrinter.placements.${value}`),
          }))}
          onValue={(value) => change('onRoll', withOptional('onRoll', value === 'middle' ? null : value))}
        />
        <SelectField
          label={t('labelPrinter.direction')}
          value={printer.direction}
          options={(['forward', 'backward'] as const).map((value) => ({
            value,
            label: t(`labelPrinter.directions.${value}`),
          }))}
          onValue={(direction) => change('direction', (one) => ({ ...one, direction }))}
        />
      </Group>
      {(able.darkness !== null || able.speed !== null) && (
        <Group title={t('labelPrinter.printing')}>
          {(['darkness', 'speed'] as const).map((name) => {
            const range = able[name];
            if (range === null) return null;
            return (
              <NumberField
                key={`${name} ${language}`}
                label={t(`labelPrinter.${name}`)}
                value={printer[name] ?? null}
                help={t('labelPrinter.rangeHelp', { min: range.min, max: range.max })}
                error={error(name)}
                onNumber={(value) => change(name, withOptional(name, value))}
              />
            );
          })}
        </Group>
      )}
      <Group title={t('labelPrinter.place')}>
        {(['x', 'y'] as const).map((axis) => (
          <NumberField
            key={axis}
            label={t(axis === 'x' ? 'labelPrinter.offsetX' : 'labelPrinter.offsetY')}
            value={offset[axis]}
            help={t('labelPrinter.offsetMm', { millimetres: headMillimetres(offset[axis], dpi) })}
            error={error(`offset.${axis}`)}
            onNumber={(dots) =>
              change(`offset.${axis}`, (one) => ({ ...one, offset: { ...one.offset, [axis]: dots } }))
            }
          />
        ))}
      </Group>
      {(able.graphics.length > 0 || able.polarities.length > 1) && (
        <Group title={t('labelPrinter.details')}>
          {able.polarities.length > 1 && (
            <SelectField
              label={t('labelPrinter.polarity')}
              value={printer.polarity}
              options={able.polarities.map((value) => ({
                value,
                label: t(`labelPrinter.polarities.${value}`),
              }))}
              onValue={(polarity) => change('polarity', (one) => ({ ...one, polarity }))}
            />
          )}
          {printer.graphic !== undefined && (
            <SelectField
              label={t('labelPrinter.graphic')}
              value={printer.graphic}
              options={able.graphics.map((value) => ({ value, label: t(`labelPrinter.graphics.${value}`) }))}
              onValue={(graphic) => change('graphic', (one) => ({ ...one, graphic }))}
            />
          )}
        </Group>
      )}
    </>
  );
}

const MEDIA = ['gap', 'mark', 'continuous'] as const;

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles['group']}>
      <legend>{title}</legend>
      <div className={styles['fields']}>{children}</div>
    </fieldset>
  );
}

/** Why what stands in a field cannot be: as typed, or for the chosen template. */
function useFieldErrors(problem: Problem | null): (...places: readonly string[]) => string | undefined {
  const t = useTranslate();
  const drafts = useWorkbenchState((state) => state.printers.drafts);
  return (...places) => {
    const [typed] = places.flatMap((place) => drafts[place] ?? []);
    const wrong = typed ?? (places.includes(settingOf(problem) ?? '') ? problem : null);
    return wrong === null ? undefined : fieldSentence(t, wrong);
  };
}

interface NumberFieldProps {
  readonly label: string;
  /** Null where it is left to the printer. */
  readonly value: number | null;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  /** Null where nothing stands in it; not a number where something else does. */
  readonly onNumber: (value: number | null) => void;
}

/** What is typed stays as it was typed, whatever becomes of it. */
export function NumberField({ label, value, help, error, onNumber }: NumberFieldProps) {
  const [typed, setTyped] = useState(written(value));
  const [last, setLast] = useState(value);
  if (value !== last) {
    setLast(value);
    // It was changed elsewhere, such as by a calibration.
    if (numberIn(typed) !== value) setTyped(written(value));
  }
  return (
    <TextField
      label={label}
      inputMode="decimal"
      value={typed}
      help={help}
      error={error}
      onText={(now) => {
        setTyped(now);
        onNumber(numberIn(now));
      }}
    />
  );
}

const written = (value: number | null): string => (value === null ? '' : `${value}`);

/** Null where nothing stands there. */
export function numberIn(typed: string): number | null {
  const trimmed = typed.trim().replace(',', '.');
  return trimmed === '' ? null : Number(trimmed);
}
