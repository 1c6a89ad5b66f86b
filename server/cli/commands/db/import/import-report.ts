// What an import says when it is done: what came in, what did not, and why.

import type { Finding } from '../../../../../claims-db/import/finding.ts';
import type { ImportReport } from '../../../../../claims-db/import/import-files.ts';
import type { ImportOptions } from '../../../../../claims-db/import/import-options.ts';
import { said, type Tongue, type Words } from '../../../../core/text/spoken.ts';

/** As many as a person reads; the rest is counted. */
const MOST_FINDINGS = 200;

const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

const plural = (count: number, one: string, many: string): string => `${number(count)} ${count === 1 ? one : many}`;

/** A line for each thing that could not be read, with its place. */
export function findingLines(findings: readonly Finding[], language: Tongue): string[] {
  const lines = findings.slice(0, MOST_FINDINGS).map(({ place, words }) => `${place}: ${said(words, language)}`);
  const left = findings.length - lines.length;
  if (left === 0) return lines;
  return [
    ...lines,
    said({ zh: `……还有 ${number(left)} 处，原因类似`, en: `… and ${number(left)} more of this kind` }, language),
  ];
}

/** A line of the report; left out where its count is 0. */
interface Line {
  readonly count: number;
  readonly zh: string;
  readonly en: string;
}

function factLines({ facts }: ImportReport, { mappedOnly }: ImportOptions, language: Tongue): string[] {
  const { companies, newCompanies, repeated, superseded, unmapped, unmappedFacts, otherUnit } = facts;
  const read = plural(facts.facts, 'fact', 'facts');
  const kept = mappedOnly ? 'left out' : 'kept under names of their own';
  const lines: readonly Line[] = [
    {
      count: companies,
      zh: `${number(companies)} 家公司（词表里没有的 ${number(newCompanies)} 家），读到 ${number(facts.facts)} 个数`,
      en: `${plural(companies, 'company', 'companies')} (${number(newCompanies)} not in the lexicon), ${read} read`,
    },
    {
      count: repeated,
      zh: `${number(repeated)} 个与别次申报相同，只留一条`,
      en: plural(repeated, 'repeats another filing and is kept once', 'repeat another filing and are kept once'),
    },
    {
      count: superseded,
      zh: `${number(superseded)} 条后来改过，保留旧值`,
      en: plural(superseded, 'was restated; the old value is kept', 'were restated; the old values are kept'),
    },
    {
      count: unmapped.size,
      zh: `${number(unmapped.size)} 个概念（${number(unmappedFacts)} 个数）词表里没有对应的指标，${mappedOnly ? '没有导入' : '各按自己的名字导入'}`,
      en: `${plural(unmapped.size, 'concept', 'concepts')} (${plural(unmappedFacts, 'fact', 'facts')}) that no metric of the lexicon has: ${kept}`,
    },
    {
      count: otherUnit,
      zh: `${number(otherUnit)} 个的单位与指标不合，没有导入`,
      en: `${plural(otherUnit, 'fact', 'facts')} left out: the unit does not fit the metric`,
    },
  ];
  return lines.filter(({ count }) => count > 0).map((line) => `  ${said(line, language)}`);
}

const NOTHING: Words = { zh: '', en: '' };

function tableLines({ tables }: ImportReport, language: Tongue): string[] {
  if (tables.rows === 0) return [];
  const blank =
    tables.blank === 0
      ? NOTHING
      : {
          zh: `，${number(tables.blank)} 格没有数字`,
          en: `, ${plural(tables.blank, 'cell', 'cells')} without a figure`,
        };
  const rows: Words = {
    zh: `  ${number(tables.rows)} 行${blank.zh}`,
    en: `  ${plural(tables.rows, 'row', 'rows')}${blank.en}`,
  };
  const unused = tables.unused.map(
    ({ place, headings }): Words => ({
      zh: `  ${place}：没有读的列：${headings.join('、')}`,
      en: `  ${place}: columns that were not read: ${headings.join(', ')}`,
    }),
  );
  return [rows, ...unused].map((words) => said(words, language));
}

/** @param out the file that was written, as given */
export function reportLines(out: string, report: ImportReport, options: ImportOptions, language: Tongue): string[] {
  const claims = report.facts.claims + report.tables.claims;
  const first = said(
    { zh: `${out}：${number(claims)} 条`, en: `${out}: ${plural(claims, 'claim', 'claims')}` },
    language,
  );
  return [first, ...factLines(report, options, language), ...tableLines(report, language)];
}
