// Currencies that finance prose seldom has, one a line: ISO 4217 code, Chinese names, English names behind a number.

const LINES = `
  RON 罗马尼亚列伊,列伊 Romanian leu,Romanian lei
  BGN 保加利亚列弗,列弗 Bulgarian lev,Bulgarian leva
  MNT 蒙古图格里克,图格里克,₮ tugrik,tugriks,Mongolian tugrik
  MAD 摩洛哥迪拉姆 Moroccan dirham,Moroccan dirhams
  TND 突尼斯第纳尔 Tunisian dinar,Tunisian dinars
  DZD 阿尔及利亚第纳尔 Algerian dinar,Algerian dinars
  LYD 利比亚第纳尔 Libyan dinar,Libyan dinars
  JOD 约旦第纳尔 Jordanian dinar,Jordanian dinars
  BHD 巴林第纳尔 Bahraini dinar,Bahraini dinars
  IQD 伊拉克第纳尔 Iraqi dinar,Iraqi dinars
  RSD 塞尔维亚第纳尔 Serbian dinar,Serbian dinars
  OMR 阿曼里亚尔 Omani rial,Omani rials
  IRR 伊朗里亚尔 Iranian rial,Iranian rials,rial,rials
  YER 也门里亚尔 Yemeni rial,Yemeni rials
  LBP 黎巴嫩镑 Lebanese pound,Lebanese pounds
  SYP 叙利亚镑 Syrian pound,Syrian pounds
  SDG 苏丹镑 Sudanese pound,Sudanese pounds
  ISK 冰岛克朗 Icelandic krona,Icelandic kronur
  GHS 加纳塞地,塞地,₵ Ghanaian cedi,Ghanaian cedis,cedi,cedis
  UGX 乌干达先令 Ugandan shilling,Ugandan shillings
  TZS 坦桑尼亚先令 Tanzanian shilling,Tanzanian shillings
  ETB 埃塞俄比亚比尔 Ethiopian birr,birr
  ZMW 赞比亚克瓦查 Zambian kwacha,kwacha
  MWK 马拉维克瓦查 Malawian kwacha
  AOA 安哥拉宽扎,宽扎 Angolan kwanza,kwanza
  MZN 莫桑比克梅蒂卡尔 Mozambican metical,meticals
  BWP 博茨瓦纳普拉 Botswana pula,pula
  NAD 纳米比亚元 Namibian dollar,Namibian dollars
  MUR 毛里求斯卢比 Mauritian rupee,Mauritian rupees
  MVR 马尔代夫卢菲亚 rufiyaa
  NPR 尼泊尔卢比 Nepalese rupee,Nepalese rupees
  XAF 中非法郎 Central African CFA francs
  XOF 西非法郎 West African CFA francs,CFA francs,CFA franc
  XPF 太平洋法郎 CFP francs
  UZS 乌兹别克斯坦苏姆,苏姆 Uzbek som,Uzbek soms
  KGS 吉尔吉斯斯坦索姆 Kyrgyz som,Kyrgyz soms
  TJS 塔吉克斯坦索莫尼 somoni
  TMT 土库曼斯坦马纳特 Turkmen manat
  AZN 阿塞拜疆马纳特,马纳特,₼ manat,Azerbaijani manat
  GEL 格鲁吉亚拉里,₾ lari,Georgian lari
  AMD 亚美尼亚德拉姆,֏ dram,drams,Armenian drams
  BYN 白俄罗斯卢布 Belarusian ruble,Belarusian rubles,Belarusian roubles
  MDL 摩尔多瓦列伊 Moldovan leu,Moldovan lei
  ALL 阿尔巴尼亚列克 Albanian lek
  HRK 克罗地亚库纳 Croatian kuna,kuna
  KHR 柬埔寨瑞尔,瑞尔,៛ riel,riels
  LAK 老挝基普,基普,₭ Lao kip,kip
  BND 文莱元 Brunei dollar,Brunei dollars
  FJD 斐济元 Fijian dollar,Fijian dollars
  PGK 巴布亚新几内亚基那 kina
  UYU 乌拉圭比索 Uruguayan peso,Uruguayan pesos
  DOP 多米尼加比索 Dominican peso,Dominican pesos
  CUP 古巴比索 Cuban peso,Cuban pesos
  PYG 巴拉圭瓜拉尼,瓜拉尼,₲ guarani,guaranis
  BOB 玻利维亚诺 boliviano,bolivianos
  VES 委内瑞拉玻利瓦尔,玻利瓦尔 bolivar,bolivars
  CRC 哥斯达黎加科朗,科朗,₡ colones
  GTQ 危地马拉格查尔 quetzal,quetzals
  HNL 洪都拉斯伦皮拉 lempira,lempiras
  PAB 巴拿马巴波亚 balboa,balboas
  JMD 牙买加元 Jamaican dollar,Jamaican dollars
  TTD 特立尼达和多巴哥元 Trinidad and Tobago dollars
  AFN 阿富汗尼 afghani,afghanis
  USDT 泰达币 tether
  ESP 西班牙比塞塔,比塞塔,₧ peseta,pesetas,Spanish pesetas
  NLG 荷兰盾,ƒ guilder,guilders,Dutch guilders
  DEM 德国马克,马克 Deutschmark,Deutschmarks,Deutsche mark,Deutsche marks,D-mark,D-marks,German marks
  FRF 法国法郎 French franc,French francs
  BEF 比利时法郎 Belgian franc,Belgian francs
  ITL 意大利里拉 lire,Italian lira,Italian lire
  PTE 葡萄牙埃斯库多,埃斯库多 escudo,escudos
  GRD 希腊德拉克马,德拉克马 drachma,drachmas
  ATS 奥地利先令 Austrian schilling,Austrian schillings,schillings
  IEP 爱尔兰镑 Irish pound,Irish pounds,punts
  FIM 芬兰马克 markka,Finnish markka
`;

/** Codes with their names in both languages. */
export const MORE_CURRENCIES: readonly {
  readonly code: string;
  readonly either: readonly string[];
  readonly after: readonly string[];
}[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [code = '', chinese = '', ...english] = line.trim().split(' ');
    return { code, either: [code, ...chinese.split(',')], after: english.join(' ').split(',') };
  });
