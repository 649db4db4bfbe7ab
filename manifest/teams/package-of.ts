import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, WELSH } from './languages.ts';
import { ICONS, teamsManifest } from './manifest-of.ts';
import type { Kind } from './manifest-of.ts';
import type { Packaging } from './packaging.ts';
import { versionOf } from './version-of.ts';
import { zipOf } from './zip.ts';

type Parts = { readonly packaging: Packaging; readonly count: number };

/** One package as it is uploaded: the manifest with an organisation's own names, and the icons. */
export async function packageOf(kind: Kind, { packaging, count }: Parts): Promise<{ version: string; zip: Buffer }> {
  const { own, ...said } = packaging;
  const version = versionOf(kind, { count, own });
  const manifest = Buffer.from(`${JSON.stringify(teamsManifest(kind, { ...said, version }), null, 2)}\n`);
  const icons = Object.values(ICONS).map((name) => ({ name, bytes: readFileSync(join(import.meta.dirname, name)) }));
  const welsh = { name: LANGUAGES.others[0].file, bytes: Buffer.from(`${JSON.stringify(WELSH, null, 2)}\n`) };
  return { version, zip: await zipOf([{ name: 'manifest.json', bytes: manifest }, ...icons, welsh]) };
}
