import { findingSentence } from '../../i18n/finding-text.ts';
import { problemSentence } from '../../i18n/problem-text.ts';
import type { Translate } from '../../i18n/messages.ts';
import { lineOfRow } from '../../base/row-id.ts';
import type { FindingGroup, PreflightReport } from '../../room/preflight-room.ts';
import type { PreflightState } from '../../state/preflight.ts';
import { useTranslate } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { classes } from '../parts/classes.ts';
import { Icon } from '../parts/icon.tsx';
import { RunProgress } from '../parts/run-progress.tsx';
import styles from './preflight-list.module.css';

interface PreflightListProps {
  readonly state: PreflightState;
  /** What an element is called. */
  readonly nameOf: (element: string) => string;
  /** There is nothing on the label. */
  readonly isEmpty: boolean;
  /** Brings the element into view. */
  readonly onElement: (element: string) => void;
  /** Brings the label of an order into view. */
  readonly onRow: (row: number) => void;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
}

/**
 * What is wrong with the design over all chosen orders, each with its element and an order that has it one press away. While
 * it is looked for anew what was found before stays, so that nothing jumps.
 */
export function PreflightList(props: PreflightListProps) {
  const t = useTranslate();
  const { state, isEmpty, onCancel, onAgain, ...rest } = props;
  const { report, problem, status, slow, progress } = state;
  if (status === 'off') return null;
  const isRunning = status === 'running' || status === 'waiting';
  const isHalted = status === 'cancelled' || status === 'failed';
  return (
    <section className={styles['box']} aria-label={t('preflight.title')} aria-busy={isRunning}>
      <div className={styles['state']}>
        {/* Heard when another result is there; while it is looked for, the last one stays. */}
        <p role="status" className={classes(styles['summary'], isRunning && styles['quiet'])}>
          {isEmpty
            ? t('preflight.emptyLabel')
            : problem === null
              ? summaryOf(t, state)
              : problemSentence(t, problem)}
        </p>
        {isRunning && !slow && (
          <p className={styles['quiet']}>{t(report === null ? 'preflight.running' : 'preflight.waiting')}</p>
        )}
        {status === 'running' && slow && (
          <>
            <RunProgress label={t('preflight.running')} progress={progress} />
            <Button small icon="cross" onClick={onCancel}>
              {t('preflight.cancel')}
            </Button>
          </>
        )}
      </div>
      {isHalted && (
        <div>
          <Button small onClick={onAgain}>
            {t('preflight.again')}
          </Button>
        </div>
      )}
      {report !== null && report.groups.length > 0 && (
        <ol
          aria-label={t('preflight.list')}
          className={classes(styles['list'], status !== 'current' && styles['stale'])}
        >
          {report.groups.map((group, at) => (
            <FindingLine key={at} group={group} at={at} {...rest} />
          ))}
        </ol>
      )}
    </section>
  );
}

type FindingLineProps = Pick<PreflightListProps, 'nameOf' | 'onElement' | 'onRow'> & {
  readonly group: FindingGroup;
  readonly at: number;
};

function FindingLine({ group, at, nameOf, onElement, onRow }: FindingLineProps) {
  const t = useTranslate();
  const { code, element, severity, count, worstRow, params } = group;
  const sentence = `finding-${at}`;
  return (
    <li className={styles['finding']}>
      <span className={styles[severity]}>
        <Icon name={severity === 'error' ? 'cross' : 'warning'} />
        <span className="hidden-but-read">{t(`preflight.${severity}`)}</span>
      </span>
      <div className={styles['what']}>
        {element === null ? (
          <span className={styles['name']}>
            {t(code.startsWith('template-') ? 'preflight.wholeTemplate' : 'preflight.masking')}
          </span>
        ) : (
          <button
            type="button"
            className={classes(styles['name'], styles['jump'])}
            aria-describedby={sentence}
            title={t('preflight.select', { element: nameOf(element) })}
            onClick={() => onElement(element)}
          >
            {nameOf(element)}
          </button>
        )}
        <p id={sentence}>{findingSentence(t, { code, params }, nameOf)}</p>
      </div>
      <div className={styles['where']}>
        <span className={styles['count']}>
          {count === 0 ? t('preflight.everywhere') : t('preflight.orders', { count })}
        </span>
        {worstRow !== null && (
          <Button
            small
            kind="quiet"
            aria-label={t('preflight.showWhat', { row: lineOfRow(worstRow) })}
            aria-describedby={sentence}
            onClick={() => onRow(worstRow)}
          >
            {t('preflight.show', { row: lineOfRow(worstRow) })}
          </Button>
        )}
      </div>
    </li>
  );
}

/** What is known, in a sentence or two; nothing before anything is. */
function summaryOf(t: Translate, { status, report }: PreflightState): string {
  if (status === 'cancelled') return t('preflight.cancelled');
  if (status === 'failed') return t('preflight.failed');
  return report === null ? '' : foundText(t, report);
}

function foundText(t: Translate, { orders, refused, groups }: PreflightReport): string {
  const isExample = orders === 0;
  if (groups.length === 0)
    return isExample ? t('preflight.nothingInExample') : t('preflight.nothing', { count: orders });
  const counted = groups.filter(({ severity }) => severity === 'error').length;
  const errors = t('preflight.errors', { count: counted });
  const warnings = t('preflight.warnings', { count: groups.length - counted });
  if (isExample) return t('preflight.inExample', { errors, warnings });
  const said = t('preflight.summary', {
    errors,
    warnings,
    orders: t('preflight.orders', { count: orders }),
  });
  return refused === 0 ? said : `${said} ${t('preflight.refused', { count: refused })}`;
}
