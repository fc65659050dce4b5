/**
 * Goods whose name tells of a person's body, beliefs or troubles, by kind; a text that fits two kinds is of the first.
 * `han` are parts of words in Chinese (simplified) and Japanese, `spaced` whole words of other languages, `_` a space
 * or hyphen. Both are parts of regular expressions: what follows in `(?!…)` or stands before in `(?<!…)` makes another
 * thing of the word (咖啡胶囊, "medicine ball"). The choice is ours.
 */
export const SENSITIVE_GOODS = {
  intimate: {
    han: `避孕套 安全套(?!装) (?<!生活|文艺|闲情|小)情趣(?!生活) 成人用品 成人玩具 飞机杯(?!垫|架) 跳蛋(?!糕) 自慰 充气娃娃 震动棒 振动棒
      (?:女用|女性|AV|G点)按摩棒 人体润滑 润滑液 延时喷 延时湿巾 壮阳 伟哥 万艾可 希爱力 西地那非 他达拉非 伐地那非 达泊西汀 金戈_?(?:[0-9]|片) 阳痿 早泄 倒模 阴茎 肛塞 贞操 乳夹 杜蕾斯 杰士邦
      冈本(?:0|避|超薄|润滑) コンドーム ラブグッズ 콘돔 성인용품`,
    spaced: `condoms? vibrators? dildos? (?:sex|adult)_toys? personal_lubricants? butt_plugs? masturbat\\w{1,5} fleshlight
      durex viagra cialis sildenafil tadalafil bdsm erotic penis preservativos? préservatifs? kondome? презерватив\\p{L}{0,3}
      bao_cao_su`,
  },
  health: {
    han: `处方药 非处方 中成药 中药饮片 西药 药片 药丸 药膏 软膏 栓剂 口服液 滴眼液 眼药水 注射液 (?<!咖啡|太空|茶|洗衣|时间)胶囊(?!咖啡|旅馆|包|机|衣|收纳|外套)
      (?:止痛|退烧|感冒|降压|降糖|降脂|抗癌|靶向|安眠|避孕|堕胎|阻断|消炎|胃|打虫|驱虫|心脏|补肾)药(?!箱|盒) 感冒灵 感冒颗粒 退热贴
      布洛芬 阿莫西林 头孢 抗生素 阿司匹林 二甲双胍 胰岛素 褪黑素 叶酸(?!色) 舍曲林 氟西汀 帕罗西汀 西酞普兰 度洛西汀 文拉法辛 米氮平 阿普唑仑 劳拉西泮 地西泮 唑吡坦 佐匹克隆 奥氮平
      利培酮 阿立哌唑 喹硫平 碳酸锂 哌甲酯 替诺福韦 恩替卡韦 拉米夫定 多替拉韦 米非司酮 雌二醇 黄体酮 睾酮 炔诺孕酮 亲子鉴定 DNA(?:亲子|鉴定) 验孕 早孕 孕妇 孕妈 孕期 备孕 排卵 待产包 流产 产后修复
      艾滋 梅毒 淋病 尖锐湿疣 性病 乙肝 丙肝 肿瘤 癌症 化疗 放疗 糖尿病 血糖 血压计 高血压 抑郁症 抗抑郁 焦虑症
      精神分裂 癫痫 妇科 阴道 痔疮 前列腺 灰指甲 脚气 皮炎 湿疹 牛皮癣 银屑病 白癜风 (?<!ph)试纸 检测试剂 抗原检测 核酸检测 自测盒
      轮椅 助听器 假牙 义齿 假肢 造口袋 尿袋 导尿 失禁 成人(?:纸尿裤|尿裤|尿不湿|拉拉裤) 制氧机 呼吸机 雾化器 胎心仪 戒烟 戒酒
      狐臭 腋臭 妊娠検査薬 医薬品 임신테스트 의약품`,
    spaced: `medicines?(?![\\s-](?:balls?|cabinets?)) medications? prescriptions?(?![\\s-](?:glasses|sunglasses|goggles|lens\\w{0,2})) pills?(?![\\s-](?:box|case|organi[sz]er|shape|bug))
      insulin hiv std_tests? sti_tests? hpv pregnan(?:cy|t) ovulation maternity anti_?depressants? sertraline zoloft fluoxetine paroxetine (?:es)?citalopram lexapro venlafaxine bupropion diazepam alprazolam lorazepam
      quetiapine olanzapine risperidone methylphenidate truvada descovy tenofovir emtricitabine estradiol progesterone testosterone mifepristone
      misoprostol paternity_tests? dna_tests? ha?emorrhoids? diabet(?:es|ic) glucose_(?:meters?|monitors?|tests?)
      blood_(?:pressure|sugar|glucose) wheelchairs?(?![\\s-](?:accessible|access|ramps?)) hearing_aids? catheters? (?:col)?ostomy incontinence adult_diapers? ibuprofen
      paracetamol acetaminophen amoxicillin antibiotics? aspirin melatonin nicotine_(?:gum|patch|patches) (?:covid|antigen)(?:[\\s-]19)?_tests? chemotherapy
      psoriasis eczema epilepsy herpes syphilis chlamydia hepatitis methadone xanax prozac
      medicamentos? médicaments? medikamente? embarazo grossesse schwangerschaftstests? лекарств\\p{L}{0,3} таблетки тест\\p{L}?_на_беременность`,
  },
  'hair-and-weight': {
    han: `育发 生发(?:液|剂|水|精华|洗发|帽|仪|梳) 防脱 脱发 植发 假发(?!票) 米诺地尔 减肥 瘦身(?:茶|霜|咖啡|仪|贴|衣|药|丸|膏|产品) 燃脂 减脂 左旋肉碱 代餐 司美格鲁肽 替尔泊肽 利拉鲁肽 奥利司他
      增高(?:药|丸|产品|钙) 丰胸 瘦脸针 育毛 ダイエット`,
    spaced: `minoxidil rogaine hair_(?:loss|regrowth) wigs? toupees? weight_loss slimming fat_burn(?:er|ers|ing) diet_pills? breast_enlarge\\w{1,6}
      ozempic semaglutide wegovy tirzepatide mounjaro liraglutide orlistat`,
  },
  religion: {
    han: `圣经 古兰经 可兰经 佛经 心经 佛珠 念珠 佛像 佛牌 供佛 佛龛 (?<!铁)观音(?!茶|王) 转经筒 唐卡 法器 开光 袈裟 祷告 礼拜毯 穆斯林 伊斯兰 基督(?!山) 天主教 圣母像
      耶稣 道教 妈祖 念佛机 十字架(?!_?(?:项链|耳|吊坠|戒指|手链|螺))`,
    spaced: `bibles? qur[’']?an koran rosar(?:y|ies)(?![\\s-]peas?) prayer_(?:mats?|rugs?|beads?|books?|shawls?) hijabs? niqabs? torah talmud tefillin
      mezuzah kippah? yarmulkes? crucifix(?:es)? buddha_statues? mushaf`,
  },
  'debt-and-law': {
    han: `催收 催款 催缴 欠款 讨债 债务 逾期 律师函 传票 起诉 诉讼(?!法) 判决书 仲裁 法院(?:文书|专递|通知) 离婚(?:协议|证|诉讼|判决) 征信 信用卡(?:账单|催|逾期) 贷款(?:合同|催)
      破产(?!姐妹) 举报信 取保候审`,
    spaced: `debt_collect(?:ion|ions|or|ors) collection_notices? final_notices? subpoenas? lawsuits? court_(?:summons|notices?|papers?|orders?)
      foreclosure bankruptcy divorce_(?:papers?|decrees?) eviction`,
  },
} as const;

export type SensitiveKind = keyof typeof SENSITIVE_GOODS;

export const SENSITIVE_KINDS = [
  'intimate',
  'health',
  'hair-and-weight',
  'religion',
  'debt-and-law',
] as const satisfies readonly SensitiveKind[];
