/** What the made file is, on the Print step in English; `printFile.*` of `en.ts`. */
export const printFileEn = {
  savePictures: { png: 'Save the PNG pictures (zip)', svg: 'Save the SVG pictures (zip)' },
  picturesHint_one: 'The zip holds {{count, number}} picture, of the label.',
  picturesHint_other:
    'The zip holds {{count, number}} pictures, one of each label, named by their place in the job and by nothing else.',
  more: 'The PDF as a document',
  archive: 'For archives (PDF/A-2b)',
  archiveNote:
    'Adds a colour profile and metadata that are the same in every file. The pages look as before.',
  outline: 'Outline by order number',
  outlineNote:
    'Lists beside the pages the order numbers, as the policy shows them. Who gets the file can read and search them all at once.',
  tags: 'Tags for reading aloud',
  tagChoices: {
    auto: 'Except in long files',
    yes: 'Always; the file is about twice as large',
    no: 'Never',
  },
} as const;
