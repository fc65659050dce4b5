/**
 * Places that got another name, and former prefectures: the old name, `=`, the one of today. The list of codes knows a place
 * by its latest name only, and former ones not by their successors (public record: Ministry of Civil Affairs, changes of divisions).
 */
export const RENAMED_CITIES =
  '乌市=乌鲁木齐市 呼市=呼和浩特市 哈市=哈尔滨市 襄樊市=襄阳市 思茅市=普洱市 思茅地区=普洱市 大庸市=张家界市 通什市=五指山市 哲里木盟=通辽市 昭乌达盟=赤峰市 伊克昭盟=鄂尔多斯市 巴彦淖尔盟=巴彦淖尔市 乌兰察布盟=乌兰察布市 呼伦贝尔盟=呼伦贝尔市 松花江地区=哈尔滨市 合江地区=佳木斯市 宿县地区=宿州市 滁县地区=滁州市 龙溪地区=漳州市 建阳地区=南平市 零陵地区=永州市 荆沙市=荆州市 淮阴市=淮安市 梅县地区=梅州市 惠阳地区=惠州市 达县地区=达州市 温江地区=成都市 沔阳县=仙桃市 博州=博尔塔拉蒙古自治州 巴州=巴音郭楞蒙古自治州 克州=克孜勒苏柯尔克孜自治州 雄安新区=保定市';
export const RENAMED_DISTRICTS =
  '中甸县=香格里拉市 崇安县=武夷山市 灌县=都江堰市 路南彝族自治县=石林彝族自治县 路南县=石林彝族自治县 潞西市=芒市 潞西县=芒市 蒲圻市=赤壁市 蒲圻县=赤壁市 波阳县=鄱阳县 星子县=庐山市 束鹿县=辛集市 获鹿县=鹿泉区 唐海县=曹妃甸区 彭县=彭州市 郫县=郫都区 户县=鄠邑区 安县=安州区 达县=达川区 鄞县=鄞州区 黔阳县=洪江市 酃县=炎陵县 郧县=郧阳区 均县=丹江口市 吴县市=吴中区 华县=华州区 耀县=耀州区 彬县=彬州市 吴旗县=吴起县 安西县=瓜州县 布特哈旗=扎兰屯市 任县=任泽区 横县=横州市 长岛县=蓬莱区 开县=开州区 盘县=盘州市 苍山县=兰陵县 益都县=青州市 掖县=莱州市 黄县=龙口市 胶南市=黄岛区 密县=新密市 巩县=巩义市 邓县=邓州市 禹县=禹州市 孟县=孟州市 林县=林州市 临汝县=汝州市 沙洲县=张家港市 川沙县=浦东新区 南汇县=浦东新区 江浦县=浦口区 陕县=陕州区 陵县=陵城区 邹县=邹城市 滕县=滕州市 滨县=滨城区 胶县=胶州市 蓟县=蓟州区 滦县=滦州市 霸县=霸州市 涿县=涿州市 定县=定州市 冀县=冀州区 深县=深州市 晋县=晋州市 忻县=忻府区 锦县=凌海市 盖县=盖州市 复县=瓦房店市 新金县=普兰店区 金县=金州区 通县=通州区 嵊县=嵊州市 衢县=衢江区 花县=花都区 海康县=雷州市 连县=连州市 清新县=清新区 高鹤县=鹤山市 儋县=儋州市 宜山县=宜州区 贵县=港北区 贺县=八步区';

/**
 * Divisions that customers go on writing and the lists do not tell: zones that exports had as districts, districts with a present one's
 * name, those of cities that are no more. In the form of `PACKED_DIVISIONS`.
 */
export const KEPT_DIVISIONS =
  '江苏省:苏州市=!,苏州工业园区\n广东省:深圳市=!,光明新区,龙华新区,坪山新区,大鹏新区\n甘肃省:兰州市=!,兰州新区\n山东省:莱芜市=+莱城钢城\n安徽省:巢湖市=+居巢\n黑龙江省:伊春市=+伊春南岔\n西藏自治区:那曲市=-那曲\n江西省:九江市=+庐山';

/** Parts of Hong Kong and Macau that people write where a city stands. */
export const SPECIAL_PARTS: Readonly<Record<string, readonly string[]>> = {
  香港特别行政区: ['香港岛', '九龙半岛', '九龙', '新界'],
  澳门特别行政区: ['澳门半岛', '氹仔', '凼仔', '路环', '路氹'],
};
