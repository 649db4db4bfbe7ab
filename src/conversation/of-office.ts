import type { Command, Scene } from '#src/commands/command.ts';
import { isAllButOf } from '#src/commands/decide/lists/what-waits.ts';
import { loadOpen } from '#src/commands/update/open-actions.ts';
import { readIn } from '#src/commands/update/rest/read-in.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';

type Found = { readonly command: Command; readonly rest: string };

/** The command of the programme office’s that words typed without /rag are: “assign 8.1.3 to Karl”, of whoever says so; null for words that are none. */
export async function ofOffice(words: string, found: Found | null, scene: Scene): Promise<Found | null> {
  if (found === null) return null;
  if (!scene.index.isOffice(scene.speaker.id)) return (await isRefused(words, found, scene)) ? found : null;
  // “Approve all except 8.1.3” is nobody's answer.
  const isAll = isAllButOf(found.command.name, found.rest);
  const isMeant = isAll || (OF_OFFICE.has(found.command.name) && leadingRef(found.rest, scene) !== null);
  return isMeant ? found : null;
}

/** What begins no answer: “keep 8.1.3 green” does. */
const OF_OFFICE: ReadonlySet<string> = new Set([
  'assign',
  'close',
  'date',
  'reopen',
  'split',
  'merge',
  'edit',
  'restrict',
  'unrestrict',
  'checker',
  'remind',
  'settle',
  'verify',
  'approve',
  'decline',
]);

const ALSO: ReadonlySet<string> = new Set(['approve', 'decline']);
// “Verify 8.1.3 with finance first” is a note.
const AS_COMMANDED =
  /^[\s,;:.]*(?:$|(?:to(?= [\p{Lu}\d])|as|into|because|yes|no|not yet|done|complete|and|title|lead|theme|on time|\d+|["“].*|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)(?!\p{Ll}))/u;

/** Of anybody else it is refused like the command, and is no answer of theirs, unless it says something as one. */
async function isRefused(words: string, { command, rest }: Found, scene: Scene): Promise<boolean> {
  if (!OF_OFFICE.has(command.name) && !ALSO.has(command.name)) return false;
  const named = leadingRef(rest, scene);
  if (named === null || !AS_COMMANDED.test(named.rest)) return false;
  return readIn(words, await loadOpen(scene), scene).outcome === 'kept';
}
