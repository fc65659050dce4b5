import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { preferredLanguage } from '../i18n/i18n.ts';
import { startWorkbench } from '../state/start.ts';
import { App } from './app.tsx';
import './base.css';
import { FailureBoundary } from './failure-boundary.tsx';
import { WorkbenchContext } from './hooks.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no place for the app');
const workbench = startWorkbench(preferredLanguage(navigator.languages));

/** React would write the error to the console, and an error's words could quote an order. */
const unsaid = () => undefined;

createRoot(root, { onCaughtError: unsaid, onUncaughtError: unsaid, onRecoverableError: unsaid }).render(
  <StrictMode>
    <WorkbenchContext value={workbench}>
      <FailureBoundary>
        <App />
      </FailureBoundary>
    </WorkbenchContext>
  </StrictMode>,
);
