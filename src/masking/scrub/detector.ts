import type { Find } from './find.ts';
import type { TextForms } from './forms.ts';
import type { TextPlace } from './text-place.ts';

/** Finds values of one shape, whoever they belong to. Reads the forms in which that shape can be seen. */
export interface Detector {
  /** Adds what it finds. */
  readonly find: (forms: TextForms, finds: Find[], place: TextPlace) => void;
}
