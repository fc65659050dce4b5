import type { TemplateElement } from '../../template/template.ts';
import { useTranslate } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { AskedDetails } from './asked-details.tsx';
import { CodeDetails } from './code-details.tsx';
import { CheckboxDetails, ShownDetails } from './condition-details.tsx';
import { useDesigner, useDesignerState } from './designer-context.ts';
import { elementOf } from './element-of.ts';
import { designerSentence } from './designer-sentence.ts';
import { elementName } from './element-name.ts';
import styles from './inspector.module.css';
import { ImageDetails } from './image-details.tsx';
import { LabelDetails } from './label-details.tsx';
import { PlaceDetails } from './place-details.tsx';
import { SealedDetails } from './sealed-details.tsx';
import { IconDetails, LineDetails, ShapeDetails } from './shape-details.tsx';
import { LeftOutHint } from './strips.tsx';
import { TableDetails } from './table-details.tsx';
import { TextDetails } from './text-details.tsx';

/** Everything about what is chosen, in exact numbers; about the label where nothing is. */
export function Inspector() {
  const t = useTranslate();
  const { designer } = useDesigner();
  const template = useDesignerState((state) => state.template);
  const selection = useDesignerState((state) => state.selection);
  const drawing = useDesignerState((state) => state.drawing);
  const chosen = selection.flatMap((id) => elementOf(template, id) ?? []);
  const [only] = chosen;
  const problem =
    chosen.length === 1 ? (drawing?.elements.find(({ id }) => id === only?.id)?.problem ?? null) : null;
  if (only === undefined) return <LabelDetails />;
  const isLocked = chosen.every(({ locked }) => locked === true);
  return (
    <div className={styles['inspector']}>
      <h2 className={styles['title']}>
        {chosen.length === 1 ? elementName(t, only) : t('designer.severalChosen', { count: chosen.length })}
      </h2>
      {problem !== null && (
        <p className={styles['problem']} role="status">
          <Icon name="warning" />
          <span>{designerSentence(t, problem, template)}</span>
        </p>
      )}
      {chosen.length === 1 && <LeftOutHint id={only.id} />}
      {isLocked && (
        <p className={styles['locked']}>
          <span>{t('designer.locked')}</span>
          <Button small onClick={() => designer.toggle('locked')}>
            {t('designer.unlock')}
          </Button>
        </p>
      )}
      <PlaceDetails key={selection.join(' ')} chosen={chosen} />
      {chosen.every(({ kind }) => kind === only.kind) && (
        <AskedDetails key={`${only.id} kind`}>
          <KindDetails only={only} />
        </AskedDetails>
      )}
      {chosen.length === 1 && <ShownDetails element={only} />}
    </div>
  );
}

/** What elements of this kind have; a change is put to all that are chosen. */
function KindDetails({ only }: { readonly only: TemplateElement }) {
  switch (only.kind) {
    case 'text':
      return <TextDetails element={only} />;
    case 'code':
      return <CodeDetails element={only} />;
    case 'sealed':
      return <SealedDetails element={only} />;
    case 'rect':
    case 'ellipse':
      return <ShapeDetails element={only} />;
    case 'line':
      return <LineDetails element={only} />;
    case 'icon':
      return <IconDetails element={only} />;
    case 'table':
      return <TableDetails element={only} />;
    case 'image':
      return <ImageDetails element={only} />;
    case 'checkbox':
      return <CheckboxDetails element={only} />;
  }
}
