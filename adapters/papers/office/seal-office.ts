import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { FrozenPaper } from '#src/report/paper/paper.ts';
import { coreProperties } from './core-properties.ts';

const TYPES = '[Content_Types].xml';
const RELATIONS = '_rels/.rels';
const CORE = 'docProps/core.xml';
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const CORE_RELATION = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

// The first day that a zip can say, in the hours of wherever it is written, which are what a zip keeps.
const ZIP_DAY = '1980-01-01T00:00:00';

/** An Office file as a library wrote it, packed anew without its times and with properties of ours, which lie in it uncompressed. */
export function sealOffice(written: Uint8Array, frozen: FrozenPaper): Uint8Array {
  const { [TYPES]: types, [RELATIONS]: relations, [CORE]: _theirs, ...others } = unzipSync(written);
  const parts: Zippable = {
    [TYPES]: strToU8(withCoreType(strFromU8(types ?? NOTHING))),
    [RELATIONS]: strToU8(withCoreRelation(strFromU8(relations ?? NOTHING))),
    [CORE]: [strToU8(coreProperties(frozen)), { level: 0 }],
  };
  for (const name of Object.keys(others).toSorted()) parts[name] = others[name]!;
  return zipSync(parts, { mtime: ZIP_DAY, level: 6 });
}

const NOTHING = new Uint8Array();

function withCoreType(types: string): string {
  if (types.includes(`/${CORE}`)) return types;
  return types.replace('</Types>', `<Override PartName="/${CORE}" ContentType="${CORE_TYPE}"/></Types>`);
}

function withCoreRelation(relations: string): string {
  if (relations.includes(CORE)) return relations;
  const ours = `<Relationship Id="rIdCore" Type="${CORE_RELATION}" Target="${CORE}"/>`;
  return relations.replace('</Relationships>', `${ours}</Relationships>`);
}
