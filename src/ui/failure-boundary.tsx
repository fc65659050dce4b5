import { Component } from 'react';
import type { ReactNode } from 'react';
import styles from './crash-notice.module.css';
import { useTranslate } from './hooks.ts';
import { Button } from './parts/button.tsx';
import { Icon } from './parts/icon.tsx';

/** Shows a plain sentence where the page itself has failed. What the error says is not shown: it could quote anything. */
export class FailureBoundary extends Component<
  { readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override readonly state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <PageFailed /> : this.props.children;
  }
}

function PageFailed() {
  const t = useTranslate();
  return (
    <main className={styles['page']}>
      <section role="alert" className={styles['notice']}>
        <Icon name="warning" size={24} />
        <div>
          <h1>{t('crash.pageTitle')}</h1>
          <p>{t('crash.pageText')}</p>
        </div>
        <Button kind="primary" onClick={() => location.reload()}>
          {t('action.restart')}
        </Button>
      </section>
    </main>
  );
}
