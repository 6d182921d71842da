/** Rows that stand, with the focus, as soon as they are asked for; the library's record follows, and what is typed meanwhile goes into it. */
import { useState } from 'react';
import { toastError } from '#renderer/ui/Toast.tsx';

export interface NewRow {
  /** Stays while the record comes, so that the field keeps the focus. */
  readonly key: string;
  /** The record's id; asks for the record again where it couldn't be made. */
  readonly identity: () => Promise<string>;
  /** Null until the record is there. */
  readonly id: string | null;
}

/** `make` makes the record, and puts it where the list of rows is read from. */
export function useNewRows(make: () => Promise<{ readonly id: string }>): { readonly rows: readonly NewRow[]; readonly add: () => void } {
  const [rows, setRows] = useState<readonly NewRow[]>([]);
  const add = (): void => {
    const key = crypto.randomUUID();
    let made: Promise<string> | null = null;
    const ask = async (): Promise<string> => {
      try {
        const { id } = await make();
        setRows((old) => old.map((row) => (row.key === key ? { ...row, id } : row)));
        return id;
      } catch (thrown) {
        made = null;
        throw thrown;
      }
    };
    const identity = (): Promise<string> => { made ??= ask(); return made; };
    setRows((old) => [...old, { key, identity, id: null }]);
    identity().catch(toastError);
  };
  return { rows, add };
}
