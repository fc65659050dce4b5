/** The peers, each called as its own page says, its answer under our names. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export function loadPeers() {
  const addressParse = require('address-parse');
  const zhAddressParse = require('zh-address-parse');
  const akebe = (all) => (input) => {
    const [first = {}] = addressParse.default.parse(input, all);
    return fields({
      name: first.name,
      phone: first.mobile || first.phone,
      province: first.province,
      city: first.city,
      district: first.area,
      detail: first.details,
      zip: first.zip_code,
    });
  };
  const zh = (type) => (input) => {
    const read = zhAddressParse(input, { type, textFilter: [], nameMaxLength: 4 }) ?? {};
    return fields({ ...read, district: read.area, zip: read.postalCode });
  };
  return [
    { id: 'address-parse 1.2.19', read: akebe(false) },
    { id: 'address-parse, `parse(t, true)`', read: akebe(true) },
    { id: 'zh-address-parse 1.3.16, regex', read: zh(0) },
    { id: 'zh-address-parse, tree', read: zh(1) },
  ];
}

function fields(read) {
  const empty = { name: '', phone: '', ext: '', province: '', city: '', district: '', detail: '', zip: '' };
  return Object.fromEntries(Object.keys(empty).map((key) => [key, String(read[key] ?? '')]));
}
