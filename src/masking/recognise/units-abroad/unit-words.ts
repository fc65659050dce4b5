/**
 * What flats, floors, stairs and rooms are called, country by country, as people write them on parcels. Words are
 * folded when they are read (accents, case). `before` and `after` say on which side of its number a word stands,
 * `alone` needs none. `only` words mean other things elsewhere and are read only where the country is known.
 * Sources: addressing guides of the countries, Universal Postal Union (www.upu.int), and Publication 28 of the USPS.
 */
export interface UnitWords {
  readonly countries: string;
  readonly before?: string;
  readonly after?: string;
  readonly alone?: string;
  readonly only?: {
    readonly before?: string;
    readonly after?: string;
    readonly alone?: string;
    /** Right behind the house number, without a number of its own. */
    readonly behind?: string;
  };
}

export const UNIT_WORDS: readonly UnitWords[] = [
  {
    countries: 'US CA GB IE AU NZ IN SG MY PH HK ZA NG KE AE PK',
    before:
      'apartment|apt|unit|suite|ste|flat|floor|room|rm|level|lvl|office|door|bldg|building|trailer|trlr|spc|villa|shop|bed|bed space|flr|entrance|lobby|dept|hangar',
    alone:
      'penthouse|basement|bsmt|bsmnt|garden flat|rear flat|upper flat|lower flat|maisonette|annexe|lower level|ground floor|top floor|first floor|second floor|third floor',
    only: { before: 'lot|space|ph|u', alone: 'ph|rear|frnt' },
  },
  {
    countries: 'DE AT CH LI',
    before:
      'whg|wohnung|wohnungsnr|wohneinheit|we|stiege|stg|tür|tuer|zimmer|appartement|top nr|etage|stockwerk',
    after: 'og|obergeschoss|etage|stock|stockwerk|ug|untergeschoss|dg|dachgeschoss',
    alone:
      'erdgeschoss|dachgeschoss|souterrain|hinterhaus|vorderhaus|seitenflügel|hinterhof|eg links|eg rechts|eg mitte|dg links|dg rechts',
    only: { before: 'top|zi|app|block', alone: 'eg|dg|hh|vh' },
  },
  {
    countries: 'FR BE LU MC CH CA',
    before:
      'appt|app|apt|appartement|bât|bâtiment|esc|escalier|étage|bte|boîte|porte|chambre|bureau|studio|logement',
    after: 'er étage|e étage|ème étage|ième étage|étage|e ét',
    alone: 'rez-de-chaussée|rez de chaussée|rdc|sous-sol|entresol',
    only: { before: 'bt|ch|log|bus' },
  },
  {
    countries: 'ES MX AR CL CO PE EC UY PY BO VE CR PA GT DO',
    before:
      'piso|depto|dpto|departamento|apto|apartamento|int|interior|esc|escalera|puerta|pta|planta|oficina|ofic|portal|bloque|blq|bajo|local|habitación|torre',
    after: 'piso|planta|o izq|o dcha|o der|o ctro|izq|izda|dcha|dpto',
    alone: 'ático|entresuelo|planta baja|sótano|bajo izq|bajo dcha',
    only: { before: 'of|dep|pb|lote|casa|mz', alone: 'bajo|bajos|principal|pb' },
  },
  {
    countries: 'PT BR AO MZ',
    before: 'apto|apt|ap|apartamento|andar|sala|bloco|bl|fração|conjunto|conj|cobertura|loja|sobreloja',
    after: 'andar|o andar|o dto|o esq|o dir|o fte|dto|esq|dt',
    alone: 'rés do chão|rés-do-chão|r/c|cobertura|subsolo|térreo',
    only: { before: 'cj|casa|lote|lt|torre', alone: 'cave|fundos|rc' },
  },
  {
    countries: 'IT SM VA CH',
    before: 'int|interno|scala|piano|appartamento|palazzina|citofono',
    after: 'piano|o piano',
    alone: 'piano terra|primo piano|secondo piano|terzo piano|seminterrato|piano rialzato',
    only: { before: 'sc|p|app|pal' },
  },
  {
    countries: 'NL BE',
    before: 'toevoeging|appartement|verdieping|kamer|bus',
    after: 'e verdieping|e etage|verdieping|hoog',
    alone: 'begane grond|benedenverdieping',
    only: { behind: 'hs|huis|bis|bisa|boven|bov|beneden|bel|rood|zwart|i|ii|iii|iv', alone: 'souterrain' },
  },
  {
    countries: 'SE NO DK FI IS',
    before:
      'lgh|lägenhet|leil|leilighet|bolig|lejlighed|krs|kerros|asunto|rappu|våning|lejl|uppgång|oppgang|opgang',
    after: 'sal|etg|etasje|våning|vån|tr|trappor|krs|kerros',
    alone: 'st tv|st th|st mf|st. tv|st. th|st. mf|kld tv|kld th|nederbotten',
    only: { before: 'as|rp|uppg|dør|dörr', after: 'tv|th|mf', alone: 'stuen|kld|kælder|källare' },
  },
  {
    countries: 'PL',
    before: 'mieszkanie|miesz|mieszk|lok|lokal|klatka|piętro|pokój|m.',
    after: 'piętro',
    only: { before: 'm|kl|p', alone: 'parter' },
  },
  {
    countries: 'CZ SK',
    before: 'byt|byt č.|č. b.|č.b.|č. bytu|patro|poschodie|podlaží|dveře|dvere|vchod',
    after: 'patro|poschodie|podlaží|np',
    only: { alone: 'přízemí|prízemie' },
  },
  {
    countries: 'HU',
    before: 'ajtó|emelet|lépcsőház|lph',
    after: 'em|emelet|ajtó|lépcsőház|lh',
    only: { before: 'em|lh', alone: 'fszt|fsz|földszint' },
  },
  {
    countries: 'RO MD',
    before: 'apart|apartament|scara|etaj|bloc',
    only: { before: 'ap|sc|et|bl' },
  },
  {
    countries: 'HR RS SI BA ME',
    before: 'stan|kat|ulaz|стан|улаз|спрат',
    after: 'kat|sprat|nadstropje',
  },
  {
    countries: 'RU BY KZ KG UZ UA BG',
    before:
      'кв|квартира|к.|корп|корпус|подъезд|под.|эт|этаж|оф|офис|комната|комн|ком.|помещение|пом|секция|парадная|общежитие|пәтер|пэтэр|підʼїзд|під’їзд|підїзд|поверх|офіс|кімната|кім|ап.|вх|ет.|бл.|апартамент|kv|kvartira',
    after: 'этаж|эт|поверх|подъезд',
    only: { before: 'к|под|ап|бл|ет|литера|лит' },
  },
  {
    countries: 'TR AZ CY',
    before: 'daire|dai|d:|d.:|kat|kat:|k:|iç kapı|iç kapı no|blok|mənzil',
    after: 'kat|blok',
    only: { before: 'd|d.|k', alone: 'zemin kat|bodrum kat' },
  },
  {
    countries: 'GR CY',
    before: 'διαμ|διαμέρισμα|όροφος|διαμερισμα|γραφείο',
    after: 'όροφος|ος όροφος|ος ορ|ορ',
    alone: 'ισόγειο|ημιώροφος|υπόγειο',
  },
  {
    countries: 'AE SA EG JO KW QA BH OM LB IQ MA DZ TN IR',
    before: 'شقة|الشقة|شقه|طابق|الطابق|الدور|دور|غرفة|مكتب|مدخل|وحدة|واحد|طبقه',
    alone: 'الطابق|الدور|الشقة',
  },
  { countries: 'IL', before: 'דירה|קומה|כניסה|חדר|משרד', only: { before: 'ד|ק' } },
  { countries: 'VN', before: 'căn hộ|căn|phòng|tầng|lầu|tòa|toà', only: { before: 'p|ch' } },
  { countries: 'TH', before: 'ห้อง|ห้องที่|ห้องเลขที่|ชั้น|ชั้นที่|ยูนิต', after: 'ชั้น' },
  { countries: 'ID MY BN', before: 'lantai|kamar|tingkat|aras|unit', only: { before: 'lt|kmr|tkt' } },
  { countries: 'IN NP BD', before: 'फ्लैट|कमरा|मंज़िल|फ्लॅट', after: 'मंज़िल' },
];
