// What the named rules of binding, agreement and judging mean to a reader.

import type { BindingRule } from '../../statements/rules.ts';
import type { Language, Words } from '../../text/spoken.ts';
import type { AgreementRule, DecisionRule, TimelyRule, VerdictRule } from '../../verdicts/rules.ts';

/** Where a part of a reading was read from. */
const BINDING: Readonly<Record<BindingRule, Words>> = {
  clause: { zh: '同一分句', en: 'same clause' },
  attached: { zh: '紧挨着数字', en: 'right beside the figure' },
  'noun-behind': { zh: '紧跟在数字后面', en: 'right after the figure' },
  parallel: { zh: '并列项按次序对应', en: 'parallel list, item by item' },
  former: { zh: '指前者', en: 'the former' },
  latter: { zh: '指后者', en: 'the latter' },
  group: { zh: '指整个集团', en: 'the group as a whole' },
  'row-header': { zh: '表格行首', en: 'row header' },
  'column-header': { zh: '表格列首', en: 'column header' },
  'column-left': { zh: '同一张表的另一列', en: 'another column of the table' },
  'section-header': { zh: '表格里的小标题行', en: 'section row of the table' },
  corner: { zh: '表格左上角', en: 'corner of the table' },
  written: { zh: '写在数字上', en: 'written with the figure' },
  'clause-shared': { zh: '同一分句的前一个数字', en: 'the figure before in its clause' },
  'clause-following': { zh: '同一分句，在数字之后', en: 'same clause, after the figure' },
  sentence: { zh: '同一句', en: 'same sentence' },
  'sentence-subject': { zh: '本句主语', en: 'subject of the sentence' },
  'sentence-following': { zh: '同一句，在数字之后', en: 'same sentence, after the figure' },
  'figure-before': { zh: '取自前面的数字', en: 'from the figure before' },
  arrival: { zh: '增至的数字', en: 'the level arrived at' },
  'ratio-of-part': { zh: '两项之比', en: 'the ratio of the two' },
  'market-share': { zh: '没写指标的占比，按市场份额理解', en: 'a share of a market: taken as market share' },
  'market-size': { zh: '说市场的金额，没写指标，按市场规模理解', en: 'an amount of a market: taken as its size' },
  'default-growth': { zh: '没写指标的增速，按营收理解', en: 'growth of nothing in particular: taken as revenue' },
  base: { zh: '所比的期间', en: 'the period compared with' },
  beside: { zh: '同时提到的另一主体', en: 'named beside it' },
  'running-subject': { zh: '上文的主体', en: 'who the sentences before are about' },
  speaker: { zh: '说话的主体', en: 'who speaks' },
  'running-metric': { zh: '上文的指标', en: 'what the sentences before measure' },
  'running-period': { zh: '上文的期间', en: 'the time of the sentences before' },
  heading: { zh: '取自小标题', en: 'from the heading' },
  title: { zh: '取自标题', en: 'from the title' },
  caption: { zh: '表格标题', en: 'caption of the table' },
  context: { zh: '上文', en: 'the text above' },
  owner: { zh: '有这项指标的主体', en: 'whose metric it is' },
  'house-market': { zh: '该机构统计的市场', en: 'the market that the house counts' },
  'earlier-subject': { zh: '上文提到、有这项指标的主体', en: 'the one named earlier that has this metric' },
  narrowed: { zh: '按上文取较窄的一项', en: 'narrowed by the text before' },
  'only-metric': { zh: '这里只可能是这一项', en: 'the only metric that fits here' },
  spending: {
    zh: '花在设备和产能上的钱，按资本开支理解',
    en: 'spent on equipment and capacity: taken as capital expenditure',
  },
  'reporting-currency': { zh: '主体的报告货币', en: 'the currency it reports in' },
  'equal-claim': { zh: '与库中这条数字逐位相同', en: 'equal to this claim digit for digit' },
  'proved-before': { zh: '与前面已核实的数字相同', en: 'as in the figure proved before' },
  'other-base': { zh: '另一种比较基准', en: 'the other base of comparison' },
};

/** A rule of binding in words. */
export function bindingText(rule: BindingRule, language: Language): string {
  return BINDING[rule][language];
}

