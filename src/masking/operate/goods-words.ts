/**
 * Categories of goods and words of goods that belong to each, in Chinese (simplified) and English (singular where there is one, without hyphens; small letters). A category names
 * what a neighbour may know. Nothing of a person's body is among them: medicine, tests and food supplements are
 * daily goods. The choice is ours.
 */
export const GOODS_CATEGORIES = {
  daily: {
    zh: '日用品',
    en: 'household goods',
    chinese:
      '日用品 纸巾 抽纸 卷纸 湿巾 卫生纸 洗衣液 洗衣粉 洗洁精 清洁剂 消毒液 牙刷 牙膏 漱口水 毛巾 浴巾 垃圾袋 口罩 雨伞 保鲜膜 拖把 扫把 衣架 收纳盒 收纳箱 保健品 维生素 钙片 益生菌 鱼油 创可贴 棉签',
    english:
      'household goods,tissue,toilet paper,wipe,detergent,cleaner,toothbrush,toothpaste,towel,trash bag,face mask,umbrella,mop,broom,hanger,storage box,supplement,vitamin,probiotic,fish oil,band aid',
  },
  food: {
    zh: '食品',
    en: 'food',
    chinese:
      '食品 零食 饼干 蛋糕 糕点 月饼 糖果 巧克力 坚果 核桃 瓜子 花生 肉干 牛肉 猪肉 鸡肉 火腿 香肠 腊肉 海鲜 虾 螃蟹 大闸蟹 水果 苹果 橙子 芒果 榴莲 樱桃 车厘子 草莓 蜂蜜 大米 面条 方便面 螺蛳粉 酱油 辣椒酱 调料 食用油 鸡蛋 粽子 麦片 面包 果干 红枣 枸杞 燕窝 阿胶 特产',
    english:
      'food,snack,cookie,biscuit,cake,candy,sweets,chocolate,nuts,beef,pork,ham,sausage,fruit,apple,orange,mango,cherry,honey,rice,noodle,sauce,spice,cereal,bread,jerky,cheese',
  },
  drinks: {
    zh: '茶饮酒水',
    en: 'tea and drinks',
    chinese:
      '茶叶 绿茶 红茶 白茶 花茶 奶茶 普洱 乌龙茶 铁观音 龙井 咖啡 咖啡豆 饮料 果汁 牛奶 酸奶 白酒 红酒 葡萄酒 啤酒 黄酒 矿泉水',
    english: 'tea,coffee,coffee bean,drink,beverage,juice,milk,wine,beer,whisky,whiskey,liquor',
  },
  clothing: {
    zh: '服装',
    en: 'clothing',
    chinese:
      '服装 衣服 上衣 外套 t恤 衬衫 衬衣 卫衣 毛衣 针织衫 羽绒服 棉服 大衣 风衣 夹克 西装 马甲 背心 连衣裙 半身裙 裙子 裙 长裤 短裤 牛仔裤 裤子 裤 睡衣 家居服 内衣 内裤 文胸 袜子 袜 旗袍 汉服 童装 情侣装 校服',
    english:
      'clothing,clothes,coat,jacket,t shirt,tshirt,tee,shirt,blouse,hoodie,sweatshirt,sweater,cardigan,vest,suit,dress,skirt,pants,trousers,jeans,shorts,leggings,pajamas,pyjamas,underwear,bra,sock,tights',
  },
  shoes: {
    zh: '鞋靴箱包',
    en: 'shoes and bags',
    chinese:
      '鞋 鞋子 运动鞋 皮鞋 凉鞋 拖鞋 高跟鞋 帆布鞋 靴子 短靴 雪地靴 包包 双肩包 单肩包 斜挎包 手提包 书包 背包 钱包 卡包 行李箱 拉杆箱 旅行包 腰包 帆布袋 女包 男包',
    english:
      'shoe,sneaker,trainers,sandal,slipper,boot,heels,loafer,bag,handbag,backpack,rucksack,wallet,purse,suitcase,luggage,tote',
  },
  accessories: {
    zh: '饰品配件',
    en: 'accessories',
    chinese:
      '饰品 项链 耳环 耳钉 手链 手镯 手串 戒指 吊坠 胸针 发卡 发夹 发带 发箍 发圈 帽子 帽 围巾 丝巾 手套 皮带 腰带 领带 墨镜 太阳镜 眼镜 手表 腕表',
    english:
      'accessories,jewelry,jewellery,necklace,earring,bracelet,bangle,ring,pendant,brooch,hair clip,headband,scrunchie,hat,cap,beanie,scarf,scarves,gloves,belt,tie,sunglasses,glasses,watch',
  },
  beauty: {
    zh: '美妆个护',
    en: 'beauty and care',
    chinese:
      '化妆品 护肤品 面膜 面霜 乳液 精华 爽肤水 防晒霜 洗面奶 口红 唇膏 粉底 眼影 眉笔 睫毛膏 香水 指甲油 美甲 洗发水 护发素 沐浴露 身体乳 护手霜 香皂 剃须刀 化妆刷',
    english:
      'cosmetics,makeup,skincare,cream,face cream,hand cream,lotion,serum,toner,sunscreen,cleanser,lipstick,lip balm,foundation,eyeshadow,mascara,perfume,nail polish,shampoo,conditioner,body wash,soap,razor,makeup brush',
  },
  home: {
    zh: '家居用品',
    en: 'home goods',
    chinese:
      '床单 被子 被套 四件套 枕头 枕套 枕芯 抱枕 靠垫 坐垫 床垫 地毯 地垫 窗帘 毛毯 毯子 桌布 凉席 花瓶 摆件 挂画 装饰画 相框 蜡烛 香薰 台灯 灯 灯具 桌子 椅子 书架 置物架 挂钩 沙发 柜子 镜子',
    english:
      'bedding,sheet,duvet,quilt,pillow,pillowcase,cushion,mattress,rug,carpet,curtain,blanket,tablecloth,vase,candle,diffuser,lamp,light,table,desk,chair,shelf,shelves,bookshelf,sofa,mirror,picture frame,home decor',
  },
  kitchen: {
    zh: '厨房用品',
    en: 'kitchenware',
    chinese:
      '锅 炒锅 平底锅 刀具 菜刀 砧板 菜板 碗 盘子 餐具 筷子 勺子 杯 杯子 水杯 保温杯 马克杯 茶杯 茶具 茶壶 水壶 饭盒 便当盒 保鲜盒 厨具 烘焙模具 围裙',
    english:
      'kitchenware,cookware,pan,pot,knife,knives,cutting board,bowl,plate,cutlery,chopsticks,spoon,fork,cup,mug,tumbler,bottle,teapot,kettle,lunch box,apron',
  },
  appliances: {
    zh: '家用电器',
    en: 'appliances',
    chinese:
      '电器 电饭煲 电饭锅 电水壶 微波炉 烤箱 空气炸锅 榨汁机 豆浆机 破壁机 咖啡机 吹风机 电风扇 风扇 加湿器 除湿机 吸尘器 扫地机器人 电暖器 取暖器 熨斗 挂烫机 电动牙刷 冰箱 洗衣机 空调 电视',
    english:
      'appliance,rice cooker,electric kettle,microwave,oven,air fryer,blender,juicer,coffee machine,coffee maker,hair dryer,fan,humidifier,vacuum,vacuum cleaner,heater,iron,steamer,electric toothbrush,refrigerator,television,tv',
  },
  electronics: {
    zh: '数码电子',
    en: 'electronics',
    chinese:
      '手机 手机壳 手机膜 钢化膜 数据线 充电器 充电宝 充电线 耳机 音箱 音响 键盘 鼠标 鼠标垫 电脑 笔记本电脑 平板电脑 平板 显示器 u盘 硬盘 内存卡 路由器 相机 摄像头 手环 智能手表 电池 插座 投影仪 打印机 支架',
    english:
      'electronics,phone,phone case,screen protector,cable,charger,power bank,headphone,earphone,earbuds,headset,speaker,keyboard,mouse,mouse pad,computer,laptop,tablet pc,tablet computer,monitor,usb,hard drive,ssd,memory card,router,camera,webcam,smart watch,smartwatch,battery,adapter,projector,printer',
  },
  books: {
    zh: '图书文具',
    en: 'books and stationery',
    chinese:
      '图书 书 书籍 小说 绘本 教材 教辅 字帖 杂志 漫画 笔记本 本子 手账 笔 钢笔 中性笔 圆珠笔 铅笔 马克笔 橡皮 尺子 文具 文具盒 笔袋 文件夹 便签 贴纸 日历 台历 明信片 胶带',
    english:
      'book,novel,textbook,magazine,comic,notebook,journal,planner,pen,pencil,marker,eraser,ruler,stationery,folder,sticky note,sticker,calendar,postcard,washi tape',
  },
  toys: {
    zh: '玩具',
    en: 'toys',
    chinese: '玩具 积木 拼图 公仔 玩偶 毛绒 娃娃 手办 模型 盲盒 桌游 魔方 遥控车 风筝 气球 扑克',
    english:
      'toy,building block,puzzle,jigsaw,plush,plushie,doll,figure,figurine,action figure,board game,model kit,cube,kite,balloon,playing card',
  },
  baby: {
    zh: '母婴用品',
    en: 'baby goods',
    chinese: '婴儿 宝宝 新生儿 奶粉 奶瓶 奶嘴 纸尿裤 尿不湿 拉拉裤 婴儿车 推车 辅食 口水巾 爬行垫',
    english:
      'infant,newborn,diaper,nappy,pacifier,baby goods,baby bottle,baby food,baby formula,baby clothes,stroller,bib',
  },
  sports: {
    zh: '运动户外',
    en: 'sports and outdoors',
    chinese:
      '瑜伽垫 哑铃 跳绳 健身器材 弹力带 篮球 足球 排球 羽毛球 羽毛球拍 乒乓球 球拍 泳镜 泳衣 泳帽 帐篷 睡袋 登山杖 露营 钓鱼 鱼竿 渔具 自行车 骑行 头盔 滑板 轮滑 滑雪',
    english:
      'yoga mat,dumbbell,jump rope,resistance band,basketball,football,soccer ball,medicine ball,ball,racket,racquet,goggles,swimsuit,tent,sleeping bag,camping,fishing,fishing rod,bicycle,bike,cycling,helmet,skateboard,skates,ski',
  },
  pets: {
    zh: '宠物用品',
    en: 'pet goods',
    chinese:
      '宠物 猫粮 狗粮 猫砂 猫条 猫抓板 猫爬架 猫零食 狗零食 猫咪零食 狗狗零食 猫玩具 狗玩具 犬粮 牵引绳 逗猫 狗窝 猫窝 鱼缸 鱼食 鸟食',
    english:
      'pet,pet goods,cat food,dog food,cat litter,cat toy,dog toy,dog treat,cat treat,dog bed,cat tree,dog collar,cat collar,dog leash,leash,aquarium,fish tank,bird food',
  },
  garden: {
    zh: '园艺绿植',
    en: 'plants and garden',
    chinese: '绿植 盆栽 多肉 鲜花 花束 种子 花种 菜种 花盆 营养土 肥料 园艺 浇水壶 喷壶 仿真花 干花',
    english:
      'plant,succulent,flower,bouquet,seeds,flower pot,plant pot,planter,soil,fertilizer,fertiliser,garden,gardening,watering can',
  },
  tools: {
    zh: '五金工具',
    en: 'tools and hardware',
    chinese:
      '工具 工具箱 螺丝 螺丝刀 扳手 锤子 钳子 电钻 钻头 卷尺 胶水 锁 门锁 水龙头 花洒 开关 灯泡 钉子 铰链 砂纸',
    english:
      'tool,toolbox,screw,screwdriver,wrench,spanner,hammer,pliers,drill,drill bit,tape measure,glue,lock,faucet,tap,shower head,switch,light bulb,bulb,nails,hinge,sandpaper',
  },
  car: {
    zh: '汽车用品',
    en: 'car goods',
    chinese: '汽车 车载 车用 座套 方向盘套 脚垫 行车记录仪 机油 雨刮器 轮胎 洗车 车衣 摩托车 电动车',
    english:
      'car,automotive,seat cover,floor mat,dash cam,dashcam,motor oil,engine oil,wiper blade,tyre,tire,motorcycle',
  },
  crafts: {
    zh: '手工乐器',
    en: 'crafts and music',
    chinese:
      '毛线 布料 面料 刺绣 十字绣 手工 材料包 钻石画 数字油画 颜料 画笔 画板 串珠 滴胶 吉他 尤克里里 钢琴 小提琴 口琴 琴弦 鼓',
    english:
      'yarn,wool,fabric,embroidery,cross stitch,craft,diy kit,diamond painting,paint,paint brush,paintbrush,easel,canvas,beads,resin,guitar,ukulele,piano,violin,harmonica,strings,drum',
  },
} as const;

/** Where no word is known. */
export const OTHER_GOODS = { zh: '商品', en: 'goods' } as const;
