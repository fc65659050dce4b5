import type { PrinterLanguage } from '../render/printer/language.ts';
import type { DeviceProblem } from '../device/device-problem.ts';
import type { DeviceKind } from '../device/remembered.ts';
import type { SendOutcome } from '../device/send-outcome.ts';
import type { SendProgress } from '../device/sender.ts';
import type { AskedStatus } from '../device/status/ask-status.ts';
import type { DeviceApis } from '../device/ways.ts';

/** The printer that labels can be sent to straight from the page, and how that goes. */
export interface DeviceState {
  /** Which ways this browser has. For one that it lacks `connect` says so, and the file can be had. */
  readonly ways: Readonly<Record<DeviceKind, boolean>>;
  readonly printer: ConnectedPrinter;
  /** What the printer last said of itself when it was asked; null before. */
  readonly said: AskedStatus | null;
  /** Why the last thing asked for was not done. */
  readonly problem: DeviceProblem | null;
  readonly sending: SendingState;
}

export type ConnectedPrinter =
  | { readonly status: 'none' }
  | { readonly status: 'connecting'; readonly kind: DeviceKind }
  | {
      readonly status: 'open';
      readonly kind: DeviceKind;
      /** What it calls itself; may be empty. */
      readonly name: string;
      /** What it says that it speaks; empty where it does not say. */
      readonly languages: readonly PrinterLanguage[];
    };

export type SendingState =
  | { readonly status: 'idle' }
  /** The printer is asked how it is. */
  | { readonly status: 'asking' }
  | { readonly status: 'running'; readonly progress: SendProgress | null }
  | {
      readonly status: 'ended';
      readonly outcome: SendOutcome;
      /** Labels that sending may go on from without one being printed twice; null where all are over. */
      readonly resume: { readonly least: number; readonly most: number } | null;
    };

export function noDevice({ usb, serial, bluetooth }: DeviceApis): DeviceState {
  return {
    ways: { usb: usb !== undefined, serial: serial !== undefined, bluetooth: bluetooth !== undefined },
    printer: { status: 'none' },
    said: null,
    problem: null,
    sending: { status: 'idle' },
  };
}

/** Whether labels are on their way: they would be cut off with the page. */
export function isSending({ sending }: DeviceState): boolean {
  return sending.status === 'running' || sending.status === 'asking';
}
