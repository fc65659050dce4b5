/** Separators between labels and lists beside them, on the Print step. */
export const besideEn = {
  more: 'Separators and lists',
  separators: 'Separator labels',
  separatorChoices: {
    none: 'None',
    sorted: 'Where the sorting changes',
    order: 'Before orders of several labels',
    every: 'After so many labels',
  },
  every: 'Labels of a group',
  separatorsNote:
    'A label of its own, with bars, that says what the group is called as the policy shows it, how many labels follow and which. It takes a place on sheets.',
  inAddition: 'Separator labels come in addition.',
  notSorted:
    'Choose an order of the labels by where they go, by city or by goods; as they are now there is no separator.',
  lists: { 'pick-list': 'Pick list', 'hand-over-list': 'Hand-over list' },
  listNotes: {
    'pick-list': 'What to fetch from the shelves: the goods of all labels, summed up.',
    'hand-over-list': 'For the courier to sign: number, masked name and place of each order.',
  },
  paper: 'Paper of the lists',
  papers: { a4: 'A4', letter: 'Letter' },
  ready: 'Lists',
  rows_one: '{{count, number}} row',
  rows_other: '{{count, number}} rows',
  pages_one: '{{count, number}} page',
  pages_other: '{{count, number}} pages',
  failed: 'It failed its proof and is not offered. The labels are not touched by that.',
  shaOf: 'SHA-256: {{name}}',
  print: 'Print…',
  open: 'Open',
  save: 'Save',
  printWhat: 'Print: {{name}}',
  openWhat: 'Open: {{name}}',
  saveWhat: 'Save: {{name}}',
} as const;

export const besideWhyNotEn = {
  everyInvalid: 'A group of labels has from 1 to {{max, number}} labels.',
} as const;
