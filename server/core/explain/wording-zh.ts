// What Tieout says in Chinese.

import type { Facts, Said, Wording } from './wording.ts';

/** 阿里云2025年第三季度营收为398.24亿元（阿里巴巴集团，一手资料，2025-11-25） */
function states({ subject, figure, source }: Said): string {
  return `${subject}${predicate(figure)}（${source}）`;
}

/** 为398亿元，约为398亿元，超过398亿元 */
function predicate(figure: string): string {
  if (figure.startsWith('约')) return `约为${figure.slice(1)}`;
  return /^(超过|不低于|不到|不超过)/.test(figure) ? figure : `为${figure}`;
}

function advice(facts: Facts, otherwise: string): string {
  return facts.fix ? `建议改为“${facts.fix}”。` : otherwise;
}

/** 一句话说明错在哪里，再说来源怎么说，最后说怎么办。 */
function corrected(what: string, facts: Facts): string {
  const { said, working } = facts;
  if (said && working)
    return `“${facts.draft}”与推算不符：${working}（${said.source}）。\n${advice(facts, '请核对来源后改正。')}`;
  if (!said) return `${what}。\n请核对原文后改正。`;
  return `${what}：${states(said)}。\n${advice(facts, '请核对来源后改正。')}`;
}

function mistaken(facts: Facts): string {
  const { culprit, said, draft } = facts;
  if (!culprit) return corrected(`“${draft}”张冠李戴`, facts);
  const belongs = `“${draft}”是${culprit.subject}的数字（${culprit.source}）`;
  if (!said) return `${belongs}；数据库里没有${facts.subject || '这里所说的'}数字。\n请改写主体，或改用正确的数字。`;
  return `${belongs}；${said.subject}为${said.figure}（${said.source}）。\n${advice(facts, '请改写主体或数字。')}`;
}

/** “11.29亿美元”已于2025-04-22重述：特斯拉2024年第一季度净利润原为11.29亿美元，现为13.90亿美元（特斯拉，一手资料，2025-04-22）。 */
function restated({ draft, said, better, restated: date, reason }: Facts): string | null {
  const [now] = better;
  if (date === null || !said || !now) return null;
  const first = `“${draft}”已${date === '' ? '' : `于${date}`}重述：${now.subject}原为${said.figure}，现为${now.figure}（${now.source}）。`;
  return `${first}\n${reason ? sentence(reason) : '请改用重述后的数字，或写明是最初公布的。'}`;
}

function disputed(facts: Facts): string {
  const told = restated(facts);
  if (told) return told;
  const { draft, said, better, reason } = facts;
  const from = said ? `，出自${said.origin}` : '';
  if (better.length > 0) {
    const first = `“${draft}”有争议${from}；更可靠的来源：${better.map(states).join('；')}。`;
    return reason ? `${first}\n${sentence(reason)}` : `${first}\n请改用更可靠的数字，或在文中写明出处。`;
  }
  return `“${draft}”有争议${from}。\n${reason ? sentence(reason) : '请核对来源，或在文中写明出处。'}`;
}

/** ，写的是美元，来源是人民币 */
function unitsTold({ units }: Facts): string {
  return units ? `，写的是${units.draft}，来源是${units.source}` : '';
}

function digitsOff(powers: number): string {
  if (powers === 0) return '';
  const times = `1${'0'.repeat(Math.abs(powers))}`;
  return powers > 0 ? `，是来源数字的${times}倍` : `，只有来源数字的1/${times}`;
}

function sentence(text: string): string {
  return /[。！？!?.]$/u.test(text) ? text : `${text}。`;
}

