/** What a label wants a look for, the worst first; `judge.warning.<code>` in `i18n/`. */
export const WARNING_CODES = [
  /** A name, phone or address is shown whole because a rule says so. */
  'kept-whole',
  /** Fewer than one person could be meant: whoever knows the place knows who it is. */
  'one-person',
  /** Another label of the same person shows what this one hides, and the other way round. */
  'complementary',
  'rare-surname',
  'few-people',
  /** With the city known, few phone numbers fit. */
  'few-phones',
  'sensitive-goods',
  /** The virtual number was valid until a day that is over. */
  'virtual-expired',
  /** Another parcel of the same recipients' surname and last digits is in this batch: a shelf search finds both. */
  'same-pickup',
  /** No last digits on the label: the parcel is hard to find on a shelf. */
  'no-pickup-digits',
  /** Neither city nor district nor street: nobody can route the parcel by its label. */
  'no-routing',
  /** The source had masked something before; what it hides nobody can judge. */
  'already-masked',
  /** No unit or room was found in the address, as in villages. */
  'no-unit-found',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];
