import type { Result } from '../base/result.ts';
import type { PrinterLanguage } from '../render/printer/language.ts';
import type { Answers } from './answers.ts';
import type { DeviceProblem } from './device-problem.ts';
import type { DeviceKind, RememberedDevice, SerialLine } from './remembered.ts';
import type { PrinterStatus } from './status/printer-status.ts';

/** An open way to one printer. It carries bytes and knows nothing of labels. */
export interface PrinterConnection {
  readonly kind: DeviceKind;
  /** What may be kept of the device; null where nothing would find it again. */
  readonly remembered: RememberedDevice | null;
  /** What the device calls itself, for the eye; may be empty. Never stored. */
  readonly name: string;
  /** What the device says that it speaks; empty where it does not say. */
  readonly languages: readonly PrinterLanguage[];
  /** The most that one `write` is given. */
  readonly mostBytes: number;
  /** So many of the bytes that were taken last may still be on this side: `write` is done when the system has them. */
  readonly unsureBytes: number;
  /** What the printer sends back; null where it cannot. */
  readonly answers: Answers | null;
  isLost(): boolean;
  /** Calls once when the device is gone; gives the way to be told no more. */
  onLost(call: () => void): () => void;
  /**
   * Hands bytes over. Pending as long as the printer takes none: that is the back-pressure. One at a time.
   * @returns why they were not, or not all, taken; undefined where they were.
   */
  write(bytes: Uint8Array): Promise<DeviceProblem | undefined>;
  /** Whether a flush tells that the printer has all that was written; else the last `unsureBytes` stay unsure after it too. */
  readonly isFlushSure: boolean;
  /** Done when all that was written has left this side. */
  flush(): Promise<DeviceProblem | undefined>;
  /** What the port itself tells beside the bytes, also amid a label; undefined where it tells nothing. */
  portStatus(): Promise<PrinterStatus | undefined>;
  /** Gives up what is pending: it will not reach the printer any more. */
  close(): Promise<void>;
}

/** A connection, or why there is none; undefined where nobody is to be told: the dialog was closed, or no device is there. */
export type Opened = Result<PrinterConnection, DeviceProblem> | undefined;

/** One of the browser's ways to printers. */
export interface DeviceWay {
  /** Shows the browser's own dialog, which only opens on a person's click. */
  choose(options: ChooseOptions): Promise<Opened>;
  /**
   * Opens what was chosen before, without a dialog; null for what was chosen last in this visit, where nothing can be
   * remembered. Undefined where it is not there.
   */
  again(remembered: RememberedDevice | null): Promise<Opened>;
  /** Takes the page's permission back, where the browser can. */
  forget(remembered: RememberedDevice | null): Promise<void>;
}

export interface ChooseOptions {
  /** For a serial port. */
  readonly line?: SerialLine;
  /** Bluetooth: offer everything that is near, for printers that do not announce what they are. */
  readonly all?: boolean;
}
