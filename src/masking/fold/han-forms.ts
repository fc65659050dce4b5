/**
 * Traditional and Japanese forms of characters beside the simplified ones: those of surnames, of common given names
 * and of the words of an address (樓, 單元, 戶). Pairs are from the Unicode Character Database, Unihan 15.0
 * (kSimplifiedVariant, kSemanticVariant and kZVariant; Unicode License); the choice among them is ours.
 */
const PAIRS =
  '両两乾干亂乱亜亚亞亚伝传侖仑侶侣係系俠侠倉仓個个們们倫伦偉伟側侧偵侦偽伪傑杰傘伞備备傭佣傳传債债傷伤傾倾僅仅僑侨僥侥價价儀仪億亿儉俭優优儲储兌兑児儿兒儿內内兩两兪俞冊册凃涂凍冻凱凯別别則则剛刚創创劉刘' +
  '劍剑劑剂勁劲動动務务勛勋勝胜勞劳勢势勳勋勵励勸劝勻匀區区協协卻却厲厉參参吳吴呂吕呉吴員员問问啟启喆哲喚唤喬乔單单嗚呜嘗尝嘯啸噴喷噹当嚴严団团囯国図图國国圍围園园圓圆圖图團团堃坤堅坚堦阶堯尧場场塗涂塢坞' +
  '塵尘墊垫墜坠墳坟墻墙墾垦壇坛壓压壘垒壟垄壩坝壯壮壽寿夠够夢梦夾夹奪夺奮奋妝妆姍姗姪侄娛娱婁娄婦妇媼媪媽妈嫵妩嫻娴嬈娆嬋婵嬌娇嬪嫔嬰婴嬸婶孫孙學学実实宮宫實实寧宁審审寫写寬宽寵宠寶宝將将尋寻對对導导層层' +
  '屬属岡冈峯峰島岛峽峡崑昆崗岗崢峥嵐岚嶺岭嶼屿巒峦巔巅巖岩帥帅師师帳帐帶带幀帧幟帜幣币幫帮幹干広广庫库廈厦廠厂廣广廬庐廳厅張张強强彎弯彥彦後后徑径從从復复徳德徵征恵惠悅悦悵怅愛爱愴怆愷恺慍愠慟恸慶庆憑凭' +
  '憫悯憮怃憲宪憶忆應应懷怀懾慑戀恋戰战戲戏戶户戸户揚扬損损撫抚擇择擊击敎教數数斉齐斎斋斷断於于昇升時时晉晋暉晖曄晔曆历曉晓曠旷書书會会東东栄荣桜樱棟栋楊杨楓枫楨桢楽乐榮荣樂乐樓楼標标樞枢樹树樺桦橋桥機机' +
  '櫃柜櫻樱欄栏欽钦歐欧歡欢歲岁歷历歸归殘残気气決决沖冲沢泽況况浜滨浹浃涼凉淵渊淸清淺浅減减渦涡測测渾浑湊凑湯汤溈沩準准溝沟溫温滄沧滝泷滬沪滿满漁渔漢汉漣涟潔洁潙沩潤润澗涧澠渑澤泽濟济濤涛濬浚濰潍濱滨瀅滢' +
  '瀆渎瀏浏瀘泸瀝沥瀟潇瀬濑瀾澜灘滩灣湾為为烏乌無无煉炼煒炜煙烟煥焕熾炽燁烨燜焖營营燦灿爍烁爭争爲为爾尔牆墙獎奖獨独獲获獸兽獻献現现琿珲瑣琐瑤瑶瑩莹瑪玛璦瑷環环璽玺璿璇瓊琼瓔璎瓚瓒產产畝亩畢毕當当疊叠發发' +
  '監监盤盘盧卢県县眞真眾众碩硕碼码礎础礦矿礪砺祐佑祕秘祿禄禎祯禮礼稱称積积穎颖穩稳穫获竜龙競竞節节範范篤笃簡简糧粮紀纪約约紅红納纳純纯紗纱級级紜纭細细紳绅紹绍終终結结絛绦絡络統统絳绛絹绢綉绣經经綠绿綢绸' +
  '綬绶維维綰绾綱纲網网綸纶綺绮綽绰綾绫綿绵緒绪緖绪線线締缔緣缘編编緯纬緲缈練练縉缙縝缜縣县縱纵縵缦縷缕績绩繆缪織织繞绕繡绣繪绘繫系繹绎繼继繽缤續续纓缨纖纤罈坛羅罗羣群義义習习翹翘聖圣聞闻聡聪聯联聰聪聲声' +
  '聶聂肅肃脈脉臺台與与興兴舊旧舖铺艦舰艷艳荊荆莊庄莖茎莧苋華华萊莱萬万葉叶葦苇蒞莅蒼苍蓀荪蓋盖蓮莲蔣蒋蔵藏蕭萧薊蓟薑姜薔蔷藍蓝藝艺藥药藪薮藺蔺蘆芦蘇苏蘊蕴蘭兰蘿萝處处虜虏號号虧亏衆众術术衛卫衝冲衞卫裏里' +
  '裝装裡里製制複复見见視视覦觎親亲覬觊覺觉覽览觀观計计訓训記记訪访設设許许評评詞词詠咏詢询詣诣試试詩诗詮诠話话該该詳详詼诙認认語语誠诚說说誰谁誼谊諄谆談谈請请諍诤諒谅論论諦谛諧谐諳谙諶谌諸诸諺谚諼谖諾诺' +
  '謀谋謐谧謙谦講讲謝谢謨谟謹谨證证識识譚谭譜谱譯译議议護护變变讓让讚赞讜谠豈岂豐丰豔艳貝贝貞贞負负財财貢贡貴贵買买費费貽贻貿贸賀贺賁贲賅赅資资賈贾賓宾賞赏賡赓賢贤賦赋賬账賴赖賽赛贊赞贍赡趙赵躍跃車车軍军' +
  '軒轩軔轫軻轲軼轶軾轼載载輔辅輕轻輜辎輝辉輦辇輪轮輯辑輿舆轅辕轉转轡辔辦办農农辺边連连進进運运過过達达遙遥遜逊遠远遲迟遷迁選选邁迈邊边邨村郵邮鄉乡鄒邹鄧邓鄭郑鄰邻鄴邺鄺邝酈郦醞酝醫医釅酽釋释釗钊針针釩钒' +
  '鈕钮鈞钧鈴铃鉄铁鉅巨鉑铂鉤钩銀银銅铜銓铨銘铭銳锐鋒锋鋪铺鋰锂鋼钢錄录錕锟錚铮錢钱錦锦錫锡鍛锻鍵键鍾钟鎂镁鎬镐鎭镇鎮镇鎰镒鏈链鏗铿鏘锵鏡镜鐘钟鐵铁鐸铎鑑鉴鑒鉴鑠铄鑲镶長长門门閃闪開开閎闳閏闰閑闲閒闲間间' +
  '閔闵関关閣阁閨闺閩闽閭闾閻阎闈闱闊阔闋阕闔阖闕阙闖闯關关陞升陣阵陰阴陳陈陸陆陽阳隊队階阶際际隨随險险隱隐雙双離离難难雲云電电靈灵靑青靜静鞏巩韋韦韌韧韓韩韜韬韻韵響响項项順顺須须預预頡颉頤颐頭头頴颖頻频' +
  '顆颗題题顏颜顕显顥颢顧顾顯显風风颯飒飛飞飲饮養养餘余館馆饒饶馬马馭驭馮冯馳驰馴驯駐驻駒驹駟驷駢骈駱骆駿骏騁骋騫骞騰腾驀蓦驍骁驕骄驥骥驪骊體体髮发鬆松鬚须鬱郁魚鱼魯鲁鮮鲜鳥鸟鳳凤鳴鸣鳶鸢鴛鸳鴦鸯鴻鸿鴿鸽' +
  '鵑鹃鵡鹉鵬鹏鵲鹊鶯莺鶴鹤鷗鸥鷹鹰鷺鹭鸞鸾麗丽麥麦黃黄黒黑黨党齊齐齡龄龍龙龐庞龔龚龢和';

const FIRST = 0x4e00;
const LAST = 0x9fff;
/** The simplified form's code by the character's place in the basic block of Han; 0 where it has none. */
const SIMPLIFIED = new Uint16Array(LAST - FIRST + 1);
for (let at = 0; at < PAIRS.length; at += 2) {
  SIMPLIFIED[PAIRS.charCodeAt(at) - FIRST] = PAIRS.charCodeAt(at + 1);
}

/** The simplified form of a character, or the character. */
export function simplifiedForm(character: string): string {
  const code = SIMPLIFIED[character.charCodeAt(0) - FIRST] ?? 0;
  return code === 0 || character.length > 1 ? character : String.fromCharCode(code);
}

/** A text in simplified characters; as long as the text, unit by unit. */
export function simplifyHan(text: string): string {
  if (!isTraditional(text)) return text;
  return Array.from({ length: text.length }, (_, at) => simplifiedForm(text.charAt(at))).join('');
}

/** Whether a text has a character that `simplifyHan` changes. */
export function isTraditional(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= FIRST && code <= LAST && SIMPLIFIED[code - FIRST] !== 0) return true;
  }
  return false;
}
