// Physical and technical units with their base unit and power of ten. Units that are no power of ten of another stand for themselves.

import { words } from './words.ts';

/** A base unit, what it is called with each prefix, and the power of ten that brings it to the base unit. */
export interface PhysicalUnit {
  readonly unit: string;
  readonly words: readonly (readonly [number, readonly string[]])[];
}

/** Small letters are read like capitals, so that no symbol stands for a thousandth: MWh is a million watt-hours. */
function metric(
  symbol: string,
  english: string,
  chinese: string,
  others: readonly (readonly [number, readonly string[]])[] = [],
): PhysicalUnit {
  const prefixes: readonly (readonly [number, string, string, string])[] = [
    [-3, 'm', 'milli', '毫'],
    [0, '', '', ''],
    [3, 'k', 'kilo', '千'],
    [6, 'M', 'mega', '兆'],
    [9, 'G', 'giga', '吉'],
    [12, 'T', 'tera', '太'],
    [15, 'P', 'peta', '拍'],
    [18, 'E', 'exa', '艾'],
  ];
  const words = prefixes.map(([power, short, long, han]) => {
    const all = power < 0 ? [] : [`${short}${symbol}`];
    if (english !== '') all.push(`${long}${english}`, `${long}${english}s`);
    if (chinese !== '') all.push(`${han}${chinese}`);
    return [power, all] as const;
  });
  return { unit: symbol, words: [...words, ...others] };
}

