import { keepSecret } from '../privacy/secret.ts';
import type { Order, Party } from '../orders/order.ts';

/**
 * The order that policies and templates are shown with where there is none of a person's own. Invented: 示例 means example, and
 * the number is the one that documentation uses.
 */
export function exampleOrder(): Order {
  return {
    row: 1,
    orderNo: keepSecret('orderNo', '2900000000000000001'),
    tracking: keepSecret('tracking', 'SF1234567890123'),
    recipient: party({
      name: '欧阳示例',
      phone: '13800138000',
      province: '浙江省',
      city: '杭州市',
      district: '西湖区',
      detail: '示例路99号示例花园7号楼3单元201室',
    }),
    sender: party({
      name: '示例小店',
      phone: '13800138000',
      province: '浙江省',
      city: '杭州市',
      district: '余杭区',
      detail: '示例路18号',
    }),
    items: [
      { name: keepSecret('goods', '龙井茶 250g 礼盒'), quantity: 2 },
      { name: keepSecret('goods', '陶瓷杯 白色'), quantity: 1 },
    ],
    remark: keepSecret('remark', '祝你喜欢'),
  };
}

type ExampleText = Readonly<
  Partial<Record<'name' | 'phone' | 'province' | 'city' | 'district' | 'detail', string>>
>;

function party({
  name = '',
  phone = '',
  province = '',
  city = '',
  district = '',
  detail = '',
}: ExampleText): Party {
  return {
    name: keepSecret('name', name),
    phone: keepSecret('phone', phone),
    extension: keepSecret('extension', ''),
    province: keepSecret('province', province),
    city: keepSecret('city', city),
    district: keepSecret('district', district),
    detail: keepSecret('detail', detail),
    postcode: keepSecret('postcode', ''),
    country: keepSecret('country', ''),
  };
}
