/** What is wrong with papers, in English; part of `problem.*` of `en.ts`. */
export const stockProblemsEn = {
  'stock-too-large': 'The paper’s file is longer than {{limit, number}} characters. That is no paper.',
  'stock-not-json': 'The paper’s file is not JSON.',
  'stock-schema': 'This file does not describe a paper.',
  'stock-newer': 'The paper was described by a later version. Update Hushlabel.',
  'stock-too-many':
    'The paper has more than {{max, number}} labels, at {{path}}. Enter fewer columns or rows.',
  'stock-outside-page':
    'Labels of {{path}} reach over the edge of the page. Measure margins and distances again.',
  'stock-overlap':
    'Two labels of {{path}} lie over each other. The distance from one label’s edge to the same edge of the next must be no smaller than the label.',
  'stock-place': 'The sheet has no such label. Its labels are numbered from 1 to {{max, number}}.',
  'stock-all-used': 'No label is left on the first sheet. Take a new sheet, or start at another label.',
  'stock-unknown': 'There is no paper of that name any more. Choose another one.',
  'stock-no-sheet':
    'Only sheets hold several labels. On a roll, or as waybills, print without a sheet: one label a page.',
  'stock-fill':
    'Say where the first label goes and which labels are gone by numbers from 1 to {{max, number}}.',
  'label-larger-than-place':
    'The label is {{width}} × {{height}} mm, the labels of this sheet are {{placeWidth}} × {{placeHeight}} mm: it fits neither upright nor turned. Choose another sheet or another template.',
  'label-over-label':
    'The round labels of this sheet stand so close that labels of {{width}} × {{height}} mm would be printed over each other. Choose a smaller template or another sheet.',
  'label-larger-than-roll':
    'The label is {{width}} × {{height}} mm, the labels of this roll are {{rollWidth}} × {{rollHeight}} mm: it fits neither upright nor turned. Choose another roll or another template.',
  'label-larger-than-piece':
    'The label is {{width}} × {{height}} mm. This roll is {{rollWidth}} mm wide and is cut to {{longest}} mm at most: it fits neither upright nor turned. Choose another roll or another template.',
  'roll-not-brothers':
    'A Brother QL has no roll with labels of {{width}} × {{height}} mm. Choose one of its rolls, such as DK-1202 or DK-2205.',
  'roll-bars-across':
    'On this roll the bars of a code lie across the feed, one after the other. Print slowly and scan the first label.',
  'stock-personal':
    'What stands at {{path}} of the paper looks like a person’s. Papers are kept and named in receipts: call it by its maker and size.',
  'too-many-stocks': 'There are {{limit, number}} papers of your own already. Delete one first.',
  'stock-twice': 'Another stored paper has the same id.',
  'stock-is-sheet': 'Sheets do not go into a label printer. Choose a roll.',
  'stock-uneven-across':
    'The margins at left and right differ by {{difference}} mm. Compare them with your paper, or print one sheet first.',
  'stock-uneven-down':
    'The margins at top and bottom differ by {{difference}} mm. Compare them with your paper, or print one sheet first.',
  'stock-overhang': 'By its numbers, the last label ends {{over}} mm over the edge of the page.',
  'stock-doubtful-part':
    'Sources disagree about the part number of this paper. Compare the sizes with your package.',
  'stock-unconfirmed': 'No public page confirms this size. Measure your paper.',
} as const;
