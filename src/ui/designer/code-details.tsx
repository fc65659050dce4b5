import { useState } from 'react';
import { pt } from '../../base/length.ts';
import { readLines } from '../../editor/text-lines.ts';
import { problemSentence } from '../../i18n/problem-text.ts';
import { SYMBOLOGIES } from '../../scene/scene.ts';
import { TEMPLATE_LIMITS } from '../../template/template.ts';
import type { CodeElement } from '../../template/template.ts';
import { useTranslate } from '../hooks.ts';
import { CheckField } from '../parts/check-field.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useDesigner, useDesignerState } from './designer-context.ts';
import { FieldMenu } from './field-menu.tsx';
import styles from './inspector.module.css';
import { LengthField } from './length-field.tsx';

const { typeSize } = TEMPLATE_LIMITS;

/** What a code says, in which symbology, and whether it can be drawn in its box. */
export function CodeDetails({ element }: { readonly element: CodeElement }) {
  const t = useTranslate();
  const { designer } = useDesigner();
  const drawn = useDesignerState(({ drawing }) => drawing?.elements.find(({ id }) => id === element.id));
  const set = (change: Partial<CodeElement>, place?: string) =>
    designer.changeChosen((each) => (each.kind === 'code' ? change : undefined), {
      ...(place === undefined ? {} : { place }),
    });
  return (
    <section className={styles['section']} aria-label={t('designer.kind.code')}>
      <SelectField
        label={t('designer.code.symbology')}
        value={element.symbology}
        options={SYMBOLOGIES.map((symbology) => ({
          value: symbology,
          label: t(`designer.symbology.${symbology}`),
        }))}
        onValue={(value) => {
          const symbology = SYMBOLOGIES.find((known) => known === value);
          if (symbology !== undefined) set({ symbology });
        }}
      />
      <ContentField key={element.id} element={element} />
      <CheckField
        label={t('designer.code.caption')}
        checked={element.caption}
        onChecked={(caption) => set({ caption })}
      />
      {element.caption && (
        <LengthField
          label={t('designer.code.captionSize')}
          unit="pt"
          value={element.captionSize}
          least={typeSize.min}
          most={typeSize.max}
          step={0.5}
          onValue={(size) => set({ captionSize: pt(size) }, 'captionSize')}
        />
      )}
      <p className={styles['note']} role="status">
        {drawn === undefined || drawn.problem !== null || drawn.absent ? '' : t('designer.code.fits')}
      </p>
    </section>
  );
}

function ContentField({ element }: { readonly element: CodeElement }) {
  const t = useTranslate();
  const { designer } = useDesigner();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? element.content;
  const read = readLines(shown);
  const take = (text: string) => {
    const lines = readLines(text);
    if (!lines.ok || text.trim() === '') return setTyped(text);
    setTyped(null);
    return designer.changeChosen((each) => (each.kind === 'code' ? { content: text } : undefined), {
      place: 'content',
      ids: [element.id],
    });
  };
  return (
    <div className={styles['lines']}>
      <TextField
        label={t('designer.code.content')}
        value={shown}
        maxLength={TEMPLATE_LIMITS.lineLength}
        error={read.ok ? undefined : problemSentence(t, read.problem)}
        onText={setTyped}
        onBlur={() => {
          if (typed !== null) take(typed);
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter' && typed !== null) take(typed);
          if (event.key === 'Escape') setTyped(null);
        }}
      />
      <FieldMenu onField={(field) => take(`{{${field}}}`)} />
    </div>
  );
}
