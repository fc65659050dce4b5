import type { WarningCode } from '../../masking/judge/warning-codes.ts';
import { useTranslate } from '../hooks.ts';
import styles from './batch-judgement.module.css';

/** The worst first; a new code does not compile until it has its place. */
const ORDER = {
  'kept-whole': 0,
  'one-person': 1,
  complementary: 2,
  'rare-surname': 3,
  'few-people': 4,
  'few-phones': 5,
  'sensitive-goods': 6,
  'virtual-expired': 7,
  'same-pickup': 8,
  'no-pickup-digits': 9,
  'no-routing': 10,
  'already-masked': 11,
  'no-unit-found': 12,
} as const satisfies Readonly<Record<WarningCode, number>>;
const CODES = Object.keys(ORDER).filter(isWarning);

function isWarning(code: string): code is WarningCode {
  return Object.hasOwn(ORDER, code);
}

/** What labels want a look for, by kind, and what one can do about it. */
export function Warnings(props: { readonly warnings: Readonly<Record<WarningCode, number>> }) {
  const t = useTranslate();
  const found = CODES.filter((code) => props.warnings[code] > 0);
  return (
    <div>
      <h3 className={styles['heading']}>{t('judge.warnings')}</h3>
      {found.length === 0 ? (
        <p className={styles['quiet']}>{t('judge.noWarnings')}</p>
      ) : (
        <ul className={styles['list']}>
          {found.map((code) => (
            <li key={code} className={styles['warning']}>
              <span className={styles['number']}>{t('judge.count', { count: props.warnings[code] })}</span>
              <span className={styles['what']}>{t(`judge.warning.${code}`)}</span>
              <span className={styles['advice']}>{t(`judge.advice.${code}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
