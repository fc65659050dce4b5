import { useState } from 'react';
import { pt } from '../../base/length.ts';
import { CHECK_DIGITS, CODE_OPTIONS, SYMBOLOGIES } from '../../base/symbology.ts';
import { lineProblem } from '../../editor/text-lines.ts';
import { problemSentence } from '../../i18n/problem-text.ts';
import { TEMPLATE_LIMITS } from '../../template/template-limits.ts';
import type { CodeElement } from '../../template/template.ts';
import { useTranslate } from '../hooks.ts';
import { CheckField } from '../parts/check-field.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useDesigner, useDesignerState } from './designer-context.ts';
import { FieldMenu } from './field-menu.tsx';
import styles from './inspector.module.css';
import { LengthField } from './length-field.tsx';
import { NumberField } from './number-field.tsx';
import { ScanForecast } from './scan-forecast.tsx';
import { useHeldTyped } from './use-held-typed.ts';

const { typeSize } = TEMPLATE_LIMITS;

/** What a code says, in which symbology, and whether it can be drawn in its box. */
export function CodeDetails({ element }: { readonly element: CodeElement }) {
  const t = useTranslate();
  const { designer } = useDesigner();
  return (
    <section className={styles['section']} aria-label={t('designer.kind.code')}>
      <SelectField
        label={t('designer.code.symbology')}
        value={element.symbology}
        options={SYMBOLOGIES.map((symbology) => ({ value: symbology, label: t(`symbology.${symbology}`) }))}
        onValue={(value) => {
          const symbology = SYMBOLOGIES.find((known) => known === value);
          // What one kind of code lets a person choose, another does not know.
          if (symbology !== undefined)
            designer.changeChosen(() => ({
              symbology,
              level: undefined,
              columns: undefined,
              checkDigit: undefined,
            }));
        }}
      />
      <ContentField key={element.id} element={element} />
      <CodeChoices element={element} />
      <CheckField
        label={t('designer.code.caption')}
        checked={element.caption}
        onChecked={(caption) => designer.changeChosen(() => ({ caption }))}
      />
      {element.caption && (
        <LengthField
          label={t('designer.code.captionSize')}
          unit="pt"
          value={element.captionSize}
          least={typeSize.min}
          most={typeSize.max}
          step={0.5}
          onValue={(size) =>
            designer.changeChosen(() => ({ captionSize: pt(size) }), { place: 'captionSize' })
          }
        />
      )}
      <ScanForecast id={element.id} />
    </section>
  );
}

/** What a symbology lets a person choose; the first is what is meant where nothing is chosen. */
function CodeChoices({ element }: { readonly element: CodeElement }) {
  const t = useTranslate();
  const { designer } = useDesigner();
  const { level, columns, checkDigit } = CODE_OPTIONS[element.symbology];
  return (
    <>
      {level !== undefined && (
        <SelectField
          label={t('designer.code.level')}
          value={element.level ?? level[0] ?? ''}
          options={level.map((value) => ({ value, label: value }))}
          onValue={(value) => designer.changeChosen(() => ({ level: value }))}
        />
      )}
      {columns !== undefined && (
        <NumberField
          label={t('designer.code.columns', { min: columns.min, max: columns.max })}
          value={element.columns ?? null}
          least={columns.min}
          most={columns.max}
          whole
          onValue={(count) => designer.changeChosen(() => ({ columns: count }))}
          onEmpty={() => designer.changeChosen(() => ({ columns: undefined }))}
        />
      )}
      {checkDigit !== undefined && (
        <SelectField
          label={t('designer.code.checkDigit')}
          value={element.checkDigit ?? checkDigit[0] ?? 'none'}
          options={checkDigit.map((value) => ({ value, label: t(`designer.code.${value}`) }))}
          onValue={(value) => {
            const chosen = CHECK_DIGITS.find((known) => known === value);
            if (chosen !== undefined) designer.changeChosen(() => ({ checkDigit: chosen }));
          }}
        />
      )}
    </>
  );
}

function ContentField({ element }: { readonly element: CodeElement }) {
  const t = useTranslate();
  const { designer } = useDesigner();
  const [typed, setTyped] = useState<string | null>(null);
  const draft = useDesignerState(({ drafts }) => drafts[`${element.id} content`]?.text ?? null);
  const shown = typed ?? draft ?? element.content;
  const problem = lineProblem(shown);
  const isEmpty = shown.trim() === '';
  const error = isEmpty
    ? t('designer.code.nothing')
    : problem === undefined
      ? undefined
      : problemSentence(t, problem);
  const hold = (text: string | null) => {
    setTyped(null);
    designer.setDraft(element.id, 'content', text);
  };
  const take = (text: string) => {
    const isTaken =
      lineProblem(text) === undefined &&
      text.trim() !== '' &&
      designer.changeChosen(() => ({ content: text }), { place: 'content', ids: [element.id] });
    hold(isTaken ? null : text);
  };
  const leave = () => {
    if (typed !== null) take(typed);
  };
  useHeldTyped(typed !== null && typed !== element.content, leave);
  return (
    <div className={styles['lines']}>
      <TextField
        label={t('designer.code.content')}
        value={shown}
        maxLength={TEMPLATE_LIMITS.lineLength}
        error={error}
        data-untouched={typed === null ? '' : undefined}
        onText={setTyped}
        onBlur={leave}
        onKeyDown={(event) => {
          event.stopPropagation();
          // An input method ends its own words so.
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') leave();
          if (event.key === 'Escape') hold(null);
        }}
      />
      <FieldMenu onField={(field) => take(`${shown === '{{order.code}}' ? '' : shown}{{${field}}}`)} />
    </div>
  );
}
