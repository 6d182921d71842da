/** The files of a drop, folders walked through. */

/** A folder gives its entries in batches; an empty batch is the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => { reader.readEntries(resolve, reject); });
    if (batch.length === 0) return all;
    all.push(...batch);
  }
}

async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile) return [await new Promise<File>((resolve, reject) => { (entry as FileSystemFileEntry).file(resolve, reject); })];
  const inside = await entriesOf(entry as FileSystemDirectoryEntry);
  const found: File[] = [];
  for (const one of [...inside].sort((a, b) => a.name.localeCompare(b.name))) found.push(...await filesOf(one));
  return found;
}

/** Hidden files and what systems leave in folders are not papers. */
function isPaper(file: File): boolean {
  return !file.name.startsWith('.') && !/^(thumbs\.db|desktop\.ini)$/i.test(file.name);
}

/** Must be called within the drop event: its entries are gone afterwards. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return [...transfer.files];
  const found: File[] = [];
  for (const entry of entries) found.push(...await filesOf(entry));
  return found.filter(isPaper);
}
