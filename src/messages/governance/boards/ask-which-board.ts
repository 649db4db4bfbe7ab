import type { Day } from '#src/calendar/day.ts';
import { typedMinuted } from '#src/messages/governance/say-minuted.ts';
import { sayMinutedDoubt } from './say-minuted-doubt.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import type { MinutedDoubt, MinutedRead } from '#src/plan/governance/written/read-minuted.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { LONGEST_IN_BUTTON } from '#src/messages/text/in-button.ts';
import { heardWords } from '#src/messages/text/heard-words.ts';
import type { Lacking } from '#src/messages/office/day/ask-cards.ts';
import { firstWords } from '#src/messages/words/in-words.ts';
import { Phrase, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import type { Forum } from '#src/plan/governance/forum.ts';

/** What was said of a decision before its board is asked for: the command as it was begun, the reason, and why it is asked again. */
export type BoardAsked = {
  /** “/rag close 8.1.3 as superseded because”. */
  readonly before: Said;
  readonly reason: Phrase;
  /** The whole of what was written, which is the reason where no board decided. */
  readonly all: Phrase;
  readonly why: null | { readonly doubt: MinutedDoubt; readonly parts: MinutedRead['parts'] };
};

/** Asks once before which of the plan's boards something was decided; a board may be typed with its day and minute. */
export function askWhichBoard(
  { ref, title, leave }: Lacking,
  { before, reason, all, why }: BoardAsked,
  { forums, today, heard }: { readonly forums: readonly Forum[]; readonly today: Day; readonly heard: Naming['words'] },
): Card {
  const whole = say`${before} ${reason}; decided by`;
  const isLong = Phrase.wordsOf(reason).length > LONGEST_IN_BUTTON;
  const as = surePartsOf(why, today);
  const boards = forums.map(({ key, name }, at): DraftButton => ({
    label: name,
    say: say`${whole} ${heard(typedMinuted(key, as))}`,
    about: null,
    ...(at < MOST_IN_SIGHT ? {} : { more: true as const }),
  }));
  const none: DraftButton = { label: 'No board', say: say`${before} ${all}; decided by the office`, about: null };
  const example = `${forums[0]?.name ?? 'Cabinet'} 12 May minute 34`;
  return buildCard({
    heading: say`${ref} · which board decided it?`,
    blocks: [
      {
        kind: 'said',
        text: say`${firstWords(say`${title}`, MOST_OF_TITLE)}. ${why === null ? '' : say`${sayMinutedDoubt(why.doubt, { today, heard })} `}Nothing is closed yet.`,
      },
      ...heardWords('Your reason', reason),
      { kind: 'said', text: `Tap it, or write it with the day and the minute: “${example}”.`, asks: true },
    ],
    buttons: isLong ? [leave] : [...boards, none, leave],
    readers: 'asker',
    typed: { reason: say`${whole} …`, no: leave.say },
  });
}

const MOST_IN_SIGHT = 3;
/** What is read before the question has room for no more. */
const MOST_OF_TITLE = 9;

/** What a tap on a board says again of what was written: of an unsure day that has been it says which. */
function surePartsOf(why: BoardAsked['why'], today: Day): { readonly on: Day | null; readonly minute: string | null } {
  if (why === null || why.doubt.why === 'several') return { on: null, minute: null };
  const { day, minute } = why.parts;
  const isToTap = day !== null && day.day !== null && day.day <= today && why.doubt.why === 'unknown' && day.isSure;
  return { on: isToTap ? day.day : null, minute };
}
