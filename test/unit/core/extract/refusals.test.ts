import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/contract/errors.ts';
import { extractFile } from '#core/extract/extractFile.ts';
import { keepFile, makePdf } from './pdfFixture.ts';

async function refusal(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = await keepFile(name, bytes);
  return extractFile(path, name).then(
    () => 'read',
    (thrown: unknown) => (thrown instanceof AppError ? thrown.code : 'a bug'),
  );
}

const PDF = async (): Promise<Uint8Array> => (await makePdf([(pen) => pen.text(72, 700, 'A short paper.')])).save();

describe('files that are refused, each for its own reason', () => {
  it('empty', async () => expect(await refusal('a.pdf', '')).toBe('FILE_EMPTY'));
  it('gone', async () => {
    await expect(extractFile('/nowhere/at/all.pdf', 'all.pdf')).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });
  it('a folder', async () => {
    await expect(extractFile('/', 'folder.pdf')).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });
  it('of a kind that is not read', async () => expect(await refusal('a.xlsx', 'PK\u0003\u0004')).toBe('FILE_UNSUPPORTED'));
  it('text called a PDF', async () => expect(await refusal('a.pdf', 'Dear councillor,\nplease find attached')).toBe('FILE_MISLABELLED'));
  it('a web page called a PDF', async () => expect(await refusal('a.pdf', '<!DOCTYPE html><html><body>Not found</body></html>')).toBe('FILE_MISLABELLED'));
  it('a PDF called a Word document', async () => expect(await refusal('a.docx', await PDF())).toBe('FILE_MISLABELLED'));
  it('a PDF called text', async () => expect(await refusal('a.txt', await PDF())).toBe('FILE_MISLABELLED'));
  it('an old Word document called a new one', async () => expect(await refusal('a.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1))).toBe('FILE_MISLABELLED'));
  it('a picture called text', async () => expect(await refusal('a.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0))).toBe('FILE_MISLABELLED'));
  it('a zip that is no Word document', async () => expect(await refusal('a.docx', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toBe('DOCX_DAMAGED'));
  it('a PDF of which only the beginning came', async () => {
    expect(await refusal('a.pdf', '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n')).toBe('PDF_DAMAGED');
  });
});

describe('passwords', () => {
  it('needs one to open: refused', async () => {
    const document = await makePdf([(pen) => pen.text(72, 700, 'Secret.')]);
    document.encrypt({ userPassword: 'open sesame', ownerPassword: 'owner' });
    expect(await refusal('a.pdf', await document.save())).toBe('PDF_ENCRYPTED');
  });

  it('needs one only to change it: read', async () => {
    const document = await makePdf([(pen) => pen.text(72, 700, 'Open to all.')]);
    document.encrypt({ ownerPassword: 'owner', permissions: {} });
    const path = await keepFile('a.pdf', await document.save());
    expect((await extractFile(path, 'a.pdf')).pages[0]?.text).toBe('Open to all.');
  });
});

describe('cancelling', () => {
  it('stops before the next pages', async () => {
    const path = await keepFile('a.pdf', await PDF());
    await expect(extractFile(path, 'a.pdf', {}, AbortSignal.abort())).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
