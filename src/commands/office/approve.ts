import { agreeDate } from '#src/commands/decide/agree-date.ts';
import { decision, ifClosed } from '#src/commands/decide/decision.ts';
import { reasonIn } from '#src/commands/words/reason.ts';

export const approve = decision({
  name: 'approve',
  what: 'approve a new date',
  says: [{ say: '/rag approve 8.1.3', gets: 'agrees the date that a lead asked for' }],
  decide: (tracked, words, scene) => {
    const { dateAsked } = tracked.standing;
    const closed = ifClosed(tracked);
    if (closed !== null) return closed;
    if (dateAsked === null) return { because: 'no-date-asked', action: tracked.action.id, ref: tracked.action.ref };
    const given = reasonIn(words);
    const reason = given === '' ? dateAsked.reason : given;
    return agreeDate(tracked, { to: dateAsked.day, reason, implied: [] }, scene);
  },
});
