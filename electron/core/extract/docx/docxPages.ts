/** A Word document as pages. Mammoth turns it to plain HTML, with no image and nothing fetched; that is cut into blocks. */
import mammoth from 'mammoth';
import { AppError } from '#shared/contract/errors.ts';
import type { PageText } from '#shared/domain/page/pageText.ts';
import { FlowWriter } from '#core/extract/flow/flowWriter.ts';
import { checkZip } from './checkZip.ts';
import { htmlBlocks } from './htmlBlocks.ts';

/** Word's own style names that Mammoth does not know as headings, and page breaks, which it would drop. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh", "br[type='page'] => hr"];

/** @throws AppError DOCX_DAMAGED, FILE_TOO_LARGE. */
export async function docxPages(bytes: Uint8Array): Promise<PageText[]> {
  const names = checkZip(bytes);
  if (!names.includes('word/document.xml')) throw new AppError('DOCX_DAMAGED', 'The file holds no Word document');
  let html: string;
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const noImage = mammoth.images.imgElement(async () => ({ src: '' }));
    html = (await mammoth.convertToHtml({ buffer }, { styleMap: STYLES, convertImage: noImage, externalFileAccess: false })).value;
  } catch (cause) {
    throw new AppError('DOCX_DAMAGED', 'The Word document could not be read', { cause });
  }
  const writer = new FlowWriter();
  for (const block of htmlBlocks(html)) {
    if (block === 'pageBreak') writer.pageBreak();
    else writer.add(block);
  }
  return writer.finish();
}
