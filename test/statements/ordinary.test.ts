// Names that are ordinary words: their curator is warned, and they bind nothing.

import { expect, test } from 'vitest';
import { validateDatabase } from '../../claims-db/validate.ts';
import { check } from '../../server/core/check/check.ts';
import { readingOf } from '../../server/core/check/result.ts';
import { memoryStore } from '../../server/core/claims/memory-store.ts';

const lexicon = (name: string): string => `entities:
  - { id: odd, name: ${JSON.stringify(name)}, kind: company, currency: CNY }
metrics:
  - { id: revenue, name: { zh: 营收, en: revenue }, kind: money, periodType: duration }
source: { title: T, publisher: P, tier: primary }
claims:
  - { id: c, entity: odd, metric: revenue, period: 2024, quantity: 100亿元 }
`;

test.each(['a', 'of', '1', '年', '的', 'the', 'X', '公司', 'million', '元', '2024', 'it'])('%s', (name) => {
  const { problems, ...database } = validateDatabase([{ name: 'a.yaml', text: lexicon(name) }]);
  expect(problems.map(({ level, path }) => [level, path.join('.')])).toContainEqual(['warning', 'entities.0.name']);
  const text = `2024年，${name} 的营收为90亿元。The revenue ${name} was 90亿元 of 2024.`;
  const { figures } = check({ text, format: 'text' }, memoryStore(database.lexicon, database.claims, 'r'));
  expect(
    figures.filter(
      (figure) => readingOf(figure)?.entity?.value === 'odd' && readingOf(figure)?.entity?.known === 'stated',
    ),
  ).toEqual([]);
});

test.each(['百度', '五粮液', '3M', 'IT', 'Gap', 'AWS', '三星'])('%s is a name', (name) => {
  const { problems, ...database } = validateDatabase([{ name: 'a.yaml', text: lexicon(name) }]);
  expect(problems).toEqual([]);
  const { figures } = check(
    { text: `${name} 2024年营收为90亿元。`, format: 'text' },
    memoryStore(database.lexicon, database.claims, 'r'),
  );
  expect(figures.map((figure) => figure.judgement?.code)).toContain('figure-mismatch');
});
