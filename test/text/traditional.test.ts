// Sentences in traditional characters: words that are other words there, and other people's words, which stay as they are.

import { expect, test } from 'vitest';
import { CODES } from '../../server/core/explain/codes/codes.ts';
import { said, type Tongue, tongueNamed, tongueOf } from '../../server/core/text/spoken.ts';
import { traditional } from '../../server/core/text/traditional.ts';

test.each([
  ['数据库文件', '資料庫檔案'],
  ['来源文件里没有这个数', '來源文件裡沒有這個數'],
  ['阿里云的里程碑在公里数之后', '阿里雲的里程碑在公里數之後'],
  ['重复，复合增长率，关系，分钟', '重複，複合增長率，關係，分鐘'],
  ['“398亿元”与来源不符', '「398億元」與來源不符'],
  ['營收412億元，資料庫', '營收412億元，資料庫'],
])('%s', (simplified, written) => {
  expect(traditional(simplified)).toBe(written);
});

test.each([
  ['“营收”与来源不符', ['营收'], '「营收」與來源不符'],
  ['资料/数据.md：没有这个文件', ['资料/数据.md'], '资料/数据.md：沒有這個檔案'],
])('%s keeps %j', (sentence, own, written) => {
  expect(traditional(sentence, own)).toBe(written);
});

test('what the English sentence has of Chinese is a name, and stays', () => {
  const words = { zh: '文章/来源.yaml：没有指标“净利润”', en: '文章/来源.yaml: there is no metric "净利润"' };
  expect(said(words, 'zh-Hant')).toBe('文章/来源.yaml：沒有指標「净利润」');
});

test('said twice is said once', () => {
  for (const { title, about } of Object.values(CODES))
    for (const { zh } of [title, about]) expect(traditional(traditional(zh))).toBe(traditional(zh));
});

test.each<[string, Tongue]>([
  ['zh_TW.UTF-8', 'zh-Hant'],
  ['zh-hk', 'zh-Hant'],
  ['zh-Hant-HK', 'zh-Hant'],
  ['zh_CN.UTF-8', 'zh'],
  ['zh', 'zh'],
  ['zh-Hans-MY', 'zh'],
  ['de_DE', 'en'],
])('the locale %s is spoken to in %s', (locale, tongue) => {
  expect(tongueNamed(locale)).toBe(tongue);
});

test.each<[string, Tongue]>([
  ['阿里雲第三季度營收為398億元。', 'zh-Hant'],
  ['阿里云第三季度营收为398亿元。', 'zh'],
  ['阿里云（阿里雲）营收为398亿元。', 'zh'],
  ['收入三十九亿元', 'zh'],
  ['Revenue was $5 million（營收）.', 'en'],
])('of %s one speaks in %s', (text, tongue) => {
  expect(tongueOf(text)).toBe(tongue);
});
