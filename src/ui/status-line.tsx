import type { ArmourLine } from '../state/armour.ts';
import { useTranslate, useWorkbenchState } from './hooks.ts';
import { Icon } from './parts/icon.tsx';
import { Popover } from './parts/popover.tsx';
import { classes } from './parts/classes.ts';
import styles from './status-line.module.css';

/** Where the data is, and what was seen of it leaving: nothing. */
export function StatusLine() {
  const t = useTranslate();
  return (
    <footer className={styles['line']}>
      <MemoryNote />
      <RequestsNote />
      <span className={styles['gap']} />
      <span className={styles['extra']}>{t('status.requestsNote')}</span>
      <Armour />
    </footer>
  );
}

function MemoryNote() {
  const t = useTranslate();
  const source = useWorkbenchState((state) => state.source);
  const text =
    source.status === 'none'
      ? t('status.memoryNone')
      : source.status === 'open' && source.clearing
        ? t('status.clearing')
        : t('status.memory');
  return (
    <span className={styles['item']}>
      <Icon name="memory" size={14} />
      {text}
    </span>
  );
}

function RequestsNote() {
  const t = useTranslate();
  const count = useWorkbenchState((state) => state.otherHosts);
  const text =
    count === null
      ? t('status.requestsUnknown')
      : count === 0
        ? t('status.requestsNone')
        : t('status.requests', { count });
  return (
    <span className={classes(styles['item'], count !== null && count > 0 && styles['bad'])}>
      <Icon name="globe" size={14} />
      {text}
    </span>
  );
}

function Armour() {
  const t = useTranslate();
  const lines = useWorkbenchState((state) => state.armour);
  if (lines === null) return <span className={styles['item']}>{t('status.armourRunning')}</span>;
  const passed = lines.filter(({ holds }) => holds).length;
  const whole = passed === lines.length;
  return (
    <Popover
      title={t('status.armourTitle')}
      trigger={
        <span className={classes(styles['item'], whole ? styles['good'] : styles['amber'])}>
          <Icon name="shield" size={14} />
          <span className={styles['wide']}>{t('status.armour')}</span>
          {t('status.armourAll', { passed, total: lines.length })}
        </span>
      }
    >
      <p className={styles['muted']}>{t('status.armourText')}</p>
      <ul className={styles['locks']}>
        {lines.map((line) => (
          <Lock key={line.id} line={line} />
        ))}
      </ul>
      {!whole && <p className={styles['muted']}>{t('status.armourAdvice')}</p>}
      <p className={styles['muted']}>{t('status.notCovered')}</p>
    </Popover>
  );
}

function Lock({ line: { id, holds } }: { readonly line: ArmourLine }) {
  const t = useTranslate();
  return (
    <li className={styles['lock']}>
      <span className={holds ? styles['good'] : styles['amber']}>
        <Icon name={holds ? 'check' : 'warning'} />
        <span className="hidden-but-read">{holds ? t('status.ok') : t('status.warn')}</span>
      </span>
      <span>
        <strong>{t(`armour.${id}.name`)}</strong>
        <br />
        <span className={styles['muted']}>{holds ? t(`armour.${id}.ok`) : t(`armour.${id}.warn`)}</span>
      </span>
    </li>
  );
}
