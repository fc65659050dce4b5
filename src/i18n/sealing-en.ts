/** Sentences about sealed codes in English; `sealing.*` of `en.ts`. */
export const sealingEn = {
  title: 'Sealed codes',
  what: 'A sealed code carries the recipient’s name, phone and address encrypted. A scanner without the key reads only letters that mean nothing.',
  noKey: 'No key yet: labels with a sealed code cannot be printed.',
  key: 'Key {{id}} is in use until this page is closed or wiped.',
  whatKey:
    'The key is a small file. Whoever holds it can open every code that it sealed, so give it only to the people who deliver, and to nobody else.',
  lost: 'It is kept nowhere but in that file. A lost key cannot be made again, and then its codes can never be opened.',
  make: 'Make a new key and save it',
  file: 'Use a key file…',
  paste: 'Or paste a key',
  pasteHelp: 'One line that begins with HLK1:',
  use: 'Use this key',
  forget: 'Forget this key here',
  made: 'Saved as {{fileName}}. Keep that file safe, and check that it is there before you print.',
  openTitle: 'Open a sealed code',
  open: 'Open a sealed code…',
  openWhat:
    'Scan the code into the first field; a scanner types it. Nothing of it is stored, and it is hidden again after a minute or when you close this.',
  scanned: 'Scanned code',
  scannedHelp: 'Begins with HL1: – switch the keyboard to English before you scan.',
  labelId: 'Number on the label',
  labelIdHelp:
    'Order or waybill number. Needed where the code is tied to its label: scan the barcode beside it.',
  openNow: 'Open',
  close: 'Close',
  record: 'What the code says',
  name: 'Name',
  phone: 'Phone',
  address: 'Address',
  remark: 'Remark',
  nothing: '–',
};
