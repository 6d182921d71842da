/** Changes between the member's own library and the sample one. */
import { client } from '#renderer/state/calls.ts';
import { go } from '#renderer/state/place.ts';
import { toastError } from '#renderer/ui/Toast.tsx';

/** Goes home: the place that was open belongs to the other library. The core's event makes everything else new. */
export async function switchLibrary(to: 'own' | 'sample'): Promise<void> {
  try {
    await client().call('library.switch', { to });
    go({ name: 'meetings' });
  } catch (thrown) {
    toastError(thrown);
  }
}
