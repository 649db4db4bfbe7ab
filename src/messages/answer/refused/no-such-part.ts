import { clip } from '#src/messages/text/clip.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import type { Refusal } from '#src/plan/refusal.ts';

type NoSuchPart = Extract<Refusal, { because: 'no-such-part' }>;

const QUOTED = 40;
const MOST = 30;

/** Says that the plan has no such section or theme, and which it has. */
export function noSuchPart({ level, said, known }: NoSuchPart): { readonly heading: string; readonly text: string } {
  const some = known.length > MOST ? [...known.slice(0, MOST), `${known.length - MOST} more`] : known;
  const has =
    known.length === 0
      ? `The plan has no ${level}s.`
      : `The plan has the ${level}${known.length === 1 ? '' : 's'} ${sayAnd(some)}.`;
  return { heading: `There is no ${level} ${clip(said, QUOTED)}`, text: `${has} Nothing was done.` };
}
