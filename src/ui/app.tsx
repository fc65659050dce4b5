import { CSPProvider } from '@base-ui/react/csp-provider';
import { useEffect } from 'react';
import { STEPS } from '../state/settings.ts';
import styles from './app.module.css';
import { CrashNotice } from './crash-notice.tsx';
import { DesignStep } from './design/design-step.tsx';
import { DropOverlay } from './drop-overlay.tsx';
import { useTranslate, useWorkbench, useWorkbenchState } from './hooks.ts';
import { LabelPanel } from './label-panel.tsx';
import { MaskingStep } from './masking/masking-step.tsx';
import { Notices } from './notices.tsx';
import { OrdersStep } from './orders/orders-step.tsx';
import { classes } from './parts/classes.ts';
import { TabPanel, TabsRoot } from './parts/tabs.tsx';
import { PrintStep } from './print/print-step.tsx';
import { StatusLine } from './status-line.tsx';
import { TopBar } from './top-bar.tsx';
import { useFocusKept } from './use-focus-kept.ts';
import { useKeys } from './use-keys.ts';
import { usePaste } from './use-paste.ts';
import { useUnkept } from './use-unkept.ts';

export function App() {
  const workbench = useWorkbench();
  const t = useTranslate();
  const step = useWorkbenchState((state) => state.step);
  const crashed = useWorkbenchState((state) => state.crashed);
  const isDesigning = useWorkbenchState((state) => state.step === 'design' && state.designing !== null);
  useDocumentLooks();
  useKeys(workbench);
  useFocusKept(workbench);
  usePaste(workbench);
  useUnkept();
  return (
    // Base UI writes no <style> elements: the content policy refuses them.
    <CSPProvider disableStyleElements>
      <TabsRoot
        value={step}
        values={STEPS}
        onValue={workbench.goToStep}
        className={classes(styles['shell'], isDesigning && styles['whole'])}
      >
        <a className={styles['skip']} href="#work">
          {t('app.skip')}
        </a>
        <TopBar />
        <main id="work" className={styles['work']} tabIndex={-1}>
          {crashed && <CrashNotice />}
          <TabPanel value="orders" className={styles['step']}>
            <OrdersStep />
          </TabPanel>
          <TabPanel value="masking" className={styles['step']}>
            <MaskingStep />
          </TabPanel>
          <TabPanel value="design" className={styles['step']}>
            <DesignStep />
          </TabPanel>
          <TabPanel value="print" className={styles['step']}>
            <PrintStep />
          </TabPanel>
        </main>
        {!isDesigning && <LabelPanel />}
        <StatusLine />
        <Notices beside={isDesigning} />
        <DropOverlay />
      </TabsRoot>
    </CSPProvider>
  );
}

/** Language and appearance, where style sheets and screen readers look for them. */
function useDocumentLooks(): void {
  const language = useWorkbenchState((state) => state.language);
  const theme = useWorkbenchState((state) => state.theme);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = theme;
  }, [language, theme]);
}
