import type { Store } from '#src/cli/cli-world.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { LedgerHead } from '#src/ports/ledger-head.ts';
import { toMend, well } from './finding.ts';
import type { Finding } from './finding.ts';

/** Whether the record still holds what was seen of it at some time: in a digest, the log or a backup's manifest. */
export async function checkHead(seen: LedgerHead, { register }: Pick<Store, 'register'>): Promise<Finding> {
  const [now, hash] = [await register.head(), await register.hashAt(seen.lines)];
  if (hash === null)
    return toMend('head', `line ${seen.lines} was seen once, and the record ends at line ${now.lines}.`, CUT);
  if (!hash.startsWith(seen.hash))
    return toMend(
      'head',
      `line ${seen.lines} is not the one that was seen: the record up to it was written anew.`,
      CUT,
    );
  const since = now.lines - seen.lines;
  const later = since === 0 ? 'nothing was' : `${sayCount(since, 'line')} ${since === 1 ? 'was' : 'were'}`;
  return well('head', `the record holds all that it held then, and ${later} added since.`);
}

const CUT =
  'Either an older backup was put back, or somebody wrote in the file. Keep it as it is, and compare with the backups: each has a manifest with its head.';