export const PHYSICAL_UNITS: readonly PhysicalUnit[] = [
  metric('Wh', 'watt-hour', '瓦时', [
    [3, ['度', '度电', 'kilowatt hour', 'kilowatt hours', 'kilowatthours', '千瓦小时', 'kW·h', 'kw.h']],
    [6, ['megawatt hours', 'megawatt hour', '兆瓦小时', 'MW·h']],
    [9, ['gigawatt hours', 'gigawatt hour', '吉瓦时', 'GW·h']],
    [12, ['terawatt hours', 'terawatt hour', '太瓦时']],
    [0, ['watt hours']],
  ]),
  metric('W', 'watt', '瓦', [
    [0, ['瓦特']],
    [3, ['千瓦特']],
    [6, ['兆瓦特']],
    [9, ['吉瓦特']],
  ]),
  metric('Wp', '', '', []),
  metric('FLOPS', '', '', [
    [0, ['FLOP/s', 'flops']],
    [9, ['gflops']],
    [12, ['tflops', 'teraflops', 'teraflop']],
    [15, ['pflops', 'petaflops', 'petaflop', 'p算力']],
    [18, ['eflops', 'exaflops', 'exaflop']],
  ]),
  {
    unit: 'B',
    words: [
      [0, ['字节', 'bytes', 'byte']],
      [3, ['KB', 'kilobytes', 'kilobyte', '千字节', 'KiB']],
      [6, ['MB', 'megabytes', 'megabyte', '兆字节', 'MiB']],
      [9, ['GB', 'gigabytes', 'gigabyte', 'GiB', '吉字节']],
      [12, ['TB', 'terabytes', 'terabyte', 'TiB', '太字节']],
      [15, ['PB', 'petabytes', 'petabyte', 'PiB']],
      [18, ['EB', 'exabytes', 'exabyte']],
      [21, ['ZB', 'zettabytes', 'zettabyte']],
    ],
  },
  {
    unit: 'bit/s',
    words: [
      [0, ['bps速率', 'bit/s', 'bits per second']],
      [3, ['Kbps', 'kbit/s', 'kilobits per second']],
      [6, ['Mbps', 'Mbit/s', 'Mb/s', 'megabits per second', '兆比特每秒']],
      [9, ['Gbps', 'Gbit/s', 'Gb/s', 'gigabits per second']],
      [12, ['Tbps', 'Tbit/s', 'Tb/s', 'terabits per second']],
    ],
  },
  {
    unit: 'B/s',
    words: [
      [6, ['MB/s']],
      [9, ['GB/s']],
      [12, ['TB/s']],
    ],
  },
  { unit: 'token', words: [[0, ['token', 'tokens', '词元', '个token', '个tokens', '个词元']]] },
  {
    unit: 'L',
    words: [
      [-3, ['ml', 'millilitre', 'millilitres', 'milliliter', 'milliliters', '毫升', 'cc']],
      [-2, ['cl', 'centilitres', 'centiliters']],
      [-1, ['dl', 'decilitres', 'deciliters']],
      [0, ['l', 'litre', 'litres', 'liter', 'liters', '升', '公升']],
      [2, ['hl', 'hectolitres', 'hectoliters', '百升']],
      [3, ['kl', 'kilolitres', 'kiloliters', '千升']],
    ],
  },
  {
    unit: 't',
    words: [
      [-12, ['μg', 'µg', 'micrograms', '微克']],
      [-9, ['mg', 'milligram', 'milligrams', '毫克']],
      [-6, ['g', 'gram', 'grams', '克']],
      [-3, ['kg', 'kgs', 'kilogram', 'kilograms', 'kilo', 'kilos', '公斤', '千克']],
      [0, ['t', '吨', '公吨', 'tonne', 'tonnes', 'metric ton', 'metric tons', 'ton', 'tons', 'mt公吨']],
      [3, ['kt', 'kilotons', 'kilotonnes', '千吨']],
      [6, ['Mt', 'megatons', 'megatonnes']],
    ],
  },
  { unit: 'lb', words: [[0, ['lb', 'lbs', 'pounds weight', '磅']]] },
  { unit: 'oz', words: [[0, ['oz', 'ounce', 'ounces', '盎司', 'troy ounces', 'troy ounce']]] },
  { unit: '斤', words: [[0, ['斤', '市斤', 'jin', 'catties']]] },
  { unit: '克拉', words: [[0, ['克拉', 'carat', 'carats']]] },
  {
    unit: 'm',
    words: [
      [-9, ['nm', 'nanometre', 'nanometres', 'nanometer', 'nanometers', '纳米']],
      [-6, ['μm', 'µm', 'micrometres', 'micrometers', 'microns', '微米']],
      [-3, ['mm', 'millimetre', 'millimetres', 'millimeter', 'millimeters', '毫米']],
      [-2, ['cm', 'centimetre', 'centimetres', 'centimeter', 'centimeters', '厘米', '公分']],
      [-1, ['dm', 'decimetres', 'decimeters', '分米']],
      [0, ['m', 'metre', 'metres', 'meter', 'meters', '米', '公尺']],
      [3, ['km', 'kms', 'kilometre', 'kilometres', 'kilometer', 'kilometers', '公里', '千米']],
    ],
  },
  { unit: 'in', words: [[0, ['inch', 'inches', 'in.', '英寸', '吋']]] },
  { unit: 'ft', words: [[0, ['ft', 'foot', 'feet', '英尺', '呎']]] },
  { unit: 'yd', words: [[0, ['yd', 'yds', 'yard', 'yards', '码']]] },
  { unit: 'mi', words: [[0, ['mi', 'mile', 'miles', '英里', '哩']]] },
  { unit: 'nmi', words: [[0, ['nautical miles', 'nautical mile', '海里']]] },
  { unit: 'ly', words: [[0, ['light years', 'light year', 'light-years', 'light-year', '光年']]] },
  { unit: '里', words: [[0, ['里地', '华里']]] },
  { unit: '尺', words: [[0, ['尺', '市尺']]] },
  {
    unit: 'm2',
    words: [
      [-6, ['mm2', 'mm²', '平方毫米', 'square millimetres', 'square millimeters']],
      [-4, ['cm2', 'cm²', '平方厘米', 'square centimetres', 'square centimeters', 'sq cm']],
      [
        0,
        words(`
          m2 | m² | ㎡ | sqm | sq m | sq. m | sq meters | sq metres | sq. meters | sq. metres | square m | 平方米 | 平米 | 平方公尺 | 平方 | square metre | square metres |
          square meter | square meters
        `),
      ],
      [4, ['ha', 'hectare', 'hectares', '公顷']],
      [
        6,
        words(`
          km2 | km² | 平方公里 | 平方千米 | sq km | sq. km | square km | square kms | square kilometre | square kilometres | square kilometer |
          square kilometers
        `),
      ],
    ],
  },
  {
    unit: 'ft2',
    words: [
      [
        0,
        [
          'square feet',
          'square foot',
          'sq ft',
          'sq. ft',
          'sq. ft.',
          'sq feet',
          'sq. feet',
          'ft2',
          'ft²',
          'sqft',
          '平方英尺',
          '平方呎',
        ],
      ],
    ],
  },
  {
    unit: 'mi2',
    words: [[0, ['square miles', 'square mile', 'sq mi', 'sq. mi.', 'sq miles', 'sq. miles', '平方英里']]],
  },
  { unit: 'ac', words: [[0, ['acre', 'acres', '英亩']]] },
  { unit: '亩', words: [[0, ['亩', '亩地', 'mu of land']]] },
  { unit: '坪', words: [[0, ['坪']]] },
  {
    unit: 'm3',
    words: [
      [-6, ['cm3', 'cm³', '立方厘米', 'cubic centimetres', 'cubic centimeters']],
      [
        0,
        [
          'm3',
          'm³',
          '立方米',
          '立方',
          '方气',
          '标准立方米',
          'cubic metre',
          'cubic metres',
          'cubic meter',
          'cubic meters',
        ],
      ],
      [9, ['bcm', '立方公里', '立方千米', 'cubic km', 'cubic kilometers', 'cubic kilometres']],
    ],
  },
  { unit: 'ft3', words: [[0, ['cubic feet', 'cubic foot', 'cu ft', '立方英尺']]] },
  { unit: 'bbl', words: [[0, ['bbl', 'bbls', 'barrel', 'barrels', 'barrels of oil', '桶']]] },
  {
    unit: 'boe',
    words: [
      [0, ['boe', 'barrels of oil equivalent', '桶油当量']],
      [6, ['mmboe']],
    ],
  },
  { unit: 'gal', words: [[0, ['gallon', 'gallons', 'gal', '加仑']]] },
  { unit: 'pint', words: [[0, ['pint', 'pints', '品脱']]] },
  {
    unit: 'km/h',
    words: [
      [
        0,
        words(`
          km/h | kph | kmh | km/hr | kilometres per hour | kilometers per hour | kilometer per hour | 公里/小时 |
          公里每小时 | 千米每小时 | 公里每时 | kilometres an hour | kilometers an hour | 千米/小时 | 公里/时
        `),
      ],
    ],
  },
  {
    unit: 'mph',
    words: [
      [
        0,
        [
          'mph',
          'mi/h',
          'mi/hr',
          'miles/hour',
          'miles per hour',
          'mile per hour',
          'miles an hour',
          '英里/小时',
          '英里每小时',
        ],
      ],
    ],
  },
  {
    unit: 'm/s',
    words: [
      [0, ['m/s', 'metres per second', 'meters per second', '米/秒', '米每秒']],
      [3, ['km/s', '千米每秒', '公里/秒']],
    ],
  },
  { unit: 'kn', words: [[0, ['knots', 'knot', '节航速']]] },
  {
    unit: 'degC',
    words: [
      [0, ['°c', '℃', '摄氏度', 'degrees celsius', 'degree celsius', 'degrees centigrade', 'degrees c', 'deg c']],
    ],
  },
  { unit: 'degF', words: [[0, ['°f', '℉', '华氏度', 'degrees fahrenheit', 'degree fahrenheit', 'degrees f']]] },
  { unit: 'deg', words: [[0, ['°', 'degrees', 'degree', 'deg']]] },
  {
    unit: 'V',
    words: [
      [0, ['volts', 'volt', '伏', '伏特', '伏电压']],
      [3, ['kv', 'kilovolts', '千伏']],
    ],
  },
  { unit: 'A', words: [[0, ['amps', 'amperes', '安培']]] },
  {
    unit: 'Ah',
    words: [
      [0, ['ah', '安时']],
      [-3, ['mah', '毫安时']],
    ],
  },
  {
    unit: 'Hz',
    words: [
      [0, ['hz', 'hertz', '赫兹']],
      [3, ['khz', '千赫', 'kilohertz']],
      [6, ['mhz', '兆赫', 'megahertz']],
      [9, ['ghz', '吉赫', 'gigahertz']],
    ],
  },
  {
    unit: 'J',
    words: [
      [0, ['joules', 'joule', '焦耳']],
      [3, ['kj', 'kilojoules', '千焦']],
      [6, ['mj', '兆焦']],
      [9, ['gj', '吉焦']],
    ],
  },
  {
    unit: 'cal',
    words: [
      [0, ['calories', 'calorie', '卡路里']],
      [3, ['kcal', '千卡', '大卡']],
    ],
  },
  {
    unit: 'Btu',
    words: [
      [0, ['btu', 'btus']],
      [6, ['mmbtu']],
    ],
  },
  { unit: 'N·m', words: [[0, ['n·m', '牛·米', '牛米', '牛顿米', 'newton metres', 'newton meters']]] },
  {
    unit: 'Pa',
    words: [
      [0, ['pascals', '帕']],
      [3, ['kpa', '千帕']],
      [6, ['mpa', '兆帕']],
    ],
  },
  { unit: 'hp', words: [[0, ['hp', 'horsepower', 'bhp', '马力', '匹马力']]] },
  { unit: 'TEU', words: [[0, ['teu', 'teus', '标箱', '标准箱', '个标箱', '个标准箱']]] },
  { unit: 'DWT', words: [[0, ['dwt', '载重吨']]] },
  { unit: 'px', words: [[0, ['px', 'pixels', 'pixel', '像素', '万像素']]] },
  { unit: 'fps', words: [[0, ['fps', 'frames per second', '帧每秒']]] },
  { unit: 'dB', words: [[0, ['db', 'decibels', '分贝']]] },
  {
    unit: 'bit',
    words: [
      [0, ['bits', 'bit', '比特', '位比特']],
      [9, ['gigabits', 'gigabit', 'gbit']],
      [6, ['megabits', 'megabit', 'mbit']],
      [3, ['kilobits']],
    ],
  },
  { unit: '两', words: [[0, ['两', '市两']]] },
  { unit: 'cup', words: [[0, ['cup', 'cups']]] },
  { unit: 'tsp', words: [[0, ['teaspoon', 'teaspoons', 'tsp', '茶匙']]] },
  { unit: 'tbsp', words: [[0, ['tablespoon', 'tablespoons', 'tbsp', '汤匙']]] },
  { unit: 'qt', words: [[0, ['quart', 'quarts', '夸脱']]] },
  { unit: 'fl oz', words: [[0, ['fluid ounce', 'fluid ounces', 'fl oz', '液体盎司', '液盎司']]] },
  { unit: 'bu', words: [[0, ['bushel', 'bushels', '蒲式耳']]] },
  { unit: 'short ton', words: [[0, ['short ton', 'short tons', '短吨']]] },
  { unit: 'long ton', words: [[0, ['long ton', 'long tons', '长吨']]] },
  { unit: 'grain', words: [[0, ['grains', '格令']]] },
  { unit: 'rad', words: [[0, ['radians', 'radian', '弧度']]] },
  { unit: 'rpm', words: [[0, ['rpm', 'revolutions per minute', '转/分', '转每分钟']]] },
  { unit: 'mpg', words: [[0, ['mpg', 'miles per gallon']]] },
  {
    unit: 'K',
    words: [[0, ['kelvin', 'kelvins', 'degrees kelvin', '开尔文', '开氏度']]],
  },
  {
    unit: 'N',
    words: [
      [0, ['newtons', 'newton', '牛顿']],
      [3, ['kilonewtons', '千牛']],
    ],
  },
  { unit: 'Ω', words: [[0, ['ohms', 'ohm', '欧姆']]] },
  { unit: 'lm', words: [[0, ['lumens', 'lumen', '流明']]] },
  { unit: 'psi', words: [[0, ['psi', 'pounds per square inch']]] },
  {
    unit: 'bar',
    words: [
      [0, ['bars of pressure', '巴压力']],
      [-3, ['millibars', 'millibar', 'mbar', '毫巴']],
    ],
  },
  { unit: 'atm', words: [[0, ['atmospheres', 'atmosphere', 'atm', '大气压', '个大气压', '标准大气压']]] },
  { unit: 'in2', words: [[0, ['square inch', 'square inches', 'sq in', '平方英寸']]] },
  { unit: 'yd2', words: [[0, ['square yard', 'square yards', 'sq yd', '平方码']]] },
  { unit: 'in3', words: [[0, ['cubic inch', 'cubic inches', 'cu in', '立方英寸']]] },
  { unit: 'yd3', words: [[0, ['cubic yard', 'cubic yards', 'cu yd', '立方码']]] },
  { unit: 'mi3', words: [[0, ['cubic mile', 'cubic miles', '立方英里']]] },
  { unit: 'ft/s', words: [[0, ['feet per second', 'ft/s', '英尺/秒', '英尺每秒']]] },
  { unit: 'furlong', words: [[0, ['furlong', 'furlongs', '弗隆']]] },
  { unit: 'fathom', words: [[0, ['fathom', 'fathoms', '英寻']]] },
  { unit: 'pc', words: [[0, ['parsec', 'parsecs', '秒差距']]] },
  { unit: 'stone', words: [[0, ['英石']]] },
  { unit: '丈', words: [[0, ['丈', '市丈']]] },
  { unit: '寸', words: [[0, ['寸', '市寸']]] },
  { unit: '担', words: [[0, ['担', '市担']]] },
  { unit: '钱', words: [[0, ['市钱']]] },
  { unit: 'Sv', words: [[-3, ['millisieverts', '毫希沃特', '毫希']]] },
  { unit: 'mol', words: [[0, ['moles', '摩尔']]] },
  { unit: 'm3/s', words: [[0, ['立方米/秒', '立方米每秒', 'cubic meters per second', 'cubic metres per second']]] },
  { unit: 'cwt', words: [[0, ['hundredweight', '英担']]] },
  { unit: 'AU', words: [[0, ['astronomical units', '天文单位']]] },
];
