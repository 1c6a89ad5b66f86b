import type { SourceDocument } from '../document.ts';
export function readCsv(_t: string, _tabs: boolean): SourceDocument { throw new Error('later'); }
