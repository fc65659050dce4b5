/**
 * Who runs. `work` says from what to what its time is; `labels` caps how many a contender draws. `start` is the function
 * of `contenders/MODULE.mjs` that prepares and gives what is timed.
 */
export const CONTENDERS = [
  {
    id: 'hushlabel',
    name: '**Hushlabel**',
    work: 'orders → masked, laid out, encoded, drawn',
    module: 'hushlabel',
    start: 'fromOrders',
  },
  {
    id: 'hushlabel-proven',
    name: '**Hushlabel**, proven',
    work: 'the same, then read back and proven',
    module: 'hushlabel',
    start: 'proven',
  },
  {
    id: 'hushlabel-masked',
    name: '**Hushlabel**, masked before',
    work: 'masked orders → laid out, encoded, drawn',
    module: 'hushlabel',
    start: 'fromMasked',
  },
  {
    id: 'hushlabel-scenes',
    name: '**Hushlabel**, drawing alone',
    work: 'ready marks → drawn',
    module: 'hushlabel',
    start: 'fromScenes',
  },
  {
    id: 'pdfkit',
    name: 'pdfkit',
    work: 'masked strings → lines broken, encoded, drawn',
    module: 'pdfkit',
    start: 'fromStrings',
  },
  {
    id: 'pdfkit-marks',
    name: 'pdfkit, drawing alone',
    work: 'ready marks → drawn',
    module: 'pdfkit',
    start: 'fromMarks',
  },
  {
    id: 'jspdf-marks',
    name: 'jsPDF, drawing alone',
    work: 'ready marks → drawn',
    module: 'jspdf',
    start: 'fromMarks',
  },
  {
    id: 'pdfme',
    name: 'pdfme',
    work: 'masked strings → lines broken, encoded, drawn',
    module: 'pdfme',
    start: 'fromInputs',
    /** Seconds rather than tenths of them: it runs in the first rounds only. */
    mostRounds: 2,
  },
];
