// Physical and technical units with their base unit and power of ten. Units that are no power of ten of another stand for themselves.

import { MORE_UNITS, type PhysicalUnit } from './more-units.ts';
import { words } from './words.ts';

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
      [-12, ['μg', 'µg', 'microgram', 'micrograms', 'microgramme', 'microgrammes', '微克']],
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
          km/h | kph | kmh | kmph | km/hr | kilometres per hour | kilometers per hour | kilometer per hour | 公里/小时 |
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
  ...MORE_UNITS,
  { unit: 'AU', words: [[0, ['astronomical units', '天文单位']]] },
];
