import { checkName, proofProblemText } from '../../i18n/problem-text.ts';
import type { Receipt } from '../../room/room.ts';
import { useTemplates } from '../design/use-templates.ts';
import { useLocalText, useTranslate, useWorkbenchState } from '../hooks.ts';
import { usePolicies } from '../masking/use-policies.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Panel } from '../parts/panel.tsx';
import { CodeForecasts } from './printers/code-forecasts.tsx';
import { ReceiptDecisions } from './receipt-decisions.tsx';
import styles from './receipt-view.module.css';

/** What was made and how it was checked. */
export function ReceiptView({ receipt }: { readonly receipt: Receipt }) {
  const t = useTranslate();
  const text = useLocalText();
  const policy = usePolicies().find(({ id }) => id === receipt.policy);
  const paper = useWorkbenchState((state) => state.paper.view);
  const template = useTemplates().find(({ id }) => id === receipt.template);
  const inPrinter = useWorkbenchState((state) => state.rollPaper.view);
  const roll = receipt.printer === undefined ? paper : inPrinter;
  return (
    <Panel
      title={t('print.receipt')}
      note={t('print.receiptNote')}
      action={<ActionButton action="saveReceipt" icon="save" small />}
    >
      <dl className={styles['facts']}>
        <Fact term={t('print.labels')} value={t('print.number', { value: receipt.labels })} />
        {receipt.separators !== undefined && (
          <Fact term={t('beside.separators')} value={t('print.number', { value: receipt.separators })} />
        )}
        <Fact term={t('print.pages')} value={t('print.number', { value: receipt.pages })} />
        {receipt.made && <Fact term={t('print.bytes')} value={t('print.size', { bytes: receipt.bytes })} />}
        <Fact
          term={t('print.policyLine')}
          value={policy === undefined ? receipt.policy : text(policy.name)}
        />
        <Fact
          term={t('print.templateLine')}
          value={template === undefined ? receipt.template : text(template.name)}
        />
        {receipt.stock !== undefined && (
          <Fact
            term={t('sheets.paper')}
            value={paper?.id === receipt.stock ? text(paper.name) : receipt.stock}
          />
        )}
        {receipt.roll !== undefined && (
          <Fact
            term={t(receipt.printer === undefined ? 'sheets.paper' : 'rolls.inPrinter')}
            value={roll?.id === receipt.roll ? text(roll.name) : receipt.roll}
          />
        )}
        <Fact term={t('print.dpiLine')} value={t('design.dpiOption', { dpi: receipt.dpi })} />
      </dl>
      {receipt.sha256 !== undefined && (
        <dl className={styles['sha']}>
          <Fact term={t('print.sha')} value={receipt.sha256} />
          {(receipt.lists ?? []).map(
            ({ kind, sha256 }) =>
              sha256 !== undefined && (
                <Fact
                  key={kind}
                  term={t('beside.shaOf', { name: t(`beside.lists.${kind}`) })}
                  value={sha256}
                />
              ),
          )}
        </dl>
      )}
      <ReceiptDecisions receipt={receipt} />
      <CodeForecasts receipt={receipt} />
      {receipt.checks.length > 0 && (
        <div className={styles['checks']}>
          <h4>{t('print.checks')}</h4>
          <ul>
            {receipt.checks.map(({ check, passed, looked, problems }) => (
              <li key={check} className={passed ? styles['passed'] : styles['failed']}>
                <Icon name={passed ? 'check' : 'cross'} />
                <span className="hidden-but-read">{passed ? t('print.passed') : t('print.failed')}</span>
                <span>
                  {checkName(t, check)}{' '}
                  <span className={styles['muted']}>{t('print.looked', { count: looked })}</span>
                  {problems.map((problem, index) => (
                    <span key={index} className={styles['problem']}>
                      {proofProblemText(t, problem)}
                    </span>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Panel>
  );
}

function Fact({ term, value }: { readonly term: string; readonly value: string }) {
  return (
    <div className={styles['fact']}>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}
