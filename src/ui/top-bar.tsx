import { LANGUAGES } from '../base/language.ts';
import type { Language } from '../base/language.ts';
import type { Translate } from '../i18n/messages.ts';
import { stepKeys } from '../state/actions.ts';
import { allTemplates } from '../state/template-choices.ts';
import { allPolicies } from '../state/policy-changes.ts';
import { STEPS, THEMES } from '../state/settings.ts';
import type { Step, Theme } from '../state/settings.ts';
import type { Workbench } from '../state/workbench.ts';
import { openBook } from '../state/workbench-state.ts';
import { activeJob, jobInHand } from '../state/print-jobs/print-job.ts';
import type { WorkbenchState } from '../state/workbench-state.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from './hooks.ts';
import { ActionButton } from './parts/action-button.tsx';
import { Button } from './parts/button.tsx';
import { classes } from './parts/classes.ts';
import { Segments } from './parts/segments.tsx';
import { Tab, TabList } from './parts/tabs.tsx';
import styles from './top-bar.module.css';

/** Each language by its own name, so that it can be found by who reads no other. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'EN', 'zh-CN': '中文' };
const THEME_ICONS = { system: 'screen', light: 'sun', dark: 'moon' } as const;

export function TopBar() {
  const t = useTranslate();
  const workbench = useWorkbench();
  const language = useWorkbenchState((state) => state.language);
  const theme = useWorkbenchState((state) => state.theme);
  const hasSource = useWorkbenchState((state) => state.source.status === 'open');
  return (
    <header className={styles['bar']}>
      <p className={styles['brand']}>
        <Mark />
        {t('app.name')}
      </p>
      <TabList label={t('app.steps')} className={styles['steps']}>
        {STEPS.map((step, index) => (
          <StepTab key={step} step={step} number={index + 1} />
        ))}
      </TabList>
      <div className={styles['tools']}>
        {hasSource && <ActionButton action="clear" kind="quiet" icon="trash" small compact />}
        <Segments
          label={t('app.language')}
          value={language}
          options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          onValue={workbench.setLanguage}
        />
        <span className={styles['wide']}>
          <Segments
            label={t('app.theme')}
            value={theme}
            iconsOnly
            options={THEMES.map((value) => ({
              value,
              label: t(`app.themes.${value}`),
              icon: THEME_ICONS[value],
            }))}
            onValue={workbench.setTheme}
          />
        </span>
        <span className={styles['narrow']}>
          <Button
            kind="quiet"
            icon={THEME_ICONS[theme]}
            iconOnly
            onClick={() => workbench.setTheme(nextTheme(theme))}
          >
            {t('app.themeNow', { theme: t(`app.themes.${theme}`) })}
          </Button>
        </span>
      </div>
    </header>
  );
}

function StepTab({ step, number }: { readonly step: Step; readonly number: number }) {
  const t = useTranslate();
  const workbench = useWorkbench();
  const note = useWorkbenchState((state) => stepNote(step, state, workbench, t));
  const wantsALook = useWorkbenchState(
    (state) => step === 'orders' && (openBook(state)?.problemRows ?? 0) > 0,
  );
  return (
    <Tab value={step} keys={stepKeys(step)} className={styles['step']}>
      <span className={styles['number']} aria-hidden="true">
        {number}
      </span>
      <span className={styles['words']}>
        <span className={styles['name']}>{t(`step.${step}.name`)}</span>
        <span className={classes(styles['note'], wantsALook && styles['amber'])}>{note}</span>
      </span>
    </Tab>
  );
}

/** What a step has come to, in a few words. */
function stepNote(step: Step, state: WorkbenchState, { catalogue }: Workbench, t: Translate): string {
  const book = openBook(state);
  switch (step) {
    case 'orders':
      if (book === null) return t('stepState.noOrders');
      return book.problemRows > 0
        ? t('stepState.problems', { count: book.problemRows })
        : t('stepState.orders', { count: book.orders });
    case 'masking':
      return (
        allPolicies(catalogue, state.policies).find(({ id }) => id === state.policy)?.name[state.language] ??
        ''
      );
    case 'design':
      return (
        allTemplates(catalogue, state.templates).find(({ id }) => id === state.template)?.name[
          state.language
        ] ?? ''
      );
    case 'print':
      return madeNote(state, t);
  }
}

function madeNote(state: WorkbenchState, t: Translate): string {
  if (activeJob(state.jobs) !== null) return t('stepState.making');
  const outcome = jobInHand(state)?.stage.outcome;
  if (outcome?.file == null) return t('stepState.notMade');
  return t('stepState.made', { count: outcome.receipt.labels });
}

function nextTheme(theme: Theme): Theme {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
}

/** A label with one line hushed. */
function Mark() {
  return (
    <svg
      width="24"
      height="24"
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      className={styles['mark']}
    >
      <rect x="2" y="3" width="20" height="18" rx="4" fill="currentColor" />
      <path d="M6.5 8.5h5" className={styles['stroke']} />
      <path d="M6.5 12h11" className={styles['hush']} />
      <path d="M6.5 15.5h7.5" className={styles['stroke']} />
    </svg>
  );
}
