import type { SourceDocument } from '../document.ts';
export async function readXlsx(_bytes: Uint8Array): Promise<SourceDocument> { throw new Error('later'); }
