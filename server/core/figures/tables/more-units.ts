// Units that finance prose seldom has, and what a unit of the tables is.

/** A base unit, what it is called with each prefix, and the power of ten that brings it to the base unit. */
export interface PhysicalUnit {
  readonly unit: string;
  readonly words: readonly (readonly [number, readonly string[]])[];
}

export const MORE_UNITS: readonly PhysicalUnit[] = [
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
];
