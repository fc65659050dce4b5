import type { Language } from '../base/language.ts';
import { CATALOGUE } from '../room/catalogue.ts';
import { createRoomClient } from '../room/client.ts';
import { testArmour } from './armour.ts';
import { systemClock } from './clock.ts';
import { browserDevices } from './device-apis.ts';
import { countRequests, watchOtherHosts } from './other-hosts.ts';
import { whenLeft } from './page-left.ts';
import { takeLaunchedFiles } from './launched-files.ts';
import { takeTemplateAddress } from './template-address.ts';
import { createWorkbench } from './workbench.ts';
import type { Workbench } from './workbench.ts';

/** The workbench in a browser: with a room in a worker, the real clock, and the page's own protection watched. */
export function startWorkbench(preferredLanguage: Language): Workbench {
  const requests = countRequests((otherHosts) => workbench.store.setState({ otherHosts }));
  const workbench = createWorkbench({
    connect() {
      const client = createRoomClient();
      client.onRequests(requests.source());
      return client;
    },
    catalogue: CATALOGUE,
    clock: systemClock,
    deviceApis: browserDevices(),
    storage: ifAllowed(() => localStorage),
    tabStorage: ifAllowed(() => sessionStorage),
    preferredLanguage,
    newTokenKey,
  });
  const { store } = workbench;
  takeLaunchedFiles(workbench.takeFiles, () => workbench.notify('fileUnreadable', { tone: 'bad' }));
  takeTemplateAddress((text) => {
    workbench.goToStep('design');
    workbench.templates.importLink(text);
  });
  watchOtherHosts(requests.source());
  whenLeft(workbench.hideOriginals);
  addEventListener('load', () => {
    void testArmour().then((armour) => store.setState({ armour }));
  });
  return workbench;
}

function newTokenKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Touching a storage throws where a browser forbids it. */
function ifAllowed(storage: () => Storage): Storage | undefined {
  try {
    return storage();
  } catch {
    return undefined;
  }
}
