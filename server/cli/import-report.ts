// What an import says when it is done: what came in, what did not, and why.

import type { Finding } from '../../claims-db/import/finding.ts';
import type { ImportReport } from '../../claims-db/import/import-files.ts';
import type { ImportOptions } from '../../claims-db/import/import-options.ts';
import type { Language } from '../check/result.ts';

/** As many as a person reads; the rest is counted. */
const MOST_FINDINGS = 200;

const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

const plural = (count: number, one: string, many: string): string => `${number(count)} ${count === 1 ? one : many}`;

/** A line for each thing that could not be read, with its place. */
export function findingLines(findings: readonly Finding[], language: Language): string[] {
  const lines = findings.slice(0, MOST_FINDINGS).map(({ place, words }) => `${place}: ${words[language]}`);
  const left = findings.length - lines.length;
  if (left === 0) return lines;
  return [
    ...lines,
    language === 'zh' ? `……还有 ${number(left)} 处，原因类似` : `… and ${number(left)} more of this kind`,
  ];
}

function factLines({ facts }: ImportReport, { mappedOnly }: ImportOptions, language: Language): string[] {
  if (facts.companies === 0) return [];
  const zh = language === 'zh';
  const concepts = facts.unmapped.size;
  const lines: (string | null)[] = [
    zh
      ? `  ${number(facts.companies)} 家公司（词表里没有的 ${number(facts.newCompanies)} 家），读到 ${number(facts.facts)} 个数`
      : `  ${plural(facts.companies, 'company', 'companies')} (${number(facts.newCompanies)} not in the lexicon), ${plural(facts.facts, 'fact', 'facts')} read`,
    facts.repeated === 0
      ? null
      : zh
        ? `  ${number(facts.repeated)} 个与别次申报相同，只留一条`
        : `  ${plural(facts.repeated, 'repeats', 'repeat')} another filing and ${facts.repeated === 1 ? 'is' : 'are'} kept once`,
    facts.superseded === 0
      ? null
      : zh
        ? `  ${number(facts.superseded)} 条后来改过，保留旧值`
        : `  ${plural(facts.superseded, 'was', 'were')} restated; the old ${facts.superseded === 1 ? 'value is' : 'values are'} kept`,
    concepts === 0
      ? null
      : zh
        ? `  ${number(concepts)} 个概念（${number(facts.unmappedFacts)} 个数）词表里没有对应的指标，${mappedOnly ? '没有导入' : '各按自己的名字导入'}`
        : `  ${plural(concepts, 'concept', 'concepts')} (${plural(facts.unmappedFacts, 'fact', 'facts')}) that no metric of the lexicon has: ${mappedOnly ? 'left out' : 'kept under names of their own'}`,
    facts.otherUnit === 0
      ? null
      : zh
        ? `  ${number(facts.otherUnit)} 个的单位与指标不合，没有导入`
        : `  ${plural(facts.otherUnit, 'fact', 'facts')} left out: the unit does not fit the metric`,
  ];
  return lines.filter((line) => line !== null);
}

function tableLines({ tables }: ImportReport, language: Language): string[] {
  if (tables.rows === 0) return [];
  const zh = language === 'zh';
  const blank =
    tables.blank === 0
      ? ''
      : zh
        ? `，${number(tables.blank)} 格没有数字`
        : `, ${plural(tables.blank, 'cell', 'cells')} without a figure`;
  return [
    zh ? `  ${number(tables.rows)} 行${blank}` : `  ${plural(tables.rows, 'row', 'rows')}${blank}`,
    ...tables.unused.map(({ place, headings }) =>
      zh
        ? `  ${place}：没有读的列：${headings.join('、')}`
        : `  ${place}: columns that were not read: ${headings.join(', ')}`,
    ),
  ];
}

/** @param out the file that was written, as given */
export function reportLines(out: string, report: ImportReport, options: ImportOptions, language: Language): string[] {
  const claims = report.facts.claims + report.tables.claims;
  const first = language === 'zh' ? `${out}：${number(claims)} 条` : `${out}: ${plural(claims, 'claim', 'claims')}`;
  return [first, ...factLines(report, options, language), ...tableLines(report, language)];
}
