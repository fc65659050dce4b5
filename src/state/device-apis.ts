import type { System } from '../device/device-problem.ts';
import type { DeviceApis } from '../device/ways.ts';

/**
 * What this browser has to reach printers by. The one place in the app that touches `navigator.usb`, `serial` and `bluetooth`:
 * lint refuses them anywhere else.
 */
export function browserDevices(): DeviceApis {
  // The DOM's types do not know the three; `device/` says which part of them is used.
  const { usb, serial, bluetooth } = navigator as Navigator & Partial<DeviceApis>;
  return { usb, serial, bluetooth, system: systemOf(navigator.userAgent) };
}

function systemOf(userAgent: string): System {
  if (userAgent.includes('Windows')) return 'windows';
  if (userAgent.includes('Macintosh')) return 'macos';
  return /Linux/u.test(userAgent) && !/Android/u.test(userAgent) ? 'linux' : 'other';
}
