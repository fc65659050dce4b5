/** What the dialog offers first. Any other file can be chosen too; the room says what it cannot read. */
const OFFERED =
  '.csv,.tsv,.txt,.tab,.xlsx,.xlsm,.xls,.ods,.fods,.zip,.htm,.html,text/csv,text/tab-separated-values,text/plain';

/** Lets a person choose files. Nothing happens when they think better of it. */
export function pickFiles(chosen: (files: readonly File[]) => void): void {
  ask(true, OFFERED, chosen);
}

/** Lets a person choose one file. */
export function pickFile(chosen: (file: File) => void): void {
  ask(false, OFFERED, ([file]) => {
    if (file !== undefined) chosen(file);
  });
}

/** Lets a person choose files with policies or templates. */
export function pickDocuments(chosen: (files: readonly File[]) => void): void {
  ask(true, '.json,application/json', chosen);
}

/** Lets a person choose the file of a key. */
export function pickKey(chosen: (file: File) => void): void {
  ask(false, '.txt,text/plain', ([file]) => {
    if (file !== undefined) chosen(file);
  });
}

/** Lets a person choose one picture. */
export function pickPicture(offered: string, chosen: (file: File) => void): void {
  ask(false, offered, ([file]) => {
    if (file !== undefined) chosen(file);
  });
}

function ask(several: boolean, offered: string, chosen: (files: readonly File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = several;
  input.accept = offered;
  input.addEventListener('change', () => chosen([...(input.files ?? [])]));
  input.click();
}

/** Undefined where the browser cannot read the file. */
export async function textOf(file: File): Promise<string | undefined> {
  try {
    return await file.text();
  } catch {
    return undefined;
  }
}
