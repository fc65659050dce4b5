/** What the dialog offers first. Any other file can be chosen too; the room says what it cannot read. */
const OFFERED =
  '.csv,.tsv,.txt,.tab,.xlsx,.xlsm,.xls,.ods,.fods,.zip,text/csv,text/tab-separated-values,text/plain';

/** Lets a person choose one file. Nothing happens when they think better of it. */
export function pickFile(chosen: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = OFFERED;
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file !== undefined) chosen(file);
  });
  input.click();
}
