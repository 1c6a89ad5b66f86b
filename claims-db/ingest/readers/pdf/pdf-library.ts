// The library that reads PDF, in a bundle of its own, so that only who opens a PDF loads it.

export { getDocument } from 'unpdf/pdfjs';
