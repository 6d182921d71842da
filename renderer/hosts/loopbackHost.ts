/** What a browser window can do for the page where the loopback host serves it. */
import { AppError, fromWire, wireErrorSchema } from '#shared/contract/errors.ts';
import type { ChosenFile, FilesWanted, HostApi } from '#shared/contract/host.ts';
import { loopbackPaths, TOKEN_HEADER, UPLOAD_NAME_HEADER } from '#shared/contract/loopback.ts';
import { z } from 'zod';
import { droppedFiles } from './droppedFiles.ts';
import type { WindowSettings } from './windowSettings.ts';

const uploadedSchema = z.object({ id: z.string(), name: z.string() });

async function refusal(response: Response): Promise<AppError> {
  const body = wireErrorSchema.safeParse(await response.json().catch(() => null));
  return body.success ? fromWire(body.data) : new AppError('INTERNAL', `The host answered ${response.status}`);
}

/** One after the other: the host writes each to disk, and a pack may be hundreds of megabytes. */
async function upload(files: readonly File[], token: string): Promise<readonly ChosenFile[]> {
  const chosen: ChosenFile[] = [];
  for (const file of files) {
    // A folder's files keep their path, so that two of one name can be told apart.
    const name = file.webkitRelativePath || file.name;
    const response = await fetch(loopbackPaths.uploads, {
      method: 'POST', body: file,
      headers: { [TOKEN_HEADER]: token, [UPLOAD_NAME_HEADER]: encodeURIComponent(name), 'content-type': 'application/octet-stream' },
    });
    if (!response.ok) throw await refusal(response);
    chosen.push({ kind: 'upload', ...uploadedSchema.parse(await response.json()) });
  }
  return chosen;
}

function askForFiles(folder: boolean, of?: FilesWanted): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = of !== 'backup';
    if (folder) input.webkitdirectory = true;
    else if (of === 'questions') input.accept = '.questions';
    else if (of === 'backup') input.accept = '.age';
    else input.accept = '.pdf,.docx,.txt,.md,.markdown,.scrutiny,application/pdf';
    input.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true });
    input.addEventListener('cancel', () => resolve([]), { once: true });
    input.click();
  });
}

function download(bytes: Blob, fileName: string): true {
  const url = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser takes the bytes after this turn; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return true;
}

/** `token` is the session's; every request carries it. */
export function loopbackHost(token: string, settings: WindowSettings): HostApi {
  const headers = { [TOKEN_HEADER]: token };
  return {
    host: 'loopback',
    can: { chooseFolder: true, reveal: false, print: true },
    chooseFiles: async ({ folder, of }) => upload(await askForFiles(folder, of), token),
    takeDropped: async (transfer) => upload(await droppedFiles(transfer as DataTransfer), token),
    onOpened: () => undefined,
    fileAddress: (fileId) => ({ url: loopbackPaths.files + encodeURIComponent(fileId), headers }),
    async saveExport(exportId, fileName) {
      const response = await fetch(loopbackPaths.exports + encodeURIComponent(exportId), { headers });
      if (!response.ok) throw await refusal(response);
      return download(await response.blob(), fileName);
    },
    // As bytes and nothing more: the browser saves them and opens nothing.
    saveBytes: async (bytes, fileName) => download(new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }), fileName),
    print: () => window.print(),
    readSetting: settings.read,
    writeSetting: settings.write,
  };
}
