/** Bounds of what a template may ask for; all inclusive. */
export const TEMPLATE_LIMITS = {
  /** The label's sides, in millimetres. */
  side: { min: 10, max: 300 },
  /** Type sizes, in points. Below 4 pt no thermal head draws Chinese that can be read. */
  typeSize: { min: 4, max: 200 },
  lineHeight: { min: 1, max: 3 },
  rotation: { min: 0.01, max: 359.99 },
  thickness: { min: 0.05, max: 10 },
  radius: { min: 0.05, max: 150 },
  elements: 200,
  bands: 20,
  grows: { min: 0, max: 100 },
  lines: 20,
  lineLength: 200,
  runs: 12,
  columns: 6,
  rows: 50,
  cellLines: 10,
  /** Largest type of a table, in points. */
  tableSize: 40,
  share: { min: 1, max: 100 },
  /** Side of a module of a sealed code, in millimetres. */
  module: { min: 0.25, max: 0.8 },
  runSize: { min: 0.5, max: 2 },
  nameLength: 80,
  idLength: 64,
  tests: 8,
  testText: 80,
  testNumber: { min: -1e9, max: 1e9 },
  looks: 4,
  groupDepth: 8,
  guides: 40,
  /** Whole numbers. A start of more digits would be a person's number. */
  serialStart: { min: 0, max: 999_999 },
  serialStep: { min: 1, max: 1_000 },
  labelsOnSheet: { min: 1, max: 1_000 },
  /** A picture's sides and its pixels. */
  picture: { side: 2000, pixels: 300_000 },
  /**
   * Of all elements together. A label of small print has 5,000 characters; `pictureArea` is a share of the label's, and
   * the boxes of pictures may lie over each other.
   */
  inAll: {
    ...{ characters: 20_000, runs: 2_000, codes: 60, codeCharacters: 2_000 },
    ...{ pixels: 600_000, pictureArea: 2 },
  },
  /** Characters of a whole document as text: all pictures and as much as anything else can take. */
  documentLength: 1_500_000,
} as const;
