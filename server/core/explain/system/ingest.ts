// What is said of documents that claims are taken from: why one is not read, why a number became no claim, what was written.

import type { Words } from '../../text/spoken.ts';

export const tagWithoutContext: Words = { zh: '标签没有可用的期间', en: 'its tag names no context that is declared' };

export const noNames: Words = { zh: '没有行名，也没有列名', en: 'neither its row nor its column has a name' };

export const pageOfContents: Words = { zh: '目录里的页码', en: 'a page number of a table of contents' };

export const numberOfExhibit: Words = { zh: '附件清单里的编号、日期', en: 'a number of a list of exhibits' };

export const numberOfNote: Words = { zh: '附注的编号', en: 'the number of a note' };

export const noPeriod: Words = { zh: '看不出是哪个期间', en: 'nothing tells its period' };

export function restatedAs(title: string, quantity: string): Words {
  return {
    zh: `${title} 重述为 ${quantity}`,
    en: `restated as ${quantity} in ${title}`,
  };
}

export function documentChanged(before: string): Words {
  return {
    zh: `文件改过：原为 ${before}`,
    en: `the document has changed: it was ${before}`,
  };
}

export const damagedArchive: Words = { zh: '压缩包已损坏，打不开', en: 'its archive is damaged and cannot be opened' };

export const unpacksTooLarge: Words = {
  zh: '解压后太大，不像是正常的文件',
  en: 'it unpacks to far more than a document holds',
};

export function brokenEncoding(name: string): Words {
  return { zh: `编码有误：不是 ${name}`, en: `its encoding is broken: it is not ${name}` };
}

export const tablesTooDeep: Words = { zh: '表格嵌套太深，读不了', en: 'its tables are nested too deeply to be read' };

export const noWordDocument: Words = { zh: '不是 Word 文件', en: 'it is not a Word document' };

export const tagsTooDeep: Words = {
  zh: '表格或标签嵌套太深，读不了',
  en: 'its tables or tags are nested too deeply to be read',
};

export const pdfReaderMissing: Words = {
  zh: '缺少读 PDF 的部件；请重新安装',
  en: 'the part that reads PDF is missing; install again',
};

export const scanWithoutText: Words = {
  zh: '是扫描件，里面没有文字；请先做文字识别（OCR）',
  en: 'it is a scan without text: have its text recognised (OCR) first',
};

export const passwordProtected: Words = { zh: '有密码保护，打不开', en: 'it is protected by a password' };

export const damagedPdf: Words = { zh: 'PDF 已损坏，读不了', en: 'its PDF is damaged and cannot be read' };

export function tooManyPages(most: number): Words {
  return { zh: `超过 ${most} 页，读不了`, en: `it has more than ${most} pages` };
}

export const sourceTooLarge: Words = {
  zh: '超过 64 MB，读不了',
  en: 'it is larger than 64 MB, too large to be read',
};

export const packed: Words = { zh: '是压缩文件，请解压后再用', en: 'it is an archive: unpack it first' };

export const empty: Words = { zh: '是空文件', en: 'it is empty' };

export function notSound(kind: string): Words {
  return { zh: `不是完好的 ${kind} 文件`, en: `it is not a valid ${kind} file` };
}

export const unpairedQuotes: Words = { zh: '引号没有配对，读不下去', en: 'its quotation marks do not pair up' };

export function tooManyRows(most: number): Words {
  return {
    zh: `超过 ${most} 行：这样的数据请用 db import`,
    en: `more than ${most} rows: import such data with db import`,
  };
}

export const noWorksheet: Words = { zh: '里面没有工作表', en: 'it has no worksheet' };

export const noFacts: Words = { zh: '里面没有数字事实', en: 'it has no facts with a number' };

export const declaresEntities: Words = {
  zh: '声明了实体（ENTITY），不读',
  en: 'it declares entities of its own, which are not read',
};

export function addedToFile(
  out: string,
  added: number,
  earlier: boolean,
  kept: number,
  changed: number,
  gone: number,
): Words {
  return {
    zh: `${out}：新增 ${added} 条${earlier ? `，保留 ${kept} 条，文件改了 ${changed} 条，文件里已没有 ${gone} 条` : ''}`,
    en: `${out}: ${added} added${earlier ? `, ${kept} kept, ${changed} changed in the document, ${gone} no longer in it` : ''}`,
  };
}

export function supersededIn(file: string, count: number): Words {
  return { zh: `${file}：${count} 条已被重述`, en: `${file}: ${count} superseded` };
}

export const noDocuments: Words = { zh: '要写明读入哪些文件', en: 'name the documents to ingest' };

interface Ingested {
  readonly claims: number;
  readonly confirmed: number;
  readonly unverified: number;
  readonly superseded: number;
  readonly repeated: number;
  readonly left: number;
}

export function documentRead(path: string, issuer: string, counts: Ingested): Words {
  const { claims, confirmed, unverified, superseded, repeated, left } = counts;
  return {
    zh: `${path}：${issuer}，${claims} 条，${confirmed} 条已证实，${unverified} 条待核${superseded > 0 ? `，${superseded} 条已被重述` : ''}；${repeated} 处重复；${left} 个数没有成为条目`,
    en: `${path}: ${issuer}, ${claims} claims, ${confirmed} confirmed, ${unverified} unverified${superseded > 0 ? `, ${superseded} superseded` : ''}; ${repeated} repeats; ${left} numbers became no claim`,
  };
}

/** What the sentences of a document come to next to its tables. */
export function sentencesRead(again: number, own: number): Words {
  return {
    zh: `  正文：${again} 个数与表格一致，${own} 个数只见于正文，待核`,
    en: `  of the figures in its sentences ${again} agree with its tables, ${own} stand in no table and are unverified claims`,
  };
}

interface Differing {
  readonly sentence: string;
  readonly at: string;
  readonly row: string;
  readonly exact: string;
  readonly cell: string;
}

/** A sentence and a table of one document that differ. */
export function sentenceDiffers({ sentence, at, row, exact, cell }: Differing): Words {
  return {
    zh: `  正文与表格不符：“${sentence}”（${at}），表格是 ${row} ${exact}（${cell}）`,
    en: `  a sentence differs from a table: “${sentence}” (${at}); the table has ${row} ${exact} (${cell})`,
  };
}

/** The name of a row that has none: a sum of what stands above it. */
export function subtotalThrough(above: string): Words {
  return { zh: `小计（至${above}）`, en: `Subtotal (through ${above})` };
}
