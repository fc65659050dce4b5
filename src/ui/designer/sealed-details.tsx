import { mm } from '../../base/length.ts';
import { SEALED_OVERHEAD, SEALED_VERSIONS, sealedBytes } from '../../base/sealed-slot.ts';
import type { SealedVersion } from '../../base/sealed-slot.ts';
import { templateFieldName } from '../../i18n/finding-text.ts';
import { SEAL_BINDINGS } from '../../template/template.ts';
import { TEMPLATE_LIMITS } from '../../template/template-limits.ts';
import type { SealedElement } from '../../template/template.ts';
import { useTranslate } from '../hooks.ts';
import { CheckField } from '../parts/check-field.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { SealKeyPanel } from '../sealing/seal-key-panel.tsx';
import { useDesigner } from './designer-context.ts';
import styles from './inspector.module.css';
import { LengthField } from './length-field.tsx';
import { ScanForecast } from './scan-forecast.tsx';

const { module: bounds } = TEMPLATE_LIMITS;
/** What a cell begins with where it is not to be as large as it can: what codes of many cells are advised to have. */
const ADVISED = mm(0.5);
const UNBOUND = 'none';
/** Bytes of a record beside its words: version, flags, mobile number, three lengths. */
const AROUND_WORDS = 10;

/** A key without a value is taken out. */
type SealedChange = {
  readonly [Key in 'version' | 'module' | 'boundTo' | 'remark']?: SealedElement[Key] | undefined;
};

/** How much a sealed code holds, how large it is drawn, what it is tied to, and the key that it needs. */
export function SealedDetails({ element }: { readonly element: SealedElement }) {
  const t = useTranslate();
  const { designer } = useDesigner();
  const change = (changes: SealedChange, place?: string) =>
    designer.changeChosen(
      (each) => (each.kind === 'sealed' ? changes : undefined),
      place === undefined ? undefined : { place },
    );
  return (
    <section className={styles['section']} aria-label={t('designer.kind.sealed')}>
      <p className={styles['note']}>{t('designer.sealed.what')}</p>
      <SelectField
        label={t('designer.sealed.version')}
        value={`${element.version}`}
        options={SEALED_VERSIONS.map((version) => ({
          value: `${version}`,
          label: t('designer.sealed.versionOption', {
            cells: 17 + 4 * version,
            characters: charactersIn(version),
          }),
        }))}
        onValue={(value) => {
          const version = SEALED_VERSIONS.find((known) => `${known}` === value);
          if (version !== undefined) change({ version });
        }}
      />
      <CheckField
        label={t('designer.sealed.largest')}
        checked={element.module === undefined}
        onChecked={(largest) => change({ module: largest ? undefined : ADVISED })}
      />
      {element.module !== undefined && (
        <LengthField
          label={t('designer.sealed.module')}
          value={element.module}
          least={bounds.min}
          most={bounds.max}
          step={0.125}
          onValue={(value) => change({ module: mm(value) }, 'module')}
        />
      )}
      <SelectField
        label={t('designer.sealed.boundTo')}
        value={element.boundTo ?? UNBOUND}
        options={[
          ...SEAL_BINDINGS.map((field) => ({ value: field, label: templateFieldName(t, field) ?? field })),
          { value: UNBOUND, label: t('designer.sealed.boundToNone') },
        ]}
        onValue={(value) => change({ boundTo: SEAL_BINDINGS.find((known) => known === value) })}
      />
      <p className={styles['note']}>
        {t(element.boundTo === undefined ? 'designer.sealed.unboundNote' : 'designer.sealed.boundNote')}
      </p>
      <CheckField
        label={t('designer.sealed.remark')}
        checked={element.remark}
        onChecked={(remark) => change({ remark })}
      />
      <ScanForecast id={element.id} />
      <h3 className={styles['heading']}>{t('sealing.title')}</h3>
      <SealKeyPanel />
    </section>
  );
}

/** Chinese characters that fit beside a mobile number. */
function charactersIn(version: SealedVersion): number {
  return Math.floor((sealedBytes(version) - SEALED_OVERHEAD - AROUND_WORDS) / 2);
}