/** How a figure was held against a claim. */
const AGREEMENT: Readonly<Record<AgreementRule, Words>> = {
  'written-precision': { zh: '按写出的位数比对', en: 'compared at the written precision' },
  sign: { zh: '正负相反', en: 'the other sign' },
  unit: { zh: '单位不同', en: 'another unit' },
  equal: { zh: '数值相等', en: 'equal' },
  truncation: { zh: '按写出的位数截断', en: 'cut off at the written precision' },
  'source-precision': { zh: '按来源写出的位数比对', en: "compared at the source's own precision" },
  'hedge-about': { zh: '“约”放宽到上下5%', en: '"about" allows 5 % either way' },
  'hedge-near': { zh: '“近”指略低于', en: '"nearly" means just below' },
  'hedge-above': { zh: '“超过”以上都算', en: 'a lower bound' },
  'hedge-at-least': { zh: '“至少”以上都算', en: 'a lower bound, itself included' },
  'hedge-below': { zh: '“不到”以下都算', en: 'an upper bound' },
  'hedge-at-most': { zh: '“至多”以下都算', en: 'an upper bound, itself included' },
  magnitude: { zh: '只说到数量级', en: 'an order of magnitude' },
  range: { zh: '按区间比对', en: 'compared as a range' },
  bound: { zh: '来源只给出上限或下限', en: 'the source gives a bound only' },
  'bound-in-range': { zh: '来源的上下限在区间内', en: "the source's bound lies in the range" },
  'implied-bound': { zh: '由来源的上下限推得', en: "implied by the source's bound" },
  'approximate-claim': { zh: '来源是约数，放宽到上下5%', en: 'the source is approximate: 5 % either way' },
  'far-from-bound': { zh: '与所说的界限相去太远', en: 'too far from the bound it states' },
  derived: { zh: '由来源数字推算', en: 'worked out from claims' },
  digits: { zh: '表格单位没读到，只比数字', en: 'the unit of the table was not read: digits compared' },
  'slipped-bound': { zh: '差了一个数量级才成立', en: 'holds only because it is off by a power of ten' },
};

/** What else decided the verdict. */
const DECISION: Readonly<Record<DecisionRule, Words>> = {
  'figure-mismatch': { zh: '主体、期间都对得上，数字对不上', en: 'subject and period fit, the number does not' },
  'scale-slip': { zh: '数字相同，数量级不同', en: 'same digits, another power of ten' },
  'unit-mismatch': { zh: '数字相同，单位不同', en: 'same number, another unit' },
  'direction-mismatch': { zh: '数字相同，增减方向相反', en: 'same number, the other direction' },
  'period-mismatch': { zh: '是另一期间的数字', en: 'the figure of another period' },
  'subject-mismatch': { zh: '是另一主体、指标或口径的数字', en: 'the figure of another subject, metric or basis' },
  relative: { zh: '是上级、同级或另一指标的数字', en: 'the figure of a parent, a sibling or another metric' },
  overstated: { zh: '数字前后的措辞不成立', en: 'its qualifier does not hold' },
  'no-claim': { zh: '数据库里没有这个主体和期间的数字', en: 'the database has no claim about this subject and period' },
  'no-metric': { zh: '没有读出指标', en: 'no metric was read' },
  'unknown-subject': { zh: '数据库不认识这个主体', en: 'a name that the database does not know' },
  'other-currency': { zh: '货币不同，无从比对', en: 'another currency: nothing to compare with' },
  'other-reading': { zh: '换一种读法就相符', en: 'another reading agrees' },
  'other-metric': { zh: '与同一主体的另一项指标数字相同', en: 'equals another metric of the same subject' },
  'other-kind': { zh: '与来源不是一类数字', en: 'not the kind of figure that the source gives' },
  unsure: { zh: '指标或主体不是这句话写明的，不下判断', en: 'metric or subject is not stated here: not judged' },
  worded: {
    zh: '句中说到了来源表格这一行的名目，数字相等',
    en: 'the sentence says the label of this line, and the number is equal',
  },
  'same-row': {
    zh: '来源的表格里同名的一行有这个数字',
    en: 'a row of this name in the source has the number',
  },
  announced: { zh: '预告的数字后来如数公布', en: 'announced, and reported so' },
  guided: { zh: '期间未完，与公司指引相符', en: 'not over yet: as the company guides' },
  conditional: { zh: '假设的说法', en: 'a supposition' },
  denied: { zh: '文中否认这个数字', en: 'the draft denies the figure' },
};

const RULES: Readonly<Record<AgreementRule | DecisionRule, Words>> = { ...AGREEMENT, ...DECISION };

const ANY_METRIC: Words = { zh: '，不限指标', en: ', whatever the metric' };

/** The rule that decided a verdict, or how one comparison came out, in words. */
export function ruleText(rule: VerdictRule, language: Language): string {
  return isOwn(rule) ? RULES[rule][language] : RULES[ofMetric(rule)][language] + ANY_METRIC[language];
}

function isOwn(rule: VerdictRule): rule is AgreementRule | DecisionRule {
  return rule in RULES;
}

function ofMetric(rule: VerdictRule): AgreementRule | TimelyRule {
  return rule.replace(/-any-metric$/, '') as AgreementRule | TimelyRule;
}
