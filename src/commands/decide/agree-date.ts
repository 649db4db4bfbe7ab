import { calledOf } from '#src/people/called-of.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDateDecided, sayDateMoves, tellDateDecided } from '#src/messages/office/date-cards.ts';
import type { DateDecided } from '#src/messages/office/date-cards.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { sayStep } from '#src/messages/words/say-step.ts';
import { entryOf, stepOf } from '#src/plan/record-update.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import type { Scene } from '#src/commands/command.ts';
import { leadsNow, noticesTo } from './notices.ts';

/** What was decided, in the decider's own words, empty where they gave none. */
export type AgreedDate = {
  readonly to: Day;
  readonly reason: string;
  /** True where it is how the plan's doubtful words are read; absent for a decision to move. */
  readonly reads?: true;
};

/** Records an agreed date; whoever asked for one is told, and the leads when a date that was agreed moves. */
export function agreeDate(tracked: Tracked, { to, reason, reads }: AgreedDate, scene: Scene): Done {
  const { action, standing } = tracked;
  const decided = (naming: Naming): DateDecided => ({
    ...naming.action(action),
    ...(tracked.step === undefined ? {} : { step: sayStep(tracked.step.name, naming.words) }),
    from: standing.agreed,
    to,
    isReading: reads === true,
    plain: naming.words(action.timescale.text),
    isByHand: tracked.action.isByHand === true,
    original: tracked.step === undefined ? standing.original : tracked.step.original,
    reason: naming.words(reason),
    today: scene.today,
    by: calledOf(scene.speaker),
    asked: standing.dateAsked === null ? null : wordsOf(standing.dateAsked, naming, scene),
  });
  const asker = [
    ...(standing.dateAsked === null ? [] : [standing.dateAsked.by]),
    ...standing.requests.flatMap(({ what, by }) => (what === 'proposed-date' ? [by] : [])),
  ];
  const leads = standing.agreed === null ? [] : leadsNow(standing.owners, scene);
  const card = (naming: Naming) => tellDateDecided(decided(naming));
  const notice = { purpose: 'date-agreed', action: action.id, card };
  return {
    card: sayDateDecided(decided(scene.naming)),
    line: sayDateMoves(decided(scene.naming)),
    entries: [
      entryOf(
        tracked,
        { kind: 'date-agreed', day: to, reason, ...(reads === true && { reads }), ...stepOf(tracked) },
        scene.saying,
      ),
    ],
    notices: noticesTo([...asker, ...leads], notice, scene),
  };
}

/** The words of whoever asked for a date, under their name. */
function wordsOf(
  { by, reason }: NonNullable<Tracked['standing']['dateAsked']>,
  naming: Naming,
  { index }: Scene,
): DateDecided['asked'] {
  return { by: index.called(by) ?? 'a lead', words: naming.words(reason) };
}
