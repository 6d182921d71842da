/** Whether the fields here take nothing: said once around a whole form, so that none of its fields is forgotten. */
import { createContext, useContext } from 'react';

export const ReadOnlyFields = createContext(false);

export function useReadOnlyFields(): boolean {
  return useContext(ReadOnlyFields);
}
