import type { WesternAddress } from './read-western.ts';

const EMPTY: WesternAddress = {
  name: '',
  phone: '',
  number: '',
  street: '',
  unit: '',
  city: '',
  state: '',
  postcode: '',
  plusFour: '',
  country: '',
  countryCode: '',
  detail: '',
  remark: '',
};

/** Whether a text is a Japanese address as the Japanese write it: a postal mark, kana, or prefecture and municipality. */
export function isJapanese(text: string): boolean {
  return (
    /〒|(?:東京都|北海道|(?:京都|大阪)府|\p{Script=Han}{2,3}県)\p{Script=Han}{1,8}[市区郡町村]|丁目/u.test(
      text,
    ) ||
    (/[\u3040-\u30ff]/u.test(text) &&
      /[都道府県][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,8}[市区郡町村]/u.test(text))
  );
}

/** Whether a text is a Korean address in Hangul: a province or city and a road or lot. */
export function isKorean(text: string): boolean {
  return /[가-힣]{1,7}(?:특별시|광역시|특별자치[시도]|도|시)\s?[가-힣]{1,7}(?:시|군|구)|(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주)\s[가-힣]{1,6}(?:시|군|구)\s/u.test(
    text,
  );
}

const ASIAN_PHONE =
  /(?<![\d-])(?:\+8[12][-\s]?\(?0?\)?)?0?\d{1,4}[-\s]\d{2,4}[-\s]\d{3,4}(?![\d-])|(?<!\d)0[1-9]\d{8,9}(?!\d)/gu;
const LABELS =
  /(?:^|[\s\n])(?:郵便番号|住所|お届け先|届け先|氏名|お名前|名前|電話番号|電話|TEL|Tel|携帯|받는\s?사람|받는\s?분|수령인|수취인|이름|성명|주소|배송지|우편번호|연락처|전화번호|전화|휴대폰)\s?[:：]?\s*/gu;

/** Reads a Japanese address in its own order: 〒, prefecture, municipality, block and house, building, name. */
export function readJapanese(source: string): WesternAddress {
  const phones: string[] = [];
  let postcode = '';
  let text = source
    .normalize('NFKC')
    .replace(/[‐-―−]/gu, '-')
    .replace(/〒?\s?(?<!\d)(\d{3})-(\d{4})(?![\d-])/u, (_, first: string, second: string) => {
      postcode = `${first}-${second}`;
      return '\n';
    })
    .replace(/〒\s?(\d{7})(?!\d)/u, (_, digits: string) => {
      postcode = `${digits.slice(0, 3)}-${digits.slice(3)}`;
      return '\n';
    })
    .replace(ASIAN_PHONE, (match) =>
      /\d{9}/u.test(match.replace(/\D/gu, '')) ? (phones.push(match.trim()), '\n') : match,
    );
  text = text
    .replace(LABELS, '\n')
    .replace(/日本国?(?=\s|$|東京|北海|大阪|京都)|\s*(?<![\p{L}])Japan\s*(?=\n|$)/gu, '\n');
  const match =
    /(?:(?<state>東京都|北海道|(?:京都|大阪)府|\p{Script=Han}{2,3}県)\s*)?(?<city>(?:\p{Script=Han}{1,6}?郡\p{Script=Han}{1,6}[町村])|(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ヶ]{1,7}?市(?:\p{Script=Han}{1,4}区)?)|(?:\p{Script=Han}{1,4}区)|(?:\p{Script=Han}{1,5}[町村]))\s*(?<rest>[^\n]*)/u.exec(
      text,
    );
  const rest = (match?.groups?.['rest'] ?? '').trim();
  const house =
    /(?:\d+|[一二三四五六七八九十]+)丁目\s?\d*(?:番地?)?(?:の|-)?\s?\d*(?:-\d+)*号?|\d+番地?(?:の|-)?\d*(?:-\d+)*号?|\d+(?:-\d+){1,3}|(?<=\D)\d+(?=\s|$)/u.exec(
      rest,
    );
  const before = text.slice(0, match?.index ?? 0);
  const behind = match === null ? text : text.slice(match.index + match[0].length);
  let name = '';
  let lines = `${before}\n${behind}`
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  let detail = rest;
  const polite = /\s*(?:様|殿|御中|さん)$/u;
  const inline =
    /^(.*?)\s+([^\s\d]{1,8}(?:\s[^\s\d]{1,8})?)\s?(?:様|殿)$/u.exec(rest) ??
    /^(.*\d[^\s]*)\s+(\p{Script=Han}{2,3}\s?[\p{Script=Han}\p{Script=Hiragana}]{1,3})$/u.exec(rest);
  if (inline !== null) {
    detail = inline[1] ?? '';
    name = inline[2] ?? '';
  }
  const named =
    lines.findIndex((line) => polite.test(line)) >= 0
      ? lines.findIndex((line) => polite.test(line))
      : lines.findIndex(
          (line) =>
            !/\d/u.test(line) &&
            line.length <= 20 &&
            !/(?:ビル|マンション|ハイツ|タワー|荘|コーポ)/u.test(line),
        );
  if (name === '' && named >= 0) {
    name = (lines[named] ?? '').replace(polite, '');
    lines = lines.filter((_, index) => index !== named);
  }
  return {
    ...EMPTY,
    name,
    phone: phones.join('/'),
    number: house?.[0].trim() ?? '',
    street: house === null ? rest : rest.slice(0, house.index).trim(),
    unit: house === null ? '' : rest.slice(house.index + house[0].length).trim(),
    city: match?.groups?.['city'] ?? '',
    state: match?.groups?.['state'] ?? '',
    postcode,
    country: /日本国?(?=\s|$)|(?<![\p{L}])Japan(?![\p{L}])/u.exec(source)?.[0] ?? '',
    countryCode: 'JP',
    detail: [detail, ...lines].filter((line) => line !== '').join(' '),
  };
}

