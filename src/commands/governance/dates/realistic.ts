import { calledOf } from '#src/people/called-of.ts';
import type { Scene } from '#src/commands/command.ts';
import { decision } from '#src/commands/decide/decision.ts';
import { noticesTo } from '#src/commands/decide/notices.ts';
import { onlyAsks, onlyShows } from '#src/commands/update/act-on.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import { stepSaid } from '#src/commands/update/steps/step-said.ts';
import { isRefusal } from '#src/commands/words/find-action.ts';
import { sayDateReturned, sayReturnedAlready, tellDateReturned } from '#src/messages/governance/date-decision-cards.ts';
import type { DateReturned } from '#src/messages/governance/date-decision-cards.ts';
import { sayMinuted } from '#src/messages/governance/say-minuted.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { entryOf, ifClosed, stepOf } from '#src/plan/record-update.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { requestIn } from './request-in.ts';
import { leftToForum } from './left-to-forum.ts';
import { mayAlsoDecide } from './may-also.ts';
import { isOpen, whoDecided } from './who-decided.ts';

/** Asks whoever wants a later date for one that they are sure of: neither yes nor no, and the request waits open. */
export const realistic = decision({
  name: 'realistic',
  also: ['surer date'],
  what: 'ask for a realistic date',
  says: [
    {
      say: '/rag realistic 8.1.3 because the tender alone takes three months',
      gets: 'asks whoever wants a later date for one they are sure of; the date stays, the request waits',
    },
  ],
  inWhole: (words) => words,
  leaves: leftToForum,
  mayAlso: mayAlsoDecide,
  decide: sendBack,
});

function sendBack(whole: Tracked, said: string, scene: Scene): Done | Refusal {
  const found = requestIn(whole, { verb: 'realistic', words: said }, scene);
  if (isRefusal(found)) return found;
  const { tracked, rest, typed } = found;
  const closed = ifClosed(tracked);
  if (closed !== null) return closed;
  const { action, standing } = tracked;
  const { dateAsked, agreed } = standing;
  if (dateAsked === null) return { because: 'no-date-asked', action: action.id, ref: action.ref };
  const decided = whoDecided(tracked, { verb: 'realistic', words: rest, typed }, scene);
  if (isOpen(decided)) return isRefusal(decided) ? decided : onlyAsks(decided.asks);
  const who = scene.index.called(dateAsked.by) ?? 'a lead';
  if (dateAsked.returned !== undefined) {
    const { on } = dateAsked.returned;
    return onlyShows(sayReturnedAlready(scene.naming.action(action), { on, today: scene.today, who }));
  }
  const { minuted, reason } = decided;
  const returned = (naming: Naming): DateReturned => ({
    ...naming.action(action),
    ...stepSaid(tracked, naming),
    asked: dateAsked.day,
    agreed,
    reason: naming.words(reason),
    by: minuted === null ? calledOf(scene.speaker) : sayMinuted(minuted, { today: scene.today, heard: naming.words }),
    who,
  });
  const event = {
    kind: 'date-returned' as const,
    day: dateAsked.day,
    reason,
    ...stepOf(tracked),
    ...(minuted && { minuted }),
  };
  const card = (naming: Naming) => tellDateReturned(returned(naming));
  return {
    card: sayDateReturned(returned(scene.naming)),
    entries: [entryOf(tracked, event, scene.saying)],
    notices: noticesTo([dateAsked.by], { purpose: 'date-returned', action: action.id, card }, scene),
  };
}
