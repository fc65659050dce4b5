import { findingSentence } from '../../i18n/finding-text.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { CodeFacts } from '../../room/code-facts.ts';
import { useTranslate } from '../hooks.ts';
import { Icon } from '../parts/icon.tsx';
import type { IconName } from '../parts/icon.tsx';
import { useDesignerState, usePreflight } from './designer-context.ts';
import { designerSentence } from './designer-sentence.ts';
import { elementOf } from './element-of.ts';
import { elementName } from './element-name.ts';
import styles from './scan-forecast.module.css';

type Verdict = 'good' | 'warning' | 'error' | 'unknown';

const ICONS: Readonly<Record<Verdict, IconName>> = {
  good: 'check',
  warning: 'warning',
  error: 'cross',
  unknown: 'barcode',
};

/** Whether a code will scan, as far as its dots and the free space around it say, over all orders in view. */
export function ScanForecast({ id }: { readonly id: string }) {
  const t = useTranslate();
  const template = useDesignerState((state) => state.template);
  const drawn = useDesignerState(({ drawing }) => drawing?.elements.find((element) => element.id === id));
  const report = usePreflight((state) => state.report);
  const groups = report?.groups.filter(({ element }) => element === id) ?? [];
  const problem = drawn?.problem ?? null;
  const code = drawn?.code ?? null;
  const nameOf = (other: string): string => {
    const element = elementOf(template, other);
    return element === undefined ? other : elementName(t, element);
  };
  const verdict: Verdict =
    problem !== null || groups.some(({ severity }) => severity === 'error')
      ? 'error'
      : groups.length > 0
        ? 'warning'
        : code === null || report === null
          ? 'unknown'
          : 'good';
  const said = groups.map((group) => findingSentence(t, group, nameOf));
  return (
    <div className={styles['forecast']} role="group" aria-label={t('designer.code.scan')}>
      <p className={styles['verdict']} data-verdict={verdict}>
        <Icon name={ICONS[verdict]} />
        <span>{t(`designer.code.verdict.${verdict}`)}</span>
      </p>
      {code !== null && <p>{factsText(t, code)}</p>}
      {problem !== null && said.length === 0 && <p>{designerSentence(t, problem, template)}</p>}
      {said.length > 0 && (
        <ul>
          {said.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <p>{t('designer.code.forecast')}</p>
    </div>
  );
}

function factsText(t: Translate, { isLinear, module, columns, rows, width, height }: CodeFacts): string {
  const size = { width: tenths(width), height: tenths(height) };
  if (module === null) return t('designer.code.facts.fixed', size);
  const params = { ...size, dots: module.dots, millimetres: module.millimetres, columns, rows };
  return t(isLinear ? 'designer.code.facts.bars' : 'designer.code.facts.cells', params);
}

const tenths = (length: number): number => Math.round(length * 10) / 10;
