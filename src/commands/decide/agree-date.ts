import { calledOf } from '#src/people/called-of.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDateDecided, sayDateMoves, tellDateDecided } from '#src/messages/office/date-cards.ts';
import type { DateDecided } from '#src/messages/office/date-cards.ts';
import { sayMinuted } from '#src/messages/governance/say-minuted.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { sayStep } from '#src/messages/words/say-step.ts';
import type { Minuted } from '#src/plan/governance/minuted.ts';
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
  /** The forum that decided it; null or absent where the office does. */
  readonly minuted?: Minuted | null;
  /** False where no meeting of it is known on that day. */
  readonly isKnown?: boolean;
};

/** Records an agreed date; whoever asked for one is told, and the leads when a date that was agreed moves. */
export function agreeDate(tracked: Tracked, agreed: AgreedDate, scene: Scene): Done {
  const { action, standing } = tracked;
  const { to, reason, reads, minuted = null } = agreed;
  const decided = (naming: Naming): DateDecided => decidedOf(tracked, { ...agreed, naming }, scene);
  const asker = [
    ...(standing.dateAsked === null ? [] : [standing.dateAsked.by]),
    ...standing.requests.flatMap(({ what, by }) => (what === 'proposed-date' ? [by] : [])),
  ];
  const leads = standing.agreed === null ? [] : leadsNow(standing.owners, scene);
  const card = (naming: Naming) => tellDateDecided(decided(naming));
  const notice = { purpose: 'date-agreed', action: action.id, card };
  const event = { kind: 'date-agreed' as const, day: to, reason, ...(reads === true && { reads }), ...stepOf(tracked) };
  return {
    card: sayDateDecided(decided(scene.naming)),
    line: sayDateMoves(decided(scene.naming)),
    entries: [entryOf(tracked, { ...event, ...(minuted && { minuted }) }, scene.saying)],
    notices: noticesTo([...asker, ...leads], notice, scene),
  };
}

function decidedOf(
  tracked: Tracked,
  { to, reason, reads, minuted = null, isKnown = true, naming }: AgreedDate & { readonly naming: Naming },
  scene: Scene,
): DateDecided {
  const { action, standing, step } = tracked;
  return {
    ...naming.action(action),
    ...(step === undefined ? {} : { step: sayStep(step.name, naming.words) }),
    from: standing.agreed,
    to,
    isReading: reads === true,
    plain: naming.words(action.timescale.text),
    isByHand: action.isByHand === true,
    original: step === undefined ? standing.original : step.original,
    reason: naming.words(reason),
    today: scene.today,
    by: calledOf(scene.speaker),
    ...(minuted && { forum: { said: sayMinuted(minuted, { today: scene.today, heard: naming.words }), isKnown } }),
    asked: standing.dateAsked === null ? null : wordsOf(standing.dateAsked, naming, scene),
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
