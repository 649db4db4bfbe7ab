import type { Scene } from '#src/commands/command.ts';
import { givesNoReason } from '#src/commands/next-line/no-reason.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import type { Decided } from './doubt.ts';

const GIVES_WHY: ReadonlySet<string> = new Set([
  'date',
  'approve',
  'decline',
  'close',
  'merge',
  'keep',
  'reopen',
  'restrict',
]);
const WHY = /(?:^|[\s,;(])(?:because(?: of)?|cos|since|due to|[-–—])\s+|[:]\s+/iu;
const TOO = /(?:[,;]|(?<!\p{L})(?:and|also|plus))\s*(?:(?:and|also|plus|the same for|same for)\s+)*(?=\S*\d)/giu;
const ALSO = /^[\s,.!]*(?:too|as well|also|likewise|both|please)?[\s,.!]*$/iu;

/** Words in the place of a reason that give none, “because no, actually approve it”, or that reach beyond it, “and RS3 too”; null where there are none. */
export function noReasonIn({ name, tail }: Pick<Decided, 'name' | 'tail'>, scene: Scene): string | null {
  if (!GIVES_WHY.has(name)) return null;
  const why = WHY.exec(tail);
  // All that stands behind “decline 8.1.3” is why.
  const bare = name === 'decline' ? tail.trim() : '';
  const reason = why === null ? bare : tail.slice(why.index + why[0].length).trim();
  if (reason === '') return null;
  if (givesNoReason(reason, scene)) return reason;
  const more = [...reason.matchAll(TOO)].find(({ index, 0: said }) => {
    const named = leadingRef(reason.slice(index + said.length), scene);
    return named !== null && ALSO.test(named.rest);
  });
  return more === undefined ? null : reason.slice(more.index).replace(/^[,;\s]+/u, '');
}
