import { BAUD_RATES, DEVICE_KINDS, USUAL_LINE } from '../../device/remembered.ts';
import type { DeviceKind, SerialLine } from '../../device/remembered.ts';
import { STATUS_PROBLEMS } from '../../device/status/printer-status.ts';
import type { DeviceState } from '../device-state.ts';

/** The speeds of a serial line that a person chooses from. */
export const baudRates: readonly SerialLine['baudRate'][] = BAUD_RATES;
export const usualLine: SerialLine = USUAL_LINE;

/** The ways to printers that this browser has. */
export function deviceKinds(ways: DeviceState['ways']): readonly DeviceKind[] {
  return DEVICE_KINDS.filter((kind) => ways[kind]);
}

/** Whether a person who knows better may send all the same: what stopped it is what the printer says of itself. */
export function maySendAnyway({ problem, printer }: DeviceState): boolean {
  if (problem === null || printer.status !== 'open') return false;
  const said = Object.values(STATUS_PROBLEMS).map((each) => each?.code);
  return problem.code === 'device-other-language' || said.some((code) => code === problem.code);
}
