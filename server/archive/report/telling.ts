// The words of a report, in both languages.

import { said, type Tongue, type Words } from '../../core/text/spoken.ts';

/** Fills `{name}` in a sentence. */
function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** What there is to say. */
type Sentence =
  | 'title'
  | 'since'
  | 'always'
  | 'counts'
  | 'claims'
  | 'noClaims'
  | 'leftOut'
  | 'changed'
  | 'added'
  | 'gone'
  | 'sameFigure'
  | 'status'
  | 'by'
  | 'at'
  | 'source'
  | 'sourceDated'
  | 'rests'
  | 'restsOne'
  | 'nothingRests'
  | 'first'
  | 'undated'
  | 'turned'
  | 'noneTurned'
  | 'found'
  | 'noneFound'
  | 'fix';

const SENTENCES: Readonly<Record<Sentence, Words>> = {
  title: { zh: '数据变动与更正', en: 'What has changed, and what to correct' },
  since: { zh: '自{day}以来', en: 'Since {day}' },
  always: { zh: '自有记录以来', en: 'Since the archive began' },
  counts: {
    zh: '共{documents}篇，已核对{checked}篇。',
    en: '{documents} pieces in the archive, {checked} of them checked.',
  },
  claims: { zh: '变动的数据（{count}）', en: 'Claims that changed ({count})' },
  noClaims: {
    zh: '没有已发文章所依据的数据变动过。',
    en: 'No claim that a piece of the archive rests on has changed.',
  },
  leftOut: { zh: '另有{count}项未列出。', en: '{count} more are not listed.' },
  changed: { zh: '原为 {before}，现为 {after}', en: 'was {before}, is {after}' },
  added: { zh: '新增：{after}', en: 'new: {after}' },
  gone: { zh: '已删除，原为 {before}', en: 'deleted, was {before}' },
  sameFigure: {
    zh: '数字未变（{after}），其他信息有改动',
    en: 'the figure is the same ({after}), something else about it is not',
  },
  status: { zh: '状态由{before}改为{after}', en: 'its status went from {before} to {after}' },
  by: { zh: '{who}改于{day}', en: 'changed by {who}, seen {day}' },
  at: { zh: '{day}发现变动', en: 'seen {day}' },
  source: { zh: '来源：{title}（{publisher}）', en: 'source: {title} ({publisher})' },
  sourceDated: { zh: '来源：{title}（{publisher}，{date}）', en: 'source: {title} ({publisher}, {date})' },
  rests: { zh: '涉及{count}篇，最早刊出的排在最前：', en: '{count} pieces rest on it, the first to print it on top:' },
  restsOne: { zh: '涉及1篇：', en: 'One piece rests on it:' },
  nothingRests: { zh: '没有文章依据它。', en: 'No piece rests on it.' },
  first: { zh: '最早刊出', en: 'first to print it' },
  undated: { zh: '日期不详', en: 'undated' },
  turned: { zh: '需要更正（{count}篇）', en: 'To be corrected ({count})' },
  noneTurned: { zh: '没有文章因此出错。', en: 'No piece has become wrong.' },
  found: { zh: '首次核对发现的错误（{count}篇）', en: 'Found wrong when first checked ({count})' },
  noneFound: { zh: '没有。', en: 'None.' },
  fix: { zh: '改为 {fix}', en: 'print {fix}' },
};

export type Say = (name: Sentence, values?: Readonly<Record<string, string | number>>) => string;

export function sayIn(language: Tongue): Say {
  return (name, values = {}) => filled(said(SENTENCES[name], language), values);
}

export const STATUS_WORDS: Readonly<Record<string, Words>> = {
  confirmed: { zh: '已确认', en: 'confirmed' },
  disputed: { zh: '有争议', en: 'disputed' },
  unverified: { zh: '未证实', en: 'unverified' },
  superseded: { zh: '已被取代', en: 'superseded' },
};