/** Reads a Korean address in Hangul: province or city, district, road and number, the rest in brackets or behind a comma. */
export function readKorean(source: string): WesternAddress {
  const phones: string[] = [];
  let postcode = '';
  const text = source
    .normalize('NFKC')
    .replace(ASIAN_PHONE, (match) =>
      match.replace(/\D/gu, '').length >= 9 ? (phones.push(match.trim()), '\n') : match,
    )
    .replace(LABELS, '\n')
    .replace(/(?:대한민국|한국|South Korea|Korea)(?=[\s,]|$)/u, ' ')
    .replace(/[([]?(?:우\)?\s?)?(?<![\d-])(\d{5}|\d{3}-\d{3})(?![\d-])[)\]]?/u, (_, digits: string) => {
      postcode = digits;
      return '\n';
    });
  const match =
    /(?<state>[가-힣]{2,7}(?:특별시|광역시|특별자치시|특별자치도|도)|서울시?|부산시?|대구시?|인천시?|광주시?|대전시?|울산시?|세종시?|경기|강원|충북|충남|전북|전남|경북|경남|제주)\s+(?<city>[가-힣]{1,6}(?:시|군|구)(?:\s[가-힣]{1,5}구)?)?\s*(?<rest>[^\n]*)/u.exec(
      text,
    );
  const rest = (match?.groups?.['rest'] ?? '').trim();
  const road =
    /^(?<street>.*?[가-힣\d]+(?:대로|로|길|동|리|읍|면))(?:\s?(?:지하\s?)?(?<number>(?:산\s?)?\d+(?:-\d+)?))(?!\s?(?:번?길|로|층|호|동))/u.exec(
      rest,
    );
  const state = match?.groups?.['state'] ?? '';
  const isCity = /(?:시|서울|부산|대구|인천|광주|대전|울산|세종)$/u.test(state);
  const others =
    `${text.slice(0, match?.index ?? 0)}\n${match === null ? text : text.slice(match.index + match[0].length)}`
      .split('\n')
      .map((line) => line.replace(/^[\s,]+|[\s,]+$/gu, ''))
      .filter((line) => line !== '');
  const name = others.find((line) => /^[가-힣]{2,5}(?:\s?(?:님|씨|귀하))?$/u.test(line)) ?? '';
  return {
    ...EMPTY,
    name: name.replace(/\s?(?:님|씨|귀하)$/u, ''),
    phone: phones.join('/'),
    number: road?.groups?.['number'] ?? '',
    street: road?.groups?.['street'] ?? '',
    city: isCity ? state : (match?.groups?.['city'] ?? ''),
    state,
    postcode,
    countryCode: 'KR',
    detail: [isCity ? (match?.groups?.['city'] ?? '') : '', rest, ...others.filter((line) => line !== name)]
      .filter((line) => line !== '')
      .join(' '),
  };
}
