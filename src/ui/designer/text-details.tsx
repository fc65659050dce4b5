import { useId, useRef, useState } from 'react';
import { mm } from '../../base/length.ts';
import type { ElementChange } from '../../editor/edits.ts';
import { readLines, typedLines } from '../../editor/text-lines.ts';
import { problemSentence } from '../../i18n/problem-text.ts';
import { TEMPLATE_LIMITS } from '../../template/template-limits.ts';
import type { TextElement } from '../../template/template.ts';
import { useTranslate } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { CheckField } from '../parts/check-field.tsx';
import { Segments } from '../parts/segments.tsx';
import { Choice } from './choice.tsx';
import { useDesigner, useDesignerState } from './designer-context.ts';
import { FieldMenu } from './field-menu.tsx';
import { OwnInkField } from './ink-field.tsx';
import styles from './inspector.module.css';
import { LengthField } from './length-field.tsx';
import { LooksForm } from './looks-form.tsx';
import { TypeSizeFields } from './type-size-fields.tsx';
import { useHeldTyped } from './use-held-typed.ts';

const { typeSize, lineHeight, side, thickness } = TEMPLATE_LIMITS;
const GROW = 'grow' as const;
const PERCENT = 100;

/** What a text says and how it is set. */
export function TextDetails({ element }: { readonly element: TextElement }) {
  const t = useTranslate();
  const { designer } = useDesigner();
  const set = (change: ElementChange, place?: string) =>
    designer.changeChosen((each) => (each.kind === 'text' ? change : undefined), {
      ...(place === undefined ? {} : { place }),
    });
  return (
    <section className={styles['section']} aria-label={t('designer.kind.text')}>
      <LinesField key={element.id} element={element} />
      <div className={styles['pairs']}>
        <TypeSizeFields sizes={element} most={typeSize.max} onSizes={set} />
      </div>
      <Choice
        label={t('designer.text.weight')}
        value={element.weight}
        options={[
          { value: 'regular', label: t('designer.text.regular') },
          { value: 'bold', label: t('designer.text.bold') },
        ]}
        onValue={(weight) => set({ weight })}
      />
      <OwnInkField element={element} />
      <div className={styles['rowed']}>
        <Segments
          label={t('designer.text.align')}
          iconsOnly
          value={element.align}
          options={[
            { value: 'left', label: t('designer.text.left'), icon: 'text-left' },
            { value: 'center', label: t('designer.text.center'), icon: 'text-center' },
            { value: 'right', label: t('designer.text.right'), icon: 'text-right' },
          ]}
          onValue={(align) => set({ align })}
        />
        <Segments
          label={t('designer.text.verticalAlign')}
          iconsOnly
          value={element.verticalAlign}
          options={[
            { value: 'top', label: t('designer.text.top'), icon: 'align-top' },
            { value: 'middle', label: t('designer.text.middle'), icon: 'align-middle' },
            { value: 'bottom', label: t('designer.text.bottom'), icon: 'align-bottom' },
          ]}
          onValue={(verticalAlign) => set({ verticalAlign })}
        />
      </div>
      <label className={styles['range']}>
        <span>{t('designer.text.lineHeight')}</span>
        <input
          type="range"
          min={lineHeight.min * PERCENT}
          max={lineHeight.max * PERCENT}
          step={5}
          value={Math.round(element.lineHeight * PERCENT)}
          onChange={(event) => set({ lineHeight: Number(event.target.value) / PERCENT }, 'lineHeight')}
        />
        <output>{element.lineHeight}</output>
      </label>
      <Choice
        label={t('designer.text.overflow')}
        value={element.overflow ?? 'fit'}
        options={[
          { value: 'fit', label: t('designer.text.fit') },
          { value: 'ellipsis', label: t('designer.text.ellipsis') },
          ...(element.rotation === undefined ? [GROW] : []).map((value) => ({
            value,
            label: t('designer.text.grow'),
          })),
        ]}
        onValue={(overflow) =>
          set({
            overflow: overflow === 'fit' ? undefined : overflow,
            maxHeight: overflow === 'grow' ? element.maxHeight : undefined,
          })
        }
      />
      {element.overflow === 'grow' && (
        <>
          <LengthField
            label={t('designer.text.maxHeight')}
            value={element.maxHeight ?? 0}
            most={side.max}
            step={1}
            onValue={(value) =>
              set({ maxHeight: value < thickness.min ? undefined : mm(value) }, 'maxHeight')
            }
          />
          <p className={styles['note']}>{t('designer.text.growNote')}</p>
        </>
      )}
      <CheckField
        label={t('designer.text.inverse')}
        checked={element.inverse}
        onChecked={(inverse) => set({ inverse })}
      />
      <CheckField
        label={t('designer.text.keepWords')}
        checked={element.keepWords}
        onChecked={(keepWords) => set({ keepWords })}
      />
      <LooksForm element={element} />
    </section>
  );
}

