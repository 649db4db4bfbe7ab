import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { z } from 'zod';
import type { Day } from '#src/calendar/day.ts';
import { CliRefusal } from '#src/cli/command.ts';
import type { PlanKey } from '#src/plan/action.ts';

/** What a folder of ours is known by; it names every file of it, so that nothing else is ever written over or left out. */
export const MARKER = 'ragtime-site.json';

const DAY = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/u)
  .transform((said) => said as Day);
const SHAPE = z.object({
  format: z.literal(1),
  plan: z.string(),
  editions: z.array(
    z.object({
      asAt: DAY,
      since: DAY.nullable(),
      /** The last line of the record as it was drawn, and what it was drawn from as one hash: an edition that rests on another by now is drawn again. */
      line: z.int(),
      rests: z.string(),
      isAgain: z.boolean(),
      contact: z.string().nullable(),
    }),
  ),
  files: z.record(z.string(), z.string()),
});

/** One edition that a folder holds. */
export type KeptEdition = z.infer<typeof SHAPE>['editions'][number];

/** What a folder holds: its editions, the earliest first, and its files by their paths. */
export type SiteFolder = { readonly editions: readonly KeptEdition[]; readonly files: ReadonlyMap<string, Buffer> };

const EMPTY: SiteFolder = { editions: [], files: new Map() };

/** A folder into which is published: ours, or empty; refuses any other in a sentence. */
export function readSiteFolder(folder: string, plan: PlanKey): SiteFolder {
  if (!existsSync(folder)) return EMPTY;
  if (!statSync(folder).isDirectory())
    throw new CliRefusal(`${folder} is a file. Name a folder of its own for the site.`);
  const names = filesIn(folder);
  if (names.length === 0) return EMPTY;
  if (!names.includes(MARKER))
    throw new CliRefusal(
      `${folder} holds something that is no site of Ragtime (${names[0]}), and stays as it is. Name a folder of its own for the site.`,
    );
  const marker = markerIn(folder);
  if (marker.plan !== plan)
    throw new CliRefusal(
      `${folder} has the site of the plan ${marker.plan}, not of ${plan}. Each plan has a folder of its own.`,
    );
  return { editions: marker.editions, files: checkedFiles(folder, names, marker.files) };
}

function markerIn(folder: string): z.infer<typeof SHAPE> {
  const text = readFileSync(join(folder, MARKER), 'utf8');
  try {
    return SHAPE.parse(JSON.parse(text));
  } catch {
    // Spoilt, by hand or by a newer version: nobody can say what belongs to the site.
    throw new CliRefusal(
      `${join(folder, MARKER)} cannot be read, so nobody can say what is in ${folder}. Put the folder back from a copy, or name another.`,
    );
  }
}

/** Refuses what is not as it was published: what somebody put there or mended by hand would be lost. */
function checkedFiles(
  folder: string,
  names: readonly string[],
  hashes: Readonly<Record<string, string>>,
): ReadonlyMap<string, Buffer> {
  const strange = names.find((name) => name !== MARKER && !Object.hasOwn(hashes, name));
  if (strange !== undefined)
    throw new CliRefusal(
      `${join(folder, strange)} is not of the site, and would be lost. Move it elsewhere, then publish again.`,
    );
  const files = new Map([[MARKER, readFileSync(join(folder, MARKER))]]);
  for (const [name, hash] of Object.entries(hashes)) {
    const path = join(folder, name);
    const bytes = existsSync(path) ? readFileSync(path) : null;
    if (bytes === null || hashOf(bytes) !== hash)
      throw new CliRefusal(
        `${path} is ${bytes === null ? 'gone' : 'not as it was published'}. Put it back from a copy, then publish again; or publish into a new folder.`,
      );
    files.set(name, bytes);
  }
  return files;
}

function filesIn(folder: string): readonly string[] {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  const names = all.filter((one) => !one.isDirectory()).map((one) => join(one.parentPath, one.name));
  return names.map((name) => name.slice(join(folder, sep).length).replaceAll(sep, '/')).toSorted();
}

/** The hash of a file, as the marker has it. */
function hashOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The marker of a folder with these files. */
export function markerOf(
  plan: PlanKey,
  editions: readonly KeptEdition[],
  files: ReadonlyMap<string, string | Uint8Array>,
): string {
  const hashes = [...files].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const named = Object.fromEntries(hashes.map(([name, bytes]) => [name, hashOf(bytes)]));
  return `${JSON.stringify({ format: 1, plan, editions, files: named }, null, 1)}\n`;
}
