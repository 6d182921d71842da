/** `npm run package`, before the installers are made: writes what the program is made of, and under which licences, into `dist/notices`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { checkout } from '#hosts/node/checkout.ts';
import { billOfMaterials } from './billOfMaterials.ts';
import { notices } from './notices.ts';
import { shippedPackages } from './shippedPackages.ts';

const program = z.object({ name: z.string(), version: z.string(), license: z.string() }).parse(JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')));
const packages = shippedPackages(checkout);
const out = join(checkout, 'dist', 'notices');
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'THIRD-PARTY-LICENCES.txt'), notices(checkout, packages));
writeFileSync(join(out, 'sbom.cdx.json'), `${JSON.stringify(billOfMaterials(program, packages), null, 2)}\n`);
process.stdout.write(`Licences of ${packages.length} packages written.\n`);
