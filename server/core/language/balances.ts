// What is left of one thing when another is taken off: net profit, gross profit, equity. The words of all three, folded.

export interface Balance {
  readonly result: RegExp;
  readonly from: RegExp;
  readonly less: RegExp;
}

const ROWS: readonly Balance[] = [
  {
    result:
      /(?:净利润?|净溢利|纯利|税后利润|除税后溢利|年度溢利|期内溢利)$|\bnet (?:profit|income|earnings)$|\b(?:profit|income|earnings) after (?:income )?tax(?:es|ation)?$|\bprofit for the (?:year|period)$/u,
    from: /(?:利润总额|税前利润|税前盈利|除税前溢利|税前溢利)$|\b(?:profit|income|earnings) before (?:income )?tax(?:es|ation)?$|\bpre-?tax (?:profit|income|earnings)$/u,
    less: /(?:所得税|税项|税费|税款|税金)(?:费用|开支|支出)?$|^(?:(?:corporate |corporation |income )?tax(?:es|ation)?)(?: (?:charge|expense|bill))?$/u,
  },
  {
    result: /毛利(?:润|总额)?$|\bgross (?:profit|income)$/u,
    from: /(?:收入|营收|营业额|销售额|收益)$|\b(?:revenues?|sales|turnover)$/u,
    less: /(?:营业|销售|主营业务|服务)成本$|\bcosts? of (?:net )?(?:sales|revenues?|goods(?: sold)?)$/u,
  },
  {
    result: /(?:营业|经营)(?:利润|溢利|盈利)$|\boperating (?:profit|income|surplus)$/u,
    from: /(?:收入|营收|营业额|收益)$|\b(?:revenues?|sales|turnover|income)$/u,
    less: /(?:总成本|成本费用|成本及费用|总开支|总支出|营业总成本)$|^(?:(?:total |operating |total operating )?(?:costs|expenses|expenditure))$/u,
  },
  {
    result:
      /(?:净资产|资产净值|股东权益|所有者权益|权益总额|权益合计|总权益|净资产总额)$|\b(?:net assets|(?:total |shareholders'? |stockholders'? |shareholder |owners'? )?equity)$/u,
    from: /(?:总资产|资产总[额计值]|资产合计|资产)$|^(?:total )?assets$/u,
    less: /(?:总负债|负债总[额计值]|负债合计|负债)$|^(?:total )?liabilities$/u,
  },
  {
    result: /(?:募集资金|募资|所得款项)净额$|\bnet proceeds$/u,
    from: /(?:募集资金|募资|所得款项)(?:总额|毛额)$|\bgross proceeds$|\braised$/u,
    less: /(?:费用|开支|支出)$|\b(?:fees|costs|expenses|commissions)$/u,
  },
  {
    result: /(?:净负债|净债务|净借贷|净借款)(?:总?额)?$|\bnet (?:debt|borrowings?)$/u,
    from: /(?:有息负债|借款|借贷|债务)(?:总额|余额)?$|^(?:(?:gross |total )?(?:debt|borrowings))$/u,
    less: /现金(?:及等价物|及现金等价物|结余|余额)?$|^cash(?: and (?:cash )?equivalents)?$/u,
  },
  {
    result: /净现金(?:总?额)?$|\bnet cash$/u,
    from: /(?:现金(?:及等价物|及现金等价物|结余|余额)?)$|^cash(?: and (?:cash )?equivalents)?$/u,
    less: /(?:有息负债|借款|借贷|债务)(?:总额|余额)?$|^(?:(?:gross |total )?(?:debt|borrowings))$/u,
  },
  {
    result: /自由现金流(?:量)?$|\bfree cash flow$/u,
    from: /经营(?:活动|性)?(?:产生的)?(?:净?现金流(?:量|入)?(?:净额)?)$|\boperating cash flow$|\bcash (?:flow )?from operati(?:ons|ng activities)$/u,
    less: /资本(?:开支|支出|性支出|性开支)$|\bcapital (?:expenditure|spending)$|\bcapex$/u,
  },
  {
    result: /(?:贸易)?顺差$|\b(?:trade|export) surplus$/u,
    from: /出口(?:总?额)?$|\bexports?$/u,
    less: /进口(?:总?额)?$|\bimports?$/u,
  },
  {
    result: /(?:单位|每?吨|单[吨位件台车]).{0,2}(?:毛利|利润|价差)$|\b(?:unit margin|margin per \w+|profit per \w+)$/u,
    from: /(?:售价|价格|单价|均价)$|\b(?:selling price|price)$/u,
    less: /成本$|\bcosts?$/u,
  },
  {
    result: /(?:结余|盈余)$|\bsurplus$/u,
    from: /(?:总收入|收入|收款)$|\b(?:income|receipts|revenues?)$/u,
    less: /(?:总支出|支出|开支|付款)$|\b(?:spending|expenditure|payments|outgoings|expenses|costs)$/u,
  },
];

/** The rows whose result the name is. */
export function balancesOf(name: string): readonly Balance[] {
  return name === '' ? [] : ROWS.filter(({ result }) => result.test(name));
}

/** What somebody had when a time began, and when it was over. */
export const AT_FIRST: RegExp =
  /[年期季月周]初|原有|\b(?:opening|began|begun|beginning|started|starting|at the start|initially)\b/u;
export const AT_LAST: RegExp =
  /[年期季月周][末底]|现有|现余|结存|剩余|\b(?:closing|ended|ending|finish(?:ed|ing)?|leaving|left with|at the end|year-end|now (?:has|have|stands?|numbers?))\b/u;
/** What came to it, and what went. */
export const CAME: RegExp =
  /新增|新开|新设|新签|新建|新入|增加|增设|购入|买入|加入|入职|招聘|开业|开出|收购|生产|产出|投放|交付入|\b(?:open(?:ed|ing)|add(?:ed|ing)|join(?:ed|ing)|hir(?:ed|ing)|recruit(?:ed|ing)|bought|buying|acquir(?:ed|ing)|gain(?:ed|ing)|produced|launch(?:ed|ing)|took on|taking on|new (?:stores|shops|members|branches|customers|orders|loans)|admitted|received)\b/u;
export const WENT: RegExp =
  /关闭|关停|闭店|减少|流失|离职|退出|竣工|完工|结案|售出|卖出|出售|销售|报废|退役|偿还|清退|注销|\b(?:clos(?:ed|ing|ures)|left|leaving(?! \d)|leavers|lost|losing|sold|selling|retir(?:ed|ing)|scrapp(?:ed|ing)|dispos(?:ed|als?)|cancell?(?:ed|ations)|repaid|quit|departed|shut|resigned|completed|delivered|withdrawn)\b/u;
