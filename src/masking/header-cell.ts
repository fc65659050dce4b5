import { mintMaskedText } from '../privacy/minting.ts';
import type { MaskedText } from '../privacy/masked-text.ts';
import { cleanText } from './clean-text.ts';
import { foldText } from './fold/fold.ts';
import { MASK } from './outcome.ts';

/** Words that the headers of order tables are made of. */
const WORDS =
  '收件人|收货人|收件|收货|寄件人|寄件|发件人|发件|发货人|发货|买家|卖家|客户|会员|用户|顾客|联系人|联系|订货人|下单|付款|支付|退款|售后|店铺|商家|平台|渠道|仓库|快递员|' +
  '姓名|名称|名字|昵称|账号|帐号|号码|手机号|手机|移动|固定|固话|电话|座机|虚拟|分机|转接|邮箱|邮件|电子|邮编|邮政|编码|编号|序号|单号|货号|款号|条码|条形码|二维码|' +
  '地址|详细|街道|省份|省|城市|市|区县|区|县|镇|乡|村|国家|地区|区域|所在|目的|始发|完整|收|寄|发|' +
  '订单|运单|物流|快递|包裹|面单|子单|母单|单据|单|公司|方式|服务|类型|类别|类目|分类|种类|状态|时间|日期|创建|更新|完成|成交|签收|打印|导出|导入|备注|留言|说明|附言|描述|信息|内容|详情|标题|标签|标记|来源|' +
  '商品|货品|产品|宝贝|品名|物品|规格|型号|款式|颜色|尺码|尺寸|属性|品牌|单位|数量|件数|个数|总数|重量|体积|长|宽|高|毛重|净重|单价|价格|售价|总价|金额|总额|合计|小计|实付|实收|应付|应收|优惠|折扣|运费|邮费|税费|税|费用|货款|代收|保价|币种|' +
  '身份证|证件|发票|抬头|税号|是否|需要|自提|预约|次数|备用|其他|其它|扩展|自定义|原始|实际|默认|主要|拣货|批次|行号|行|列|图片|链接|网址|缩略图|总|第|共|含|不含|的|和|与|及|或|人|方|名|号|码|数|量|价|额|费|址|元|件|个|千克|公斤|克|' +
  'order|orders|number|no|nr|num|id|sku|spu|asin|ean|upc|code|barcode|name|names|full|first|last|given|family|middle|sur|customer|buyer|seller|client|user|member|recipient|receiver|consignee|consignor|sender|shipper|ship|shipping|shipment|shipped|bill|billing|deliver|delivery|delivered|to|from|of|the|and|or|for|per|contact|person|phone|phones|telephone|tel|mobile|cell|fax|ext|extension|email|mail|address|addr|line|street|house|city|town|district|county|state|province|region|country|zip|post|postal|postcode|code|company|organisation|organization|store|shop|platform|channel|source|' +
  'product|products|item|items|goods|title|description|desc|variant|variation|option|options|spec|model|size|colour|color|brand|unit|units|quantity|qty|count|amount|total|sum|sub|subtotal|price|cost|fee|tax|vat|discount|coupon|currency|paid|payment|pay|method|refund|weight|length|width|height|volume|' +
  'date|time|created|updated|placed|at|on|by|status|type|category|tag|tags|note|notes|remark|remarks|comment|comments|message|memo|gift|tracking|waybill|carrier|courier|service|parcel|package|packages|label|print|row|line|index|reference|ref|url|image|link|data|info|value|is|has|default|custom|other|raw';

const KNOWN = new Set(WORDS.split('|'));
const LONGEST_HAN_WORD = 3;
const LONGEST = 60;
const LETTER = /\p{L}/u;
const SIGN = /[\s·.,、:：;/\\|_#*()[\]【】"'<>+&?!-]/;
const LATIN = /[a-z]/;
const DIGIT = /[0-9]/;

/**
 * The header of a column as it may be shown. A file without a header has a person in its first row, so a cell is shown
 * only if every word of it is a word of column names; anything else, known name or not, is hidden whole.
 */
export function maskHeaderCell(text: string): MaskedText {
  const cleaned = cleanText(text);
  if (cleaned === '') return mintMaskedText('');
  return mintMaskedText(isColumnName(cleaned) ? cleaned : MASK);
}

function isColumnName(text: string): boolean {
  if (text.length > LONGEST || !LETTER.test(text)) return false;
  return isMadeOfWords(foldText(text.replace(/([a-z])([A-Z])/g, '$1 $2')).text);
}

/** Whether words, signs and counters of two digits can be laid end to end over all of a folded text. */
function isMadeOfWords(text: string): boolean {
  const reached = new Set([0]);
  for (let at = 0; at < text.length; at += 1) {
    if (!reached.has(at)) continue;
    for (const length of stepsAt(text, at)) reached.add(at + length);
  }
  return reached.has(text.length);
}

/** How many units the words, the sign or the counter have that may begin here. */
function stepsAt(text: string, at: number): readonly number[] {
  const first = text.charAt(at);
  if (SIGN.test(first)) return [1];
  if (DIGIT.test(first)) return [/^[0-9]{1,2}(?![0-9])/.exec(text.slice(at, at + 3))?.[0].length ?? 0];
  if (LATIN.test(first)) {
    const word = /^[a-z]+/.exec(text.slice(at))?.[0] ?? '';
    return KNOWN.has(word) ? [word.length] : [];
  }
  const steps: number[] = [];
  for (let length = 1; length <= LONGEST_HAN_WORD; length += 1) {
    if (KNOWN.has(text.slice(at, at + length))) steps.push(length);
  }
  return steps;
}
