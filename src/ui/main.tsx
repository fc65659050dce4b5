import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { preferredLanguage } from '../i18n/i18n.ts';
import { startWorkbench } from '../state/start.ts';
import { App } from './app.tsx';
import './base.css';
import { WorkbenchContext } from './hooks.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no place for the app');
const workbench = startWorkbench(preferredLanguage(navigator.languages));

createRoot(root).render(
  <StrictMode>
    <WorkbenchContext value={workbench}>
      <App />
    </WorkbenchContext>
  </StrictMode>,
);