function LinesField({ element }: { readonly element: TextElement }) {
  const t = useTranslate();
  const { designer } = useDesigner();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const kept = typedLines(element.lines);
  const [typed, setTyped] = useState<string | null>(null);
  // What cannot be taken over stays with the element, even while another one is chosen.
  const draft = useDesignerState(({ drafts }) => drafts[`${element.id} lines`]?.text ?? null);
  const shown = typed ?? draft ?? kept;
  const read = readLines(shown);
  const hold = (text: string | null) => {
    setTyped(null);
    designer.setDraft(element.id, 'lines', text);
  };
  const take = (text: string) => {
    const lines = readLines(text);
    const isTaken =
      lines.ok &&
      (text === kept ||
        designer.changeChosen((each) => (each.kind === 'text' ? { lines: lines.lines } : undefined), {
          name: 'text',
          place: 'lines',
          ids: [element.id],
        }));
    hold(isTaken ? null : text);
  };
  const leave = () => {
    if (typed !== null) take(typed);
  };
  useHeldTyped(typed !== null && typed !== kept, leave);
  const insert = (field: string) => {
    const from = area.current?.selectionStart ?? shown.length;
    const to = area.current?.selectionEnd ?? from;
    take(`${shown.slice(0, from)}{{${field}}}${shown.slice(to)}`);
    area.current?.focus();
  };
  /** Puts what is chosen in the field into another style; all of it where nothing is. */
  const mark = (before: string, after: string) => {
    const [start, end] = [area.current?.selectionStart ?? 0, area.current?.selectionEnd ?? 0];
    const [from, to] = start === end ? [0, shown.length] : [start, end];
    const part = shown.slice(from, to);
    const marked = part
      .split('\n')
      .map((line) => (line === '' ? line : `${before}${line}${after}`))
      .join('\n');
    take(`${shown.slice(0, from)}${marked}${shown.slice(to)}`);
    area.current?.focus();
  };
  return (
    <div className={styles['lines']}>
      <div className={styles['linesHead']}>
        <label htmlFor={id}>{t('designer.text.lines')}</label>
        <FieldMenu onField={insert} />
      </div>
      <textarea
        ref={area}
        id={id}
        rows={Math.min(6, Math.max(2, shown.split('\n').length))}
        value={shown}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        translate="no"
        data-1p-ignore=""
        data-lpignore="true"
        data-untouched={typed === null ? '' : undefined}
        aria-invalid={!read.ok}
        aria-describedby={read.ok ? undefined : `${id}-problem`}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          if (typed !== null || draft !== null) hold(null);
        }}
      />
      <div className={styles['icons']} role="group" aria-label={t('designer.text.parts')}>
        <Button small kind="quiet" onClick={() => mark('**', '**')}>
          {t('designer.text.bold')}
        </Button>
        <Button small kind="quiet" onClick={() => mark('^^1.5:', '^^')}>
          {t('designer.text.larger')}
        </Button>
        <Button small kind="quiet" onClick={() => mark('==', '==')}>
          {t('designer.text.boxed')}
        </Button>
        <Button small kind="quiet" onClick={() => mark('##c40018:', '##')}>
          {t('designer.text.coloured')}
        </Button>
      </div>
      {!read.ok && (
        <p id={`${id}-problem`} role="alert" className={styles['error']}>
          {problemSentence(t, read.problem)}
        </p>
      )}
    </div>
  );
}
