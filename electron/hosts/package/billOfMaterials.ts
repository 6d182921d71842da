/** What the program is made of, for those who must know: CycloneDX 1.6 in JSON (https://cyclonedx.org/docs/1.6/json/). The same input gives the same bytes: it bears no date and no random number. */
import type { ShippedPackage } from './shippedPackages.ts';

export interface BillOfMaterials {
  readonly bomFormat: 'CycloneDX';
  readonly specVersion: '1.6';
  readonly version: 1;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

interface Component {
  readonly type: 'application' | 'library';
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses: readonly [{ readonly expression: string }] | readonly [];
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
}

/** @param program name, version and licence of ours. */
export function billOfMaterials(program: { readonly name: string; readonly version: string; readonly license: string }, packages: readonly ShippedPackage[]): BillOfMaterials {
  const { name, version, license } = program;
  const own: Component = { type: 'application', 'bom-ref': name, name, version, purl: purl(name, version), licenses: [{ expression: license }] };
  const refOf = (one: ShippedPackage): string => `${one.name}@${one.version}`;
  const nearest = (name: string, from: ShippedPackage): ShippedPackage | undefined =>
    packages.find(({ folder }) => folder === `${from.folder}/node_modules/${name}`) ?? packages.find((one) => one.name === name);
  return {
    bomFormat: 'CycloneDX', specVersion: '1.6', version: 1,
    metadata: { component: own },
    components: packages.map((one) => ({
      type: 'library', 'bom-ref': refOf(one), name: one.name, version: one.version, purl: purl(one.name, one.version),
      licenses: one.license === '' ? [] : [{ expression: one.license }],
      ...(one.integrity === '' ? {} : { hashes: [hash(one.integrity)] }),
    })),
    dependencies: [
      { ref: name, dependsOn: packages.filter(({ folder }) => folder.lastIndexOf('node_modules/') === 0).map(refOf) },
      ...packages.map((one) => ({ ref: refOf(one), dependsOn: [...new Set(one.needs.flatMap((name) => nearest(name, one) ?? []).map(refOf))].sort() })),
    ],
  };
}

/** https://github.com/package-url/purl-spec: a scope's `@` is escaped. */
function purl(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** The lock file's Subresource Integrity, as hexadecimal digits. */
function hash(integrity: string): { alg: string; content: string } {
  const [algorithm = '', base64 = ''] = integrity.split(' ')[0]?.split(/-(.*)/s) ?? [];
  return { alg: algorithm.replace(/^sha(\d+)$/, 'SHA-$1'), content: Buffer.from(base64, 'base64').toString('hex') };
}
