import type { Desk } from '../desk.ts';
import { isSending } from '../device-state.ts';
import type { DevicesDesk, SendChoice } from '../devices.ts';
import type { SentJob } from '../printers/printers-state.ts';
import type { WorkbenchState } from '../workbench-state.ts';
import { sentTo, taken } from './queue.ts';

/** The job whose labels are on their way to the printer; null where none are. */
export function beingSent({ device, sent }: Pick<WorkbenchState, 'device' | 'sent'>): number | null {
  return isSending(device) ? (sent?.job ?? null) : null;
}

/** Sends jobs to the printer that is connected, and keeps with each what became of it. */
export function createSending(
  { store }: Pick<Desk, 'store'>,
  devices: DevicesDesk,
): (job: SentJob, options: SendChoice) => Promise<void> {
  let isGiving = false;

  store.subscribe(({ device, sent }, before) => {
    if (device.sending === before.device.sending || sent?.job == null) return;
    const { sending } = device;
    const id = sent.job;
    if (sending.status === 'running') store.setState(({ jobs }) => ({ jobs: taken(jobs, id, 'sent') }));
    if (sending.status === 'ended')
      store.setState(({ jobs }) => ({ jobs: sentTo(jobs, id, sending.outcome) }));
  });

  /** Where the printer does not take it, what was sent before stays what it was. */
  return async (job, options) => {
    const { sent, device } = store.getState();
    // One that waits for its turn is given first: what is sent is never called by the name of another job.
    if (isSending(device) || isGiving) return;
    isGiving = true;
    store.setState({ sent: job });
    await devices.send(job.file, options);
    isGiving = false;
    const now = store.getState();
    const isRefused = now.device.sending === device.sending || now.device.sending.status === 'idle';
    // Orders that went meanwhile took it along.
    if (isRefused && now.sent === job) store.setState({ sent });
  };
}
