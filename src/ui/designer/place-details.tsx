import { mm } from '../../base/length.ts';
import { hundredths } from '../../editor/box.ts';
import { normalDegrees } from '../../editor/transform.ts';
import { draftBoxes } from '../../state/designer/designer-state.ts';
import type { DesignerActionId } from '../../state/designer/designer-actions.ts';
import { TEMPLATE_LIMITS } from '../../template/template-limits.ts';
import type { TemplateElement } from '../../template/template.ts';
import { useTranslate } from '../hooks.ts';
import type { IconName } from '../parts/icon.tsx';
import { DesignerButton } from './designer-button.tsx';
import { useDesigner, useDesignerState, useRestingState } from './designer-context.ts';
import styles from './inspector.module.css';
import { LengthField } from './length-field.tsx';
import { NumberField } from './number-field.tsx';
import { WordsField } from './words-field.tsx';

type Side = 'x' | 'y' | 'width' | 'height';

const ALIGNMENTS: readonly (readonly [DesignerActionId, IconName])[] = [
  ['alignLeft', 'align-left'],
  ['alignCentre', 'align-centre'],
  ['alignRight', 'align-right'],
  ['alignTop', 'align-top'],
  ['alignMiddle', 'align-middle'],
  ['alignBottom', 'align-bottom'],
];
const ARRANGING: readonly (readonly [DesignerActionId, IconName])[] = [
  ['distributeAcross', 'distribute-across'],
  ['distributeDown', 'distribute-down'],
  ['sameWidth', 'same-width'],
  ['sameHeight', 'same-height'],
];

/** Where what is chosen lies, how large it is, and how it is lined up. */
export function PlaceDetails({ chosen }: { readonly chosen: readonly TemplateElement[] }) {
  const t = useTranslate();
  const { designer } = useDesigner();
  const drafts = useRestingState(draftBoxes);
  const { width, height } = useDesignerState((state) => state.template);
  const isLocked = chosen.every(({ locked }) => locked === true);
  const same = (side: Side): number | null => {
    const values = new Set(chosen.map((element) => (drafts?.get(element.id) ?? element)[side]));
    const [value] = values;
    return values.size === 1 && value !== undefined ? value : null;
  };
  const set = (side: Side, value: number) =>
    designer.changeChosen(
      (element) => (element.locked === true ? undefined : { [side]: mm(hundredths(value)) }),
      {
        name: side === 'x' || side === 'y' ? 'move' : 'resize',
        place: `place ${side}`,
      },
    );
  return (
    <section className={styles['section']} aria-label={t('designer.place')}>
      <div className={styles['pairs']}>
        <LengthField
          label="X"
          value={same('x')}
          most={width}
          disabled={isLocked}
          onValue={(x) => set('x', x)}
        />
        <LengthField
          label="Y"
          value={same('y')}
          most={height}
          disabled={isLocked}
          onValue={(y) => set('y', y)}
        />
        <LengthField
          label={t('designer.width')}
          value={same('width')}
          least={0.1}
          most={width}
          disabled={isLocked}
          onValue={(value) => set('width', value)}
        />
        <LengthField
          label={t('designer.height')}
          value={same('height')}
          least={0.1}
          most={height}
          disabled={isLocked}
          onValue={(value) => set('height', value)}
        />
      </div>
      <div className={styles['rowed']}>
        <AngleField chosen={chosen} disabled={isLocked} />
        <DesignerButton action="turnLeft" icon="turn-left" iconOnly />
        <DesignerButton action="turnRight" icon="turn-right" iconOnly />
      </div>
      <div className={styles['icons']} role="group" aria-label={t('designer.align')}>
        {ALIGNMENTS.map(([action, icon]) => (
          <DesignerButton key={action} action={action} icon={icon} iconOnly />
        ))}
      </div>
      {chosen.length > 1 && (
        <div className={styles['icons']} role="group" aria-label={t('designer.arrange')}>
          {ARRANGING.map(([action, icon]) => (
            <DesignerButton key={action} action={action} icon={icon} iconOnly />
          ))}
        </div>
      )}
      {chosen.length === 1 && chosen[0] !== undefined && <NameField element={chosen[0]} />}
    </section>
  );
}

interface AngleFieldProps {
  readonly chosen: readonly TemplateElement[];
  readonly disabled: boolean;
}

function AngleField({ chosen, disabled }: AngleFieldProps) {
  const t = useTranslate();
  const { designer } = useDesigner();
  const angles = new Set(chosen.map(({ rotation = 0 }) => rotation));
  const [angle] = angles;
  return (
    <NumberField
      label={t('designer.angle')}
      value={angles.size === 1 && angle !== undefined ? angle : null}
      least={-CIRCLE}
      most={CIRCLE}
      suffix="°"
      disabled={disabled}
      onValue={(degrees) =>
        designer.changeChosen(
          (element) => (element.locked === true ? undefined : { rotation: normalDegrees(degrees) }),
          { name: 'rotate' },
        )
      }
    />
  );
}

const CIRCLE = 360;

function NameField({ element }: { readonly element: TemplateElement }) {
  const t = useTranslate();
  const { designer } = useDesigner();
  return (
    <WordsField
      key={element.id}
      label={t('designer.name')}
      value={element.name ?? ''}
      maxLength={TEMPLATE_LIMITS.nameLength}
      onTake={(typed) => {
        const name = typed.trim();
        return name === (element.name ?? '') || designer.rename(element.id, name);
      }}
    />
  );
}
