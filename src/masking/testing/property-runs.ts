/** How often a law is tried: as often as the slow suite asks (`npm run test:slow`), or `usual` times. */
export function propertyRuns(usual: number): number {
  const asked = Number(process.env['HUSHLABEL_PROPERTY_RUNS'] ?? '');
  return Number.isInteger(asked) && asked > 0 ? asked : usual;
}
