// Figures that a filing tags in its prose: the words that tell them are kept, and a sentence that says them again is held to them.

import { describe, expect, test } from 'vitest';
import { newFile } from '../../../claims-db/ingest/out/yaml.ts';
import { validateDatabase } from '../../../claims-db/validate.ts';
import { check } from '../../../server/core/check/check.ts';
import { memoryStore } from '../../../server/core/claims/memory-store.ts';
import { read } from '../read.ts';

const context = (id: string, period: string): string =>
  `<xbrli:context id="${id}"><xbrli:entity><xbrli:identifier>1</xbrli:identifier></xbrli:entity><xbrli:period>${period}</xbrli:period></xbrli:context>`;
const year = (id: string, of: number): string =>
  context(id, `<xbrli:startDate>${of}-01-01</xbrli:startDate><xbrli:endDate>${of}-12-31</xbrli:endDate>`);
const day = (id: string, of: number): string => context(id, `<xbrli:instant>${of}-12-31</xbrli:instant>`);
const fact = (name: string, at: string, text: string, more = ''): string =>
  `<ix:nonFraction name="${name}" contextRef="${at}" unitRef="usd" scale="6" format="ixt:num-dot-decimal"${more}>${text}</ix:nonFraction>`;

const FILING = `<?xml version="1.0"?><html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><body>
<div style="display:none"><ix:header><ix:hidden><ix:nonNumeric name="dei:EntityRegistrantName" contextRef="y25">Harbor Mills Inc.</ix:nonNumeric></ix:hidden><ix:resources>
${year('y25', 2025)}${year('y24', 2024)}${day('d25', 2025)}${day('d24', 2024)}
<xbrli:unit id="usd"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit></ix:resources></ix:header></div>
<p>Capitalized weaving patterns and dyes as of December 31, 2024 and 2025 were $${fact('hm:Patterns', 'd24', '174')} million and $${fact('hm:Patterns', 'd25', '196')} million.</p>
<p>Settlement of the river claims cost $${fact('hm:River', 'y25', '341')} million in 2025.</p>
<p>Unrealized losses on hedged cotton contracts were $${fact('hm:Cotton', 'y25', '88.4')} million in 2025.</p>
<p>CONSOLIDATED STATEMENTS OF INCOME (in millions)</p>
<table><tr><td></td><td>2025</td><td>2024</td></tr>
<tr><td>Other weaving mill expense (income), net</td><td>${fact('hm:OtherWeavingMillIncomeExpenseNet', 'y25', '767', ' sign="-"')}</td><td>${fact('hm:OtherWeavingMillIncomeExpenseNet', 'y24', '763', ' sign="-"')}</td></tr></table>
</body></html>`;

/** The figure in question stands in brackets. */
const ROWS: readonly (readonly [text: string, verdict: string])[] = [
  [
    'Capitalized weaving patterns and dyes as of December 31, 2024 and 2025 were $174 million and ⟦$196 million⟧.',
    'supported',
  ],
  [
    'Capitalized weaving patterns and dyes as of December 31, 2024 and 2025 were ⟦$184 million⟧ and $196 million.',
    'refuted',
  ],
  [
    'Capitalized weaving patterns and dyes as of December 31, 2024 and 2025 were $174 million and ⟦$196 billion⟧.',
    'refuted',
  ],
  ['Settlement of the river claims cost ⟦$341 million⟧ in 2025.', 'supported'],
  ['Settlement of the river claims cost ⟦$431 million⟧ in 2025.', 'refuted'],
  // A loss is told as the source tells it, whatever sign its tag has.
  ['Unrealized losses on hedged cotton contracts were ⟦$88.4 million⟧ in 2025.', 'supported'],
  ['Unrealized losses on hedged cotton contracts were ⟦$98.4 million⟧ in 2025.', 'refuted'],
  // However far it is from the claim, and whoever else the text speaks of.
  [
    'Harbor Mills buys its looms from Corduroy Works. Settlement of the river claims cost ⟦$941 million⟧ in 2025.',
    'refuted',
  ],
  // The times of a list are told in order.
  [
    'Capitalized weaving patterns and dyes as of December 31, 2023 and 2024 were $151 million and ⟦$196 million⟧.',
    'refuted',
  ],
  // A line that is printed without the minus of its tag, under its whole label.
  ['Harbor Mills has two mills. Other weaving mill expense (income), net was ⟦$767 million⟧ in 2025.', 'supported'],
  ['Harbor Mills has two mills. Other weaving mill expense (income), net was ⟦$767 billion⟧ in 2025.', 'refuted'],
  ['Harbor Mills has two mills. Other weaving mill expense (income), net was ⟦$167 million⟧ in 2025.', 'refuted'],
  // Other words are of something else.
  ['Settlement of the harbour claims cost ⟦$431 million⟧ in 2025.', 'unsourced'],
  ['Settlement of the river claims cost ⟦$431 million⟧ in 2023.', 'unsourced'],
];

describe('a sentence that says again what a filing says', () => {
  test.each(ROWS)('%s', async (marked, verdict) => {
    const { issuer, metrics, source, claims } = await read('filing.htm', FILING);
    const file = newFile([{ entity: issuer.entity, metrics, source, claims: claims.map(({ record }) => record) }]);
    const database = validateDatabase([{ name: 'own.yaml', text: file }]);
    const text = `# Harbor Mills Inc. in 2025\n\n${marked.replace(/[⟦⟧]/g, '')}`;
    const start = text.indexOf(marked.slice(0, 20)) + marked.indexOf('⟦');
    const { figures } = check({ text, format: 'markdown' }, memoryStore(database.lexicon, database.claims, 'own'));
    const found = figures.find(({ figure }) => figure.span.start <= start && start < figure.span.end);
    expect(found?.judgement?.verdict).toBe(verdict);
  });

  test('its words are the evidence that is shown', async () => {
    const { claims } = await read('filing.htm', FILING);
    expect(claims.map(({ record }) => record.evidence?.row)).toEqual([
      'Other weaving mill expense (income), net | ⟦767⟧ | 763',
      'Other weaving mill expense (income), net | 767 | ⟦763⟧',
      'capitalized weaving patterns and dyes as of and were ⟦174⟧',
      'capitalized weaving patterns and dyes as of and were ⟦196⟧',
      'settlement of the river claims cost ⟦341⟧',
      'unrealized losses on hedged cotton contracts were ⟦88.4⟧',
    ]);
  });
});
