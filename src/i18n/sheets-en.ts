/** Sheets of labels on the Print step in English; `sheets.*` of `en.ts`. */
export const sheetsEn = {
  paper: 'Paper',
  onePage: 'One label a page',
  choose: 'Choose a sheet…',
  chooseOther: 'Another sheet…',
  back: 'One label a page instead',
  loading: 'Loading sheets…',
  factsPaper: '{{width}} × {{height}} mm, {{count, number}} a sheet, {{paper}}',
  factsPage: '{{width}} × {{height}} mm, {{count, number}} a sheet of {{pageWidth}} × {{pageHeight}} mm',
  roundPaper: 'Round, ⌀ {{width}} mm, {{count, number}} a sheet, {{paper}}',
  roundPage: 'Round, ⌀ {{width}} mm, {{count, number}} a sheet of {{pageWidth}} × {{pageHeight}} mm',
  title: 'Choose a sheet',
  close: 'Close',
  search: 'Search sheets',
  searchExample: 'Maker, number, size or count: avery 24, 70x37, L7160',
  found_one: '{{count, number}} sheet',
  found_other: '{{count, number}} sheets',
  results: 'Sheets',
  more: 'Show {{count, number}} more',
  notFound: 'No sheet is called that',
  notFoundNote:
    'Search for the size that is printed on the package, such as 70x37, or for the number of labels.',
  showAll: 'Show all sheets',
  pick: 'Choose a sheet to see where its labels lie.',
  toList: 'Back to the list',
  take: 'Use this sheet',
  takeAnyway: 'Use it all the same',
  fits: 'The label fits',
  fitsTurned: 'The label fits turned',
  tooSmall: 'Too small for the label',
  tooClose: 'Stands too close for the label',
  picture: 'Where the {{count, number}} labels lie on {{name}}',
  doubts: 'Before you print',
  firstSheet: 'The first sheet',
  firstSheetHelp:
    'Click labels that are gone to cross them out, or drag over several. By keyboard: arrow keys and the space bar.',
  placeLabel: 'Place {{place, number}}: label {{label, number}}',
  placeGone: 'Place {{place, number}}: gone',
  placeFree: 'Place {{place, number}}: stays empty',
  start: 'Start at place',
  startHelp: 'Counted across from the top left, up to {{max, number}}.',
  order: 'Fill the sheet',
  orders: { across: 'Across', down: 'Down' },
  cutMarks: 'Marks to cut along',
  blankBacks: 'Blank backs',
  blankBacksNote:
    'An empty page behind each sheet, so that a printer set to both sides prints no labels on the backs of labels.',
  bleed: 'Bleed',
  noBleed: 'None',
  bleedMm: '{{bleed, number}} mm',
  bleedNote:
    'Boxes, lines and pictures at a label’s edge are drawn out over it, so that no white shows where a sheet is fed a little askew.',
  newSheet: 'A new sheet',
  onSheets_one: '{{labels}} on {{count, number}} sheet',
  onSheets_other: '{{labels}} on {{count, number}} sheets',
  freeOnLast_one: '{{count, number}} place is free on the last sheet.',
  freeOnLast_other: '{{count, number}} places are free on the last sheet.',
  noneFree: 'The last sheet is full.',
  madeTitle: 'Ready: {{what}}',
  leftOffer_one: 'The last sheet has {{count, number}} label left.',
  leftOffer_other: 'The last sheet has {{count, number}} labels left.',
  leftTaken_one: 'The next job begins on that sheet, on the {{count, number}} label that is left.',
  leftTaken_other: 'The next job begins on that sheet, on the {{count, number}} labels that are left.',
  leftButton: 'Begin there next time',
} as const;

/** Why labels cannot be put on sheets; part of `whyNot.*`. */
export const sheetsWhyNotEn = {
  sheetUnknown: 'The chosen sheet is being looked up.',
  sheetTooSmall:
    'The label is {{width}} × {{height}} mm and the labels of this sheet are {{placeWidth}} × {{placeHeight}} mm. Choose another sheet, another template, or one label a page.',
  sheetTooClose:
    'The round labels of this sheet stand too close for labels of {{width}} × {{height}} mm. Choose another sheet or a smaller template.',
  sheetStartInvalid: 'Say where the first label goes by a number from 1 to {{max, number}}.',
  sheetAllGone: 'No label is left on the first sheet. Take a new one, or start earlier.',
} as const;

/** Part of `notice.*`. */
export const sheetsNoticesEn = {
  sheetGone: 'Labels are printed one a page again.',
} as const;
