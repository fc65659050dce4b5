/** What a printer is told, by the names of `SettingName`, as it stands in a sentence. */
export const printerSettingsEn = {
  dpi: 'printer’s dpi',
  headWidth: 'width of the print head in dots',
  label: { width: 'label’s width in millimetres', height: 'label’s height in millimetres' },
  media: {
    kind: 'kind of media',
    gap: 'gap between labels in millimetres',
    mark: 'length of the black mark in millimetres',
    feed: 'paper fed after a label in millimetres',
  },
  darkness: 'darkness',
  speed: 'print speed',
  copies: 'number of copies',
  cutter: 'cutter',
  polarity: 'polarity',
  offset: { x: 'offset to the right in dots', y: 'downward offset in dots' },
} as const;

/** What is wrong with printers and with what they are sent, in English; part of `problem.*` of `en.ts`. */
export const printerProblemsEn = {
  'printer-too-large': 'The printer’s file is longer than {{limit, number}} characters. That is no printer.',
  'printer-not-json': 'The printer’s file is not JSON.',
  'printer-twice': 'Another stored printer has the same id.',
  'too-many-printers': 'There are {{limit, number}} printers already. Delete one first.',
  'test-not-proven': 'The label failed its proof. This is a fault of Hushlabel; please report it.',
  'printer-schema': 'This file does not describe a printer.',
  'printer-newer': 'The printer was described by a later version. Update Hushlabel.',
  'setting-out-of-range': 'The {{field}} must lie between {{min}} and {{max}}.',
  'setting-not-whole': 'The {{field}} must be a whole number between {{min}} and {{max}}.',
  'setting-not-tenths':
    'The {{field}} must be between {{min}} and {{max}} and have no more than one decimal.',
  'setting-not-in-language': '{{language}} has no setting for the {{field}}. Leave it out.',
  'setting-not-one-of': 'With {{language}} the {{field}} can only be: {{choices}}.',
  'job-too-large': 'The file would be too large for this program. Make the labels in several jobs.',
  'job-outdated': 'An order changed before its label was made. Make the labels again.',
  'mark-has-no-place':
    'The template has no place that says what this print is. Put the field “Reprint or draft” on it, or print without a mark.',
  'mark-not-shown':
    'The label does not show what this print is: the field “Reprint or draft” is hidden, cut or left out on it, and a draft’s word finds no free place. Change the template, or print without a mark.',
  'separator-too-small':
    'A separator does not fit a label of {{width, number}} × {{height, number}} mm. Print without separators, or on larger labels.',
  'sheet-numbers-separated':
    'The template numbers the sheets, which cannot be told in volumes with separators. Print in one job, or without separators.',
  'sheet-and-printer': 'Sheets are for a PDF. Choose either sheets or a label printer.',
  'pictures-alone': 'Pictures are of single labels. Choose either pictures, or sheets or a label printer.',
  'pictures-too-many':
    'Pictures of one job may be {{files, number}}, and {{megabytes, number}} MB together. Print this order in another job.',
  'calibration-off':
    'The measured lengths must be numbers, off by {{most}} mm at most. Is it the right line, measured from the edge of the label?',
  'wider-than-head':
    'The label is {{width, number}} dots wide, the printer’s head only {{head, number}}. Choose a narrower label.',
  'larger-than-roll':
    'The label has {{width, number}} × {{height, number}} dots, more than the roll in the printer. Choose a smaller label, or name another roll.',
  'not-the-label-size':
    'The label has {{width, number}} × {{height, number}} dots and not {{labelWidth, number}} × {{labelHeight, number}}. Print labels of one size at a time.',
  'ink-off-label':
    '{{lost, number}} black dots would be printed beside the label. Move the printer’s offset back, or what is on the label away from its edge.',
  'mostly-black':
    '{{percent}} % of the label would be black, more than {{max}} %: it would stick, or be printed the wrong way round.',
  'raster-code-between-dots':
    'A {{symbology}} code does not lie on whole dots of this printer. Make the labels for the printer’s own dots per inch.',
  'raster-code-too-fine':
    'A {{symbology}} code has modules of less than two dots, which do not scan. Make it larger.',
  'raster-code-off-label': 'A {{symbology}} code is not wholly on the label. Move it inside.',
  'raster-picture-between-dots':
    'A picture does not lie on whole dots of this printer. Make the labels for the printer’s own dots per inch.',
  'raster-text-lost':
    'In black alone, text in {{ink}} is not told from {{other}} beside it, {{x, number}} mm from the left and {{y, number}} mm from the top of the label. Give one of them another colour, or move them apart.',
  'raster-line-lost':
    'In black alone, a line in {{ink}} is not told from {{other}} beside it, {{x, number}} mm from the left and {{y, number}} mm from the top of the label. Give one of them another colour, or move them apart.',
  'raster-area-lost':
    'In black alone, a shape in {{ink}} is not told from {{other}} beside it, {{x, number}} mm from the left and {{y, number}} mm from the top of the label. Make one of them much lighter, or move them apart.',
  'raster-picture-lost':
    'In black alone, a picture is not told from {{other}} behind it, {{x, number}} mm from the left and {{y, number}} mm from the top of the label. Make what is behind it much lighter, or move it away.',
  'raster-code-lost':
    'In black alone, a code is not told from {{other}} behind it, {{x, number}} mm from the left and {{y, number}} mm from the top of the label. Put it on white.',
  'raster-many-inks':
    'The label has more than {{max, number}} colours, which a printer of black alone cannot tell apart. Use fewer.',
  'raster-grid-too-small':
    'The label has more dots than it was drawn with. That is a fault of this program; please report it.',
  'dots-code-differs':
    'A {{symbology}} code is not in the printer’s dots as it must be. The label is not printed.',
  'dots-code-unread': 'A {{symbology}} code in the printer’s dots cannot be read. The label is not printed.',
  'dots-code-not-quiet':
    'In the printer’s dots something lies too near a {{symbology}} code to let it scan. The label is not printed.',
  'dots-ink-elsewhere':
    'The printer’s dots have ink where the label has none, {{x, number}} mm from its left and {{y, number}} mm from its top. The label is not printed.',
  'dots-ink-missing':
    'Something of the label does not show in the printer’s dots, {{x, number}} mm from its left and {{y, number}} mm from its top. The label is not printed.',
} as const;
