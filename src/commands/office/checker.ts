import { calledOf } from '#src/people/called-of.ts';
import { askWhoChecks, sayCheckerAsked } from '#src/messages/check/checker-cards.ts';
import { findPerson, withoutSlip } from '#src/people/find-person.ts';
import { entryOf, ifClosed } from '#src/plan/record-update.ts';
import { isLead } from '#src/plan/permission.ts';
import { exactRef, typedRef } from '#src/refs/typed-ref.ts';
import { decision } from '#src/commands/decide/decision.ts';
import { offeredToCheck } from '#src/commands/show/who-may-check.ts';
import { personRefusal } from '#src/commands/words/person-refusal.ts';
import { leadingQuoted } from '#src/commands/words/quoted.ts';
import { withChoices } from '#src/commands/words/with-choices.ts';

export const checker = decision({
  name: 'checker',
  also: ['who checks'],
  what: 'ask somebody to check an action',
  says: [
    {
      say: '/rag checker 8.1.3 "Karl Battersby"',
      gets: 'asks somebody to check it, who may then see it if it is restricted',
    },
  ],
  decide: (tracked, words, scene) => {
    const closed = ifClosed(tracked);
    if (closed !== null) return closed;
    const { action, standing } = tracked;
    const named = scene.naming.action(action);
    if (words === '') {
      const people = offeredToCheck(tracked, scene).map(calledOf);
      return { card: askWhoChecks(named, typedRef(action, scene.plans), people), entries: [], notices: [] };
    }
    const said = leadingQuoted(words)?.said ?? words;
    const found = withoutSlip(findPerson(said, scene.roster));
    if (found.kind !== 'one') {
      const before = `/rag checker ${exactRef(action, scene.plans)}`;
      return withChoices(personRefusal(said, found), { before, words, roster: scene.roster });
    }
    const { id, name } = found.person;
    if (isLead({ ...scene.asker, person: id, absences: [] }, standing.owners))
      return {
        because: 'own-action',
        action: action.id,
        ref: action.ref,
        ...(id === scene.speaker.id ? {} : { who: calledOf(found.person) }),
      };
    const isAsked = standing.checkers.includes(id);
    const event = { kind: 'checker' as const, person: id };
    return {
      card: sayCheckerAsked(named, { name, restricted: standing.restricted, isDone: standing.stage === 'delivered' }),
      entries: isAsked ? [] : [entryOf(tracked, event, scene.saying)],
      notices: [],
    };
  },
});
