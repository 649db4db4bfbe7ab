import type { Day } from '#src/calendar/day.ts';
import { sayWeekday } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { typedMinuted } from '#src/messages/governance/say-minuted.ts';
import type { Lacking } from '#src/messages/office/day/ask-cards.ts';
import { heardWords } from '#src/messages/text/heard-words.ts';
import { LONGEST_IN_BUTTON } from '#src/messages/text/in-button.ts';
import { firstWords } from '#src/messages/words/in-words.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { Phrase, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import type { Forum } from '#src/plan/governance/forum.ts';
import type { BoardAsked } from './ask-which-board.ts';
import { assured, sayMinutedDoubt } from './say-minuted-doubt.ts';

type SittingAsked = Pick<BoardAsked, 'reason' | 'why'> & {
  readonly before: (lacking: Lacking) => Said;
  readonly forum: Forum;
  /** Its meetings at which that can have been decided, the newest first. */
  readonly met: readonly Day[];
  readonly minute: string | null;
  readonly today: Day;
  readonly heard: Naming['words'];
};

/** Asks at which meeting of a board something was closed; its day may be typed. */
export function askWhichSitting(lacking: Lacking, asked: SittingAsked): Card {
  const { before, forum, reason, why, today, heard } = asked;
  const whole = say`${before(lacking)} ${reason}; decided by`;
  const isLong = Phrase.wordsOf(reason).length > LONGEST_IN_BUTTON;
  const doubt = why === null ? '' : say`${sayMinutedDoubt(why.doubt, { today, heard })} `;
  return buildCard({
    heading: say`${lacking.ref} · which meeting decided it?`,
    blocks: [
      {
        kind: 'said',
        text: say`${firstWords(say`${lacking.title}`, MOST_OF_TITLE)}. ${doubt}Nothing is closed yet.`,
      },
      ...heardWords('Your reason', reason),
      { kind: 'said', text: say`Tap it, or write it with the minute: “${forum.key} 12 May minute 34”.`, asks: true },
    ],
    buttons: isLong ? [lacking.leave] : [...meetings(whole, asked), lacking.leave],
    readers: 'asker',
    typed: { reason: say`${whole} …`, no: lacking.leave.say },
  });
}

const MOST_OF_TITLE = 9;

function meetings(whole: Said, { forum, met, minute, why, today, heard }: SittingAsked): readonly DraftButton[] {
  const on = (day: Day, isAssured: boolean) =>
    say`${whole} ${heard(typedMinuted(forum.key, { on: day, minute, isAssured }))}`;
  const itself = why?.doubt.why === 'day' ? assured(why.doubt, today) : null;
  const between = `${forum.key} between meetings`;
  return [
    ...met.map((day) => ({ label: `On ${sayWeekday(day, today)}`, say: on(day, false), about: null })),
    ...(itself === null ? [] : [{ label: itself.label, say: on(itself.day, true), about: null }]),
    {
      label: 'Between meetings',
      say: say`${whole} ${heard(typedMinuted(between, { on: null, minute }))}`,
      about: null,
      ...(met.length > 1 && { more: true as const }),
    },
  ];
}
