// Whose document it is: its name on the cover or in its tags, the lexicon's entity of that name, or a new one.

import type { Entity } from '../../../server/core/claims/claim.ts';
import { fold } from '../../../server/core/text/fold.ts';
import type { SourceDocument } from '../document.ts';
import type { Calendar } from '../headers/periods/calendar.ts';
import { shortHash } from '../metrics/book.ts';

export interface Issuer {
  readonly id: string;
  readonly name: string;
  /** What is to be written for it; `null` where the lexicon has it. */
  readonly entity: Entity | null;
  /** Form of the document: `10-Q`. */
  readonly form: string | null;
}

const SUFFIX =
  /[,\s]+(?:inc(?:orporated)?|corp(?:oration)?|company|co|ltd|limited|plc|n\.?v|s\.?a|ag|se|holdings?|group|the)\.?$/i;
const CHINESE = /^[\p{Script=Han}A-Za-z0-9（）()·\s]{2,40}?(?:股份有限公司|有限公司|集團|集团|股份公司)/u;
const COVER = 60;

/** `APPLE INC.` as `Apple Inc.`. */
function unshouted(name: string): string {
  if (name !== name.toUpperCase() || !/[A-Z]{3}/.test(name)) return name;
  return name.toLowerCase().replaceAll(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
}

function shortName(name: string): string {
  let short = name.replace(/^the\s+/i, '').trim();
  for (let next = short.replace(SUFFIX, ''); next !== short && next.length > 1; next = short.replace(SUFFIX, ''))
    short = next;
  const han = short.replace(/(?:控股|科技|集[团團]|股份)*(?:股份)?有限公司$/, '').replace(/(?:控股)?(?:集[团團])$/, '');
  return (han.length >= 2 ? han : short).trim();
}

/** Lines of the cover, in order. */
function coverLines({ blocks }: SourceDocument): string[] {
  const lines: string[] = [];
  for (const block of blocks.slice(0, COVER)) {
    const texts =
      block.kind === 'text' ? block.text.split('\n') : block.rows.flatMap((row) => row.map(({ text }) => text));
    for (const text of texts) lines.push(text.trim());
    if (lines.length > COVER * 4) break;
  }
  return lines.filter((line) => line !== '');
}

function namedOnCover(lines: readonly string[], title: string): string | null {
  const exact = lines.findIndex((line) => /exact name of (?:the )?registrant/i.test(line));
  const before = lines[exact - 1];
  if (exact > 0 && before !== undefined && before.length < 120) return before;
  const han = lines
    .map((line) => CHINESE.exec(line.replace(/^.*?[:：]\s*/, '').trim())?.[0] ?? CHINESE.exec(line)?.[0])
    .find((found) => found !== undefined);
  if (han !== undefined) return han;
  const company = lines.find(
    (line) =>
      line.length < 70 &&
      /\b(?:Inc|Corp(?:oration)?|Ltd|Limited|PLC|plc|N\.V|S\.A|AG|SE|Company|Group|Holdings)\b\.?$/.test(line) &&
      !/\b(?:Exchange|Securities|Bank of|Clearing)\b/.test(line),
  );
  if (company !== undefined) return company;
  const reports = /^(.{2,60}?)\s+(?:reports?|announces?|reported)\b/i.exec(
    lines.find((line) => /\b(?:reports?|announces?)\b/i.test(line) && line.length < 160) ?? '',
  );
  return reports?.[1] ?? (title === '' ? null : title);
}

function ticker(lines: readonly string[]): string | null {
  for (const line of lines) {
    const match =
      /\b(?:NYSE|NASDAQ|Nasdaq|HKEX|SEHK|SSE|SZSE|LSE)[A-Za-z\s-]{0,20}:\s*([A-Z0-9.]{1,8})\b|(?:股份代[号號]|证券代码|股票代码)[:：]\s*([0-9]{3,6})/.exec(
        line,
      );
    const found = match?.[1] ?? match?.[2];
    if (found !== undefined) return found;
  }
  return null;
}

const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);

function known(names: readonly string[], entities: readonly Entity[]): Entity | null {
  const wanted = new Set(names.map((name) => fold(name)));
  const named = (entity: Entity): boolean =>
    [entity.name.en, entity.name.zh, ...entity.aliases].some((alias) => wanted.has(fold(alias)));
  return entities.find((entity) => entity.kind === 'company' && named(entity)) ?? null;
}

/** 北辰智造: called as its document's file is, unless somebody else is called so. */
function unspelled(name: string, fallback: string, entities: readonly Entity[]): string {
  const id = slug(fallback) || 'issuer';
  return entities.some((entity) => entity.id === id) ? `${id}-${shortHash(name)}` : id;
}

/** @param fallback what to call it where the document gives no name: the file's own */
export function issuerOf(
  document: SourceDocument,
  calendar: Calendar,
  currency: string,
  entities: readonly Entity[],
  given: string | null,
  fallback: string,
): Issuer {
  const words = document.tagging?.words;
  const lines = coverLines(document);
  const tagged =
    words?.get('dei:EntityRegistrantName') ?? words?.get('ifrs-full:NameOfReportingEntityOrOtherMeansOfIdentification');
  const name = unshouted((tagged ?? namedOnCover(lines, document.title) ?? fallback).replaceAll(/\s+/g, ' ').trim());
  const form =
    words?.get('dei:DocumentType') ??
    /\bform (10-[kq]|20-f|8-k|6-k)\b/i.exec(lines.slice(0, 30).join('\n'))?.[1]?.toUpperCase() ??
    null;
  if (given !== null) {
    const entity = entities.find(({ id }) => id === given);
    return {
      id: given,
      name: entity?.name.en ?? name,
      entity: entity ? null : newEntity(given, name, lines, calendar, currency, words?.get('dei:TradingSymbol')),
      form,
    };
  }
  const short = shortName(name);
  const found = known([name, short], entities);
  if (found) return { id: found.id, name, entity: null, form };
  const symbol = words?.get('dei:TradingSymbol') ?? ticker(lines);
  const id = slug(short) || (symbol === null ? unspelled(name, fallback, entities) : `stock-${slug(symbol)}`);
  return { id, name, entity: newEntity(id, name, lines, calendar, currency, words?.get('dei:TradingSymbol')), form };
}

function newEntity(
  id: string,
  name: string,
  lines: readonly string[],
  calendar: Calendar,
  currency: string,
  symbol?: string,
): Entity {
  // A code of digits alone stands in every text.
  const aliases = [shortName(name), symbol ?? ticker(lines)].filter(
    (alias): alias is string => alias !== null && alias !== name && alias.length > 1 && /\p{L}/u.test(alias),
  );
  return {
    id,
    name: { zh: name, en: name },
    aliases: [...new Set(aliases)],
    localAliases: [],
    kind: 'company',
    parent: null,
    currency,
    fiscalYearEnd: calendar.yearEnd,
  };
}
