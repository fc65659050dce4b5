/** Why a printer cannot be reached or does not go on, and what to do; part of `problem.*` of `en.ts`. */
export const deviceProblemsEn = {
  'device-no-usb':
    'This browser cannot reach USB printers. Use Chrome or Edge on a computer, or save the file and print it with the printer’s own program.',
  'device-no-serial':
    'This browser cannot reach serial ports. Use Chrome, Edge or Firefox on a computer, or save the file and print it with the printer’s own program.',
  'device-no-bluetooth':
    'This browser cannot reach Bluetooth printers. Use Chrome or Edge on Windows, macOS or Android, or save the file and print it with the printer’s own program.',
  'device-blocked':
    'The browser did not let this page look for printers. Allow devices in the site’s settings, or ask whoever manages this browser; the file can be saved and printed all the same.',
  'device-access-windows':
    'Windows keeps this printer for its own driver, and no browser can open it. Print the PDF through the driver, or connect by a serial port (COM) or Bluetooth. Replacing the driver by WinUSB with Zadig opens it, but then Windows itself can no longer print with it.',
  'device-access-linux':
    'The system does not let the browser open this printer. Add your user to the group “lp” or write a udev rule for it, then log in anew. Or print the PDF.',
  'device-access-other':
    'The system does not let the browser open this printer. Unplug it, plug it in again and try once more, or print the PDF.',
  'device-busy-windows':
    'Something else is using this printer: the driver of Windows, another program or another tab. Close it; if it is the driver, print the PDF through it, or connect by a serial port (COM).',
  'device-busy-macos':
    'Something else is using this printer. Pause or remove its queue in the settings under Printers & Scanners, and close other programs and tabs that print with it.',
  'device-busy-linux':
    'Something else is using this printer. Pause its queue in the printer settings (CUPS, ipp-usb), and close other programs and tabs that print with it.',
  'device-busy-other':
    'Something else is using this printer. Close other programs and tabs that print with it.',
  'device-port-busy':
    'The serial port could not be opened. Close other programs and tabs that use it, and check that the printer is on and connected.',
  'device-port-linux':
    'The serial port could not be opened. Close other programs that use it; if none does, add your user to the group “dialout” and log in anew.',
  'device-out-of-reach':
    'The Bluetooth printer does not answer. Switch it on, put it near, and make sure that no phone is connected to it.',
  'device-no-printer':
    'This device has no connection for printing. Choose another one, or switch the printer to USB printer mode.',
  'device-no-printer-service':
    'This Bluetooth device offers no way of printing that Hushlabel knows. Connect the printer by USB, or pair it with the system and use its serial port.',
  'device-several-alike':
    'Several printers of this model are connected, and Hushlabel does not guess which one is meant. Choose it in the browser’s dialog.',
  'device-not-found':
    'The printer used last is not there. Switch it on and plug it in, or choose another one.',
  'device-not-connected': 'No printer is connected. Choose one first.',
  'device-lost':
    'The connection to the printer broke: it was unplugged or switched off. Switch it off and on, connect it again, look at the last label that came out, and go on from the next one.',
  'device-transfer':
    'The printer did not take all the bytes. Switch it off and on, connect it again, look at the last label that came out, and go on from the next one.',
  'device-stalled':
    'The printer takes nothing any more and does not say why. Check paper, ribbon and cover and whether it is paused. Then switch it off and on, look at the last label that came out, and go on from the next one.',
  'device-abandoned':
    'Sending was broken off. Switch the printer off and on before you send again, so that it forgets the label that was begun.',
  'device-file-unreadable': 'The browser cannot read the finished labels any more. Make them again.',
  'device-other-language':
    'The printer says that it speaks {{device}}, but these labels are in {{job}}: it would print rubbish. Choose {{device}} for this printer and make the labels again.',
  'device-still-sending': 'Labels are still being sent. Wait until they are over, or cancel.',
  'device-nothing-to-send': 'There are no labels to send. Make them first.',
  'device-resume-label':
    'Sending can go on from label {{least, number}} to {{most, number}}. Labels before that were handed over already and would be printed twice.',
  'device-paused': 'The printer is paused. Press its pause or feed button.',
  'device-paper-out': 'The printer is out of paper, or does not find the next label. Put in a roll.',
  'device-ribbon-out': 'The printer’s ribbon is at its end. Put in a new one.',
  'device-head-open': 'The printer’s cover or head is open. Close it.',
  'device-jam': 'Paper is stuck in the printer. Take it out.',
  'device-too-hot': 'The print head is too hot. Wait until it has cooled down.',
  'device-wrong-media':
    'The roll in the printer is not the one that these labels are for. Change the roll, or make the labels for this one.',
  'device-error': 'The printer reports an error. Look at its lamps or display, and switch it off and on.',
} as const;
