/** Writes zip files; it ships without types. Only what we call. */
declare module 'yazl' {
  interface EntryOptions {
    readonly compress?: boolean;
    readonly mtime?: Date;
    /** Times in the old form alone: the same content gives the same bytes. */
    readonly forceDosTimestamp?: boolean;
  }
  export class ZipFile {
    readonly outputStream: NodeJS.ReadableStream & AsyncIterable<unknown>;
    addBuffer(buffer: Buffer, name: string, options?: EntryOptions): void;
    end(): void;
  }
}
