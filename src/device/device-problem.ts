import type { Problem } from '../base/problem.ts';

/** Why a printer cannot be reached or does not go on. What to do is in the sentence, `problem.<code>` in `i18n/`. */
export type DeviceCode =
  /** The browser has no such way. */
  | 'device-no-usb'
  | 'device-no-serial'
  | 'device-no-bluetooth'
  /** It has one, and switched it off: by a policy of the host or of an administrator, or no click was behind the call. */
  | 'device-blocked'
  /** The system does not let the browser open it. */
  | 'device-access-windows'
  | 'device-access-linux'
  | 'device-access-other'
  /** Something else holds it. */
  | 'device-busy-windows'
  | 'device-busy-macos'
  | 'device-busy-linux'
  | 'device-busy-other'
  | 'device-port-busy'
  | 'device-port-linux'
  | 'device-out-of-reach'
  | 'device-no-printer'
  | 'device-no-printer-service'
  | 'device-several-alike'
  | 'device-not-found'
  | 'device-not-connected'
  | 'device-lost'
  | 'device-transfer'
  | 'device-stalled'
  | 'device-abandoned'
  | 'device-file-unreadable'
  /** `device`, `job`: names of printer languages. */
  | 'device-other-language'
  | 'device-still-sending'
  | 'device-nothing-to-send'
  /** `least`, `most`: labels that sending may go on from. */
  | 'device-resume-label'
  /** The printer itself says why it does not print. */
  | 'device-paused'
  | 'device-paper-out'
  | 'device-ribbon-out'
  | 'device-head-open'
  | 'device-jam'
  | 'device-too-hot'
  | 'device-wrong-media'
  | 'device-error';

export type DeviceProblem = Problem<DeviceCode>;

/** The systems whose ways with printers differ. */
export type System = 'windows' | 'macos' | 'linux' | 'other';

/** The system does not let the page open a USB printer. */
export const NO_ACCESS = {
  windows: { code: 'device-access-windows' },
  macos: { code: 'device-access-other' },
  linux: { code: 'device-access-linux' },
  other: { code: 'device-access-other' },
} as const satisfies Readonly<Record<System, DeviceProblem>>;

/** Another program, a queue of the system or another tab holds a USB printer. */
export const BUSY = {
  windows: { code: 'device-busy-windows' },
  macos: { code: 'device-busy-macos' },
  linux: { code: 'device-busy-linux' },
  other: { code: 'device-busy-other' },
} as const satisfies Readonly<Record<System, DeviceProblem>>;

/**
 * The name of what a browser threw, such as `NotFoundError`. Its message may name the device with its serial number and
 * is not read.
 */
export function errorName(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null || !('name' in thrown)) return '';
  return typeof thrown.name === 'string' ? thrown.name : '';
}
