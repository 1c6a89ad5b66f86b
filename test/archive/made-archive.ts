// Made-up companies with their claims, and articles about them, as many as wanted and the same ones every time.

/** How much there is to be. */
export interface MadeArchive {
  readonly companies: number;
  readonly articles: number;
}

const FIRST = '恒远华瑞东盛金泰鼎丰安和嘉信宏达天润';
const SECOND = '川岳江海洋林泽辰星宇峰源通宁康博凯腾科创';
const TRADES = ['重工', '能源', '材料', '电子', '食品', '物流', '化学', '纺织', '光学', '仪器'];
const SYLLABLES = [
  'bal',
  'cor',
  'dun',
  'fen',
  'gar',
  'hol',
  'kes',
  'lum',
  'nor',
  'pel',
  'ras',
  'tam',
  'vel',
  'wen',
  'zor',
];
const ENGLISH_TRADES = [
  'Works',
  'Energy',
  'Materials',
  'Electric',
  'Foods',
  'Freight',
  'Chemical',
  'Textile',
  'Optics',
  'Instruments',
];

interface Company {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

function companyAt(at: number): Company {
  const trade = at % TRADES.length;
  const rest = Math.floor(at / TRADES.length);
  const first = FIRST[rest % FIRST.length] ?? '';
  const second = SECOND[Math.floor(rest / FIRST.length) % SECOND.length] ?? '';
  const [a, b] = [SYLLABLES[rest % 15] ?? '', SYLLABLES[Math.floor(rest / 15) % 15] ?? ''];
  const c = SYLLABLES[Math.floor(rest / 225) % 15] ?? '';
  const name = `${a}${b}${c}`;
  return {
    id: `made-${at}`,
    zh: `${first}${second}${rest >= FIRST.length * SECOND.length ? c : ''}${TRADES[trade]}`,
    en: `${name.charAt(0).toUpperCase()}${name.slice(1)} ${ENGLISH_TRADES[trade]}`,
  };
}

const METRICS = [
  { id: 'revenue', zh: '营收', en: 'revenue' },
  { id: 'net-income', zh: '净利润', en: 'net income' },
  { id: 'operating-income', zh: '经营利润', en: 'operating income' },
  { id: 'research-and-development', zh: '研发费用', en: 'research and development expenses' },
] as const;

/** Quarters from the first of 2023 on. */
const QUARTERS = 12;

interface Quarter {
  readonly year: number;
  readonly quarter: number;
}

function quarterAt(at: number): Quarter {
  return { year: 2023 + Math.floor(at / 4), quarter: (at % 4) + 1 };
}

/** Hundredths of 100 million yuan: between 10 and 999.99, another for each subject. */
function amountOf(company: number, metric: number, quarter: number): number {
  const mixed = Math.imul(company * 7919 + metric * 104_729 + quarter * 15_485_863 + 12_345, 2_654_435_761) >>> 0;
  return 1000 + (mixed % 98_999);
}

function chinese(amount: number): string {
  return `${(amount / 100).toFixed(2)}亿元`;
}

function english(amount: number): string {
  return `RMB${(amount / 1000).toFixed(3)} billion`;
}

function entityLine({ id, zh, en }: Company): string {
  return `  - { id: ${id}, name: { zh: ${zh}, en: ${en} }, kind: company, currency: CNY }`;
}

export function claimId(company: number, metric: string, quarter: number): string {
  const { year, quarter: of } = quarterAt(quarter);
  return `${companyAt(company).id}-${metric}-${year}q${of}`;
}

function claimLines(company: number): string[] {
  return METRICS.flatMap(({ id }, metric) =>
    Array.from({ length: QUARTERS }, (_, quarter) => {
      const { year, quarter: of } = quarterAt(quarter);
      const subject = `entity: ${companyAt(company).id}, metric: ${id}, period: ${year}Q${of}`;
      const amount = chinese(amountOf(company, metric, quarter));
      return `  - { id: ${claimId(company, id, quarter)}, ${subject}, quantity: ${amount}, status: confirmed }`;
    }),
  );
}

/** As many companies as one claims file holds: it may have 16 MB. */
const A_FILE = 500;

/** The claims files of all companies. */
export function madeClaims({ companies }: MadeArchive): string[] {
  return Array.from({ length: Math.ceil(companies / A_FILE) }, (_, file) => {
    const from = file * A_FILE;
    const some = Array.from({ length: Math.min(A_FILE, companies - from) }, (_, at) => from + at);
    const about = 'title: Quarterly figures, publisher: Made Figures, date: 2026-01-20, tier: primary';
    const entities = some.map((at) => entityLine(companyAt(at)));
    const claims = some.flatMap(claimLines);
    return `entities:\n${entities.join('\n')}\nsource: { id: made-${file}, ${about} }\nclaims:\n${claims.join('\n')}\n`;
  });
}

export interface MadeArticle {
  readonly name: string;
  readonly text: string;
}

const MONTHS = ['04', '07', '10', '01'];

function dayOf({ year, quarter }: Quarter, at: number): string {
  const day = String(10 + (at % 19)).padStart(2, '0');
  return `${quarter === 4 ? year + 1 : year}-${MONTHS[quarter - 1]}-${day}`;
}

/** One figure in eight is a slip. */
function printed(at: number, amount: number): number {
  return at % 8 === 3 ? amount + 1700 : amount;
}

function chineseArticle(at: number, company: number, quarter: number): string {
  const { zh } = companyAt(company);
  const { year, quarter: of } = quarterAt(quarter);
  const [first, second, third] = [0, 1, 2].map((step) => (at + step) % METRICS.length);
  const figure = (metric: number, shift: number): string =>
    `${METRICS[metric]?.zh}为${chinese(printed(at + shift, amountOf(company, metric, quarter)))}`;
  return `# ${zh}公布${year}年第${of}季度业绩

${zh}${year}年第${of}季度${figure(first ?? 0, 0)}，${figure(second ?? 1, 5)}。

公司表示，订单在季度内保持平稳。${zh}当季${figure(third ?? 2, 9)}。
`;
}

function englishArticle(at: number, company: number, quarter: number): string {
  const { en } = companyAt(company);
  const { year, quarter: of } = quarterAt(quarter);
  const [first, second, third] = [0, 1, 2].map((step) => (at + step) % METRICS.length);
  const figure = (metric: number, shift: number): string =>
    `${METRICS[metric]?.en} of ${english(Math.round(printed(at + shift, amountOf(company, metric, quarter))))}`;
  return `# ${en} reports Q${of} ${year}

${en} reported ${figure(first ?? 0, 0)} and ${figure(second ?? 1, 5)} for Q${of} ${year}.

Orders were steady during the quarter, the company said. ${en} had ${figure(third ?? 2, 9)} in Q${of} ${year}.
`;
}

/** The article at a place: of which company and quarter goes round, so that each subject is in several. */
export function madeArticle(at: number, { companies }: MadeArchive): MadeArticle {
  const company = at % companies;
  const quarter = Math.floor(at / companies) % QUARTERS;
  const text = at % 3 === 0 ? englishArticle(at, company, quarter) : chineseArticle(at, company, quarter);
  const date = dayOf(quarterAt(quarter), at);
  const folder = String(Math.floor(at / 1000)).padStart(4, '0');
  return { name: `${folder}/${String(at).padStart(7, '0')}.md`, text: `---\ndate: ${date}\n---\n\n${text}` };
}
