// A row's label without what filers set differently: notes, brackets that turn it, terms, whose equity, totals and what it is net of.

import { fold } from '../../../server/core/text/fold.ts';

const LONGEST = 400;

/** A label as rules match it: folded, without footnote marks, notes and trailing signs. */
export function plainLabel(label: string): string {
  return fold(label.slice(0, LONGEST))
    .replaceAll(/\((?:see )?notes? [^()]*\)/g, ' ')
    .replaceAll(/\((?:\d{1,2}|[a-z])\)|[*†‡]|\(?\bnotes? \d{1,2}(?:(?:,| and) \d{1,2})*\)?/g, ' ')
    .replace(/^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．]\s*|^\d{1,2}[、.．]\s*(?=\p{Script=Han})/u, '')
    .replace(/^(?:其中|加|减)[:：]\s*/, '')
    .replace(/\((?:[^()]*(?:填列|元\/股|人民币元|港元|港仙|未经审核)[^()]*)\)$/, '')
    .replaceAll(/[–—]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .replace(/[\s:：;,]+$/, '')
    .trim();
}

/** What only says that the figure may also be of the other direction. */
const POLAR = `(?:net )?(?:loss(?:es)?|income|gains?|earnings|profits?|deficit|benefits?|expenses?|provision|charges?|credits?|increases?|decreases?|reductions?|repayments?|payments?|proceeds|used (?:in|for|by)|provided by|used|outflow|unaudited|restated|as (?:restated|adjusted))`;
const TURNS = new RegExp(String.raw`\s?/?\(${POLAR}(?:(?: (?:and|or) |/)${POLAR})?\)\s?/?`, 'g');
const EITHER_WAY =
  /\b(gain|loss|income|expense|increase|decrease|earnings|benefit|provision|profit)(?:e?s)?\/(?:gain|loss|income|expense|increase|decrease|reduction|earnings|benefit|provision|profit)(?:e?s)?\b/g;
/** Which allowance or depreciation an amount is net of. */
const NET_OF =
  /,? -? ?(?:at cost,? )?(?:net of|less|after) (?:the )?(?:related )?(?:accumulated|allowances?|reserves?|provisions?|unamortized|valuation|(?:sales )?returns|discounts|rebates|refunds|excise|(?:income |sales )?tax(?:es)?)\b.*$/;
const NET = /(?:,| -) ?net(?=,|$| and\b)/g;

/** The label, shorter; the words that are left are what filers have in common. */
export function stemOf(label: string): string {
  const plain = plainLabel(label)
    .replaceAll('&', ' and ')
    .replaceAll(/\b(?:share|stock)(?:holder|owner)s?\b'?s?'?/g, 'holders')
    .replaceAll(TURNS, ' ')
    .replaceAll(EITHER_WAY, '$1')
    .replaceAll(/\((?:[^()]*)\)/g, ' ')
    .replaceAll(/\bnon-/g, 'non')
    .replaceAll(/\blong term\b/g, 'long-term')
    .replaceAll(/\bshort term\b/g, 'short-term')
    .replaceAll(/\bright of use\b/g, 'right-of-use')
    .replaceAll(
      /\bcash,? cash equivalents?,? and restricted cash\b|\bcash and cash equivalents,? and restricted cash\b/g,
      'cash and restricted cash',
    )
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ,/g, ',')
    .trim();
  return plain
    .replace(/^(?:less|add|plus|deduct)\b:? -? ?/, '')
    .replace(/^(?:total )?(?:consolidated )?/, '')
    .replace(NET_OF, '')
    .replace(/,? \$?\d[\d,.]* and \$?\d.*$/, '')
    .replaceAll(NET, '')
    .replace(/^net (?=of\b)/, '')
    .replace(/(?: and)?[\s,;:-]*$/, '')
    .trim();
}

/** When a balance falls due, as its label says it. */
export type Term = 'current' | 'noncurrent';

const CURRENT_MARKS =
  /^(?:current (?:portion|maturit(?:y|ies)|installments?|part) (?:of|on) (?:the )?(?:long-term )?|(?:current|short-term) )|,? (?:- )?(?:current(?: (?:portion|maturities))?|due within (?:one|a) year)$/;
const NONCURRENT_MARKS =
  /^(?:noncurrent (?:portion of )?|long-term (?:portion of )?)|,? (?:- )?(?:(?:net of|less|excluding|exclusive of)(?: the)? (?:current|amounts? due|portion due)\b.*|noncurrent(?: portion)?|long-term(?: portion)?|due after (?:one|a) year)$/;

/** A stem without the words for its term, and the term that they say. */
export function termOf(stem: string): { readonly stem: string; readonly term: Term | null } {
  if (NONCURRENT_MARKS.test(stem) && !/^current (?:portion|maturit|installment)/.test(stem))
    return { stem: stem.replaceAll(new RegExp(NONCURRENT_MARKS.source, 'g'), ''), term: 'noncurrent' };
  if (CURRENT_MARKS.test(stem))
    return { stem: stem.replaceAll(new RegExp(CURRENT_MARKS.source, 'g'), ''), term: 'current' };
  return { stem, term: null };
}
