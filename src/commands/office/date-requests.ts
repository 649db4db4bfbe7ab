import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { everyAction } from '#src/commands/update/open-actions.ts';
import { sayMovedBefore } from '#src/messages/governance/say-record.ts';
import { sayDatesWaiting } from '#src/messages/office/dates-waiting.ts';
import type { DateWaiting } from '#src/messages/office/dates-waiting.ts';
import { ifArchived } from '#src/plan/permission.ts';
import { declineDate } from '#src/commands/governance/dates/decline-date.ts';
import { minuteLater } from '#src/commands/governance/dates/minute-later.ts';
import { leftToForum } from '#src/commands/governance/dates/left-to-forum.ts';
import { mayAlsoDecide } from '#src/commands/governance/dates/may-also.ts';
import { requestIn } from '#src/commands/governance/dates/request-in.ts';
import { isOpen, whoDecided } from '#src/commands/governance/dates/who-decided.ts';
import { onlyAsks } from '#src/commands/update/act-on.ts';
import { isRefusal } from '#src/commands/words/find-action.ts';
import { mayDecideDate } from '#src/plan/governance/forums/may-decide.ts';
import { agreeDate } from '#src/commands/decide/agree-date.ts';
import { dateAskedIn } from '#src/commands/governance/dates/date-asked.ts';
import { decision } from '#src/commands/decide/decision.ts';
import { exampleOf } from '#src/commands/words/example-of.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { whereDatesAreAsked } from '#src/plan/steps/steps.ts';
import { ifClosed, isClosed } from '#src/plan/record-update.ts';

export const approve = decision({
  name: 'approve',
  what: 'approve a new date',
  says: [
    { say: '/rag approve 8.1.3', gets: 'agrees the date that a lead asked for' },
    { say: '/rag approve 8.1.3 Joint Board 3 March, minute 12', gets: 'the same as a board decided it' },
    { say: '/rag approve', gets: 'the dates that wait for you, the longest waiting first' },
  ],
  alone: datesWaiting,
  inWhole: (words) => words,
  leaves: leftToForum,
  mayAlso: mayAlsoDecide,
  decide: (whole, said, scene) => {
    const found = requestIn(whole, { verb: 'approve', words: said }, scene);
    if (isRefusal(found)) return found;
    const { tracked, rest, typed } = found;
    const { dateAsked } = tracked.standing;
    const closed = ifClosed(tracked);
    if (closed !== null) return closed;
    const none = { because: 'no-date-asked' as const, action: tracked.action.id, ref: tracked.action.ref };
    if (dateAsked === null && rest === '') return none;
    const decided = whoDecided(tracked, { verb: 'approve', words: rest, typed }, scene);
    if (dateAsked === null) return isOpen(decided) ? none : (minuteLater(tracked, decided.minuted, scene) ?? none);
    if (isOpen(decided)) return isRefusal(decided) ? decided : onlyAsks(decided.asks);
    return agreeDate(tracked, { to: dateAsked.day, ...decided }, scene);
  },
});

export const decline = decision({
  name: 'decline',
  also: ['refuse'],
  what: 'decline a new date',
  inWhole: (words) => words,
  says: [{ say: '/rag decline 8.1.3 because the board meets then', gets: 'keeps the due date as it is' }],
  leaves: leftToForum,
  mayAlso: mayAlsoDecide,
  decide: (whole, said, scene) => {
    const found = requestIn(whole, { verb: 'decline', words: said }, scene);
    if (isRefusal(found)) return found;
    const { tracked, rest, typed } = found;
    const { action, standing } = tracked;
    const { dateAsked } = standing;
    if (dateAsked === null) return { because: 'no-date-asked', action: action.id, ref: action.ref };
    const decided = whoDecided(tracked, { verb: 'decline', words: rest, typed }, scene);
    if (isOpen(decided)) return isRefusal(decided) ? decided : onlyAsks(decided.asks);
    if (decided.reason === '')
      return {
        because: 'reason-needed',
        example: exampleOf(
          tracked,
          { name: 'decline', unfinished: `${rest === '' ? '' : `${rest} `}because`, reason: 'the board meets then' },
          scene,
        ),
      };
    return declineDate(tracked, { asked: dateAsked, ...decided }, scene);
  },
});

function movesUntilNow(tracked: Tracked, { today }: Scene): { readonly record?: string } {
  const record = sayMovedBefore(tracked, today);
  return record === '' ? {} : { record };
}

/** Every date that was asked for and not decided, of the plans that run. */
async function datesWaiting(scene: Scene): Promise<Answer> {
  const open = (await everyAction(scene)).filter((one) => ifArchived(scene.asker, one) === null && !isClosed(one));
  const own = open.filter((one) => mayDecideDate(scene.asker, one, scene.governanceOf(one.action.plan)) === null);
  const dates = own.flatMap(whereDatesAreAsked);
  const theirs = dates.filter((one) => mayDecideDate(scene.asker, one, scene.governanceOf(one.action.plan)) === null);
  const waiting = theirs.flatMap((one): readonly DateWaiting[] => {
    const asked = dateAskedIn(one, scene);
    return asked === null
      ? []
      : [{ ...asked, ...movesUntilNow(one, scene), on: one.standing.dateAsked?.on ?? scene.today }];
  });
  const longest = waiting.toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
  return answer(sayDatesWaiting(longest, scene.today));
}
