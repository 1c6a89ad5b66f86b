// Events of an XML text. Entities from outside are never fetched, and a DOCTYPE that declares any is refused.

import { Parser } from 'htmlparser2';
import * as say from '../../../../server/core/explain/system/ingest.ts';
import { ReadFailure } from '../failure.ts';

export interface XmlEvents {
  open(name: string, attributes: Readonly<Record<string, string>>, start: number, end: number): void;
  text(chunk: string, start: number, end: number): void;
  close(name: string, start: number): void;
}

const DECLARES_ENTITY = /<!ENTITY\s/i;
const DOCTYPE_REACH = 65_536;

export function refuseEntities(text: string): void {
  if (!DECLARES_ENTITY.test(text.slice(0, DOCTYPE_REACH))) return;
  throw new ReadFailure(say.declaresEntities);
}

export function readXml(text: string, events: XmlEvents): void {
  refuseEntities(text);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => events.open(name, attributes, parser.startIndex, parser.endIndex),
      ontext: (chunk) => events.text(chunk, parser.startIndex, parser.endIndex + 1),
      onclosetag: (name) => events.close(name, parser.startIndex),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
}
