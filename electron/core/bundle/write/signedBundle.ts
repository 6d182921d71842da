import { bundleManifestSchema, type BundleManifest } from '#shared/domain/bundle/bundleManifest.ts';
import { canonicalJson } from '#core/bundle/format/canonicalJson.ts';
import { entryName } from '#core/bundle/format/readManifest.ts';
import { signBytes, type SigningKey } from '#core/bundle/format/signature.ts';
import { writeZip } from '#core/bundle/format/writeZip.ts';
import { MANIFEST, SIGNATURE } from '#core/bundle/format/zipForm.ts';

/** A bundle's bytes, from what it says and the files that it names, by their SHA-256. @throws Error where the manifest is not of its own form */
export function signedBundle(manifest: BundleManifest, files: ReadonlyMap<string, Uint8Array>, key: SigningKey): Uint8Array {
  const said = Buffer.from(canonicalJson(bundleManifestSchema.parse(manifest)));
  const entries = new Map<string, Uint8Array>([
    [MANIFEST, said],
    [SIGNATURE, Buffer.concat([Buffer.from(key.publicKey, 'base64url'), signBytes(key, 'manifest', said)])],
  ]);
  for (const file of manifest.files) {
    const bytes = files.get(file.sha256);
    if (!bytes) throw new Error('A file that the manifest names is not there');
    entries.set(entryName(file), bytes);
  }
  return writeZip(entries);
}