export const ZH: Wording = {
  messages: {
    'figure-mismatch': (facts) => corrected(`“${facts.draft}”与来源不符`, facts),
    'scale-slip': (facts) => corrected(`“${facts.draft}”数量级有误${digitsOff(facts.powers)}`, facts),
    'unit-mismatch': (facts) => corrected(`“${facts.draft}”单位有误${unitsTold(facts)}`, facts),
    'direction-mismatch': (facts) => corrected(`“${facts.draft}”方向写反了`, facts),
    'period-mismatch': mistaken,
    'subject-mismatch': mistaken,
    overstated: (facts) => corrected(`“${facts.draft}”的措辞与来源不符`, facts),
    understated: ({ draft, said }) =>
      `“${draft}”没有错，但远低于来源${said ? `：${states(said)}` : ''}。\n写得更接近，对读者更有用。`,
    'disputed-figure': disputed,
    'unverified-figure': ({ draft, said, reason }) =>
      `“${draft}”尚未得到证实：只见于${said?.origin ?? '未经证实的来源'}，未找到更可靠的来源。\n${
        reason ? sentence(reason) : '请另找来源，或在文中写明是谁的说法。'
      }`,
    'missing-source': ({ draft, subject }) =>
      `“${draft}”没有出处：数据库里没有${subject ? `“${subject}”` : '可对照'}的数字，文中也没有注明来源。\n请加上链接、脚注，或写明据谁的数据。`,
    'unknown-subject': ({ stranger }) =>
      `数据库对${stranger?.name ?? '这个主体'}一无所知：${stranger?.figures ?? 0}个数字无从核对。\n为它添一份论断文件，或注明来源。`,
    'unused-ignore': () => '这条忽略注释没有用处：它所管的地方没有要报的问题，可以删去。',
  },
  verdicts: {
    supported: '与来源相符',
    refuted: '与来源不符',
    disputed: '有争议',
    unverified: '尚未得到证实',
    unsourced: '没有出处',
    cited: '文中已注明来源，数据库里没有可对照的数字',
    ambiguous: '所指不明，不作判断',
  },
  known: { stated: '写明', shared: '同一句', carried: '沿用上文', guessed: '推定' },
  outcomes: { agrees: '相符', disagrees: '不符', silent: '没有可比的数字' },
  tiers: { primary: '一手资料', 'filing-digest': '财报摘编', secondary: '媒体或研报', 'self-media': '自媒体' },
  statuses: { confirmed: '已证实', disputed: '有争议', unverified: '未证实', superseded: '已被重述' },
  natures: { actual: '实际值', guidance: '公司指引', estimate: '预测值' },
  kinds: {
    money: '金额',
    percent: '百分比',
    'percentage-point': '百分点',
    'basis-point': '基点',
    multiple: '倍数',
    fraction: '分数',
    'unit-price': '单价',
    physical: '物理量',
    count: '数量',
    number: '数字',
    date: '日期',
    time: '时刻',
    period: '期间',
    duration: '时长',
    age: '年龄',
    ordinal: '序数',
    'list-number': '列表编号',
    section: '章节号',
    page: '页码',
    version: '版本号',
    model: '型号',
    code: '代码',
    telephone: '电话号码',
    address: '地址',
    score: '比分',
    name: '名称',
    idiom: '成语或惯用语',
  },
  rows: {
    read: '读作',
    precision: '范围',
    subject: '主体',
    period: '期间',
    reading: '另一种读法',
    basis: '口径',
    claim: '来源数字',
    source: '来源',
    title: '标题',
    status: '状态',
    culprit: '实为',
    against: '更可靠的数字',
    reason: '说明',
    cited: '文中出处',
    compared: '对照',
    decided: '判断依据',
    ignored: '忽略',
    file: '数据库',
    link: '链接',
  },
  list: (parts) => parts.join('，'),
  leftAlone: (kind) => `${kind}，不核对`,
  notCheckWorthy: '没有可核对的主体，不核对',
  noSubject: '没有读出',
  noPeriod: '文中没有写明',
  boundBy: (value, rule, words) => `${value}（${words ? `文中“${words}”，` : ''}${rule}）`,
  agrees: '相符',
  differs: '不符',
  sameAs: (written, read) => `${written}，即${read}`,
  ignored: '这里有忽略注释，不报告',
  bracketed: (text, inner) => `${text}（${inner}）`,
};
