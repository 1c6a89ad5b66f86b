// A small database written out, validated: what the tests of the claims files share.

import { type ValidatedDatabase, validateDatabase } from '../../claims-db/validate.ts';

export const LEXICON = `entities:
  - { id: acme, name: { zh: 顶点公司, en: Acme }, kind: company, currency: CNY }
metrics:
  - { id: turnover, name: { zh: 营业额, en: turnover }, kind: money, periodType: duration }
  - { id: profit, name: { zh: 利润, en: profit }, kind: money, periodType: duration }
  - { id: margin, name: { zh: 利润率, en: margin }, kind: percent, periodType: duration, of: turnover, part: profit }
`;

export const SOURCE = 'source: { title: Results, publisher: Acme, tier: primary, date: 2025-11-01 }\nclaims:\n';

/** Claims as `id metric period quantity …`, the rest of the entry as YAML. */
export function claim(id: string, metric: string, period: string, quantity: string, more = ''): string {
  return `  - { id: ${id}, entity: acme, metric: ${metric}, period: ${period}, quantity: "${quantity}"${more === '' ? '' : `, ${more}`} }\n`;
}

export function database(...claims: readonly string[]): ValidatedDatabase {
  return validateDatabase([
    { name: 'lexicon.yaml', text: LEXICON },
    { name: 'acme.yaml', text: `${SOURCE}${claims.join('')}` },
  ]);
}

export function messages({ problems }: ValidatedDatabase): string[] {
  return problems.map(({ file, range, message }) => `${file}:${range.start.line + 1} ${message.en}`);
}
