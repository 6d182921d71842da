import { getDocument } from 'pdfjs-dist';
export const open = getDocument;
