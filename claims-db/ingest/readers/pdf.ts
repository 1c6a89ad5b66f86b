import type { SourceDocument } from '../document.ts';
export async function readPdf(_bytes: Uint8Array): Promise<SourceDocument> { throw new Error('later'); }
