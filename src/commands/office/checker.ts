import { calledOf } from '#src/people/called-of.ts';
import { askWhoChecks, sayCheckerAsked } from '#src/messages/check/checker-cards.ts';
import { findPerson, withoutSlip } from '#src/people/find-person.ts';
import { entryOf, ifClosed } from '#src/plan/record-update.ts';
import { isLead } from '#src/plan/permission.ts';
import { exactRef, typedRef } from '#src/refs/typed-ref.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Command, Scene } from '#src/commands/command.ts';
import { besideOthers } from '#src/commands/decide/propose/beside-others.ts';
import { broughtTo } from '#src/commands/decide/propose/brought-to.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import { actOn, leadingRefs } from '#src/commands/update/act-on.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import { everyFound } from '#src/commands/words/find-action.ts';
import { decision } from '#src/commands/decide/decision.ts';
import { offeredToCheck } from '#src/commands/show/who-may-check.ts';
import { reasonIn, splitBehindName } from '#src/commands/words/reason.ts';
import { personRefusal } from '#src/commands/words/person-refusal.ts';
import { leadingQuoted } from '#src/commands/words/quoted.ts';
import { withChoices } from '#src/commands/words/with-choices.ts';

const byOffice = decision({
  name: 'checker',
  also: ['who checks'],
  what: 'ask somebody to check an action',
  says: [
    {
      say: '/rag checker 8.1.3 "Karl Battersby"',
      gets: 'asks somebody to check it, who may then see it if it is restricted',
    },
  ],
  decide: askToCheck,
});

/** Who is to check an action: the programme office says so, and whoever a check that nobody made was brought to. */
export const checker: Command = {
  ...byOffice,
  run: async (words, scene) => {
    const { refs, rest } = leadingRefs(words, scene);
    const isBrought = !scene.index.isOffice(scene.speaker.id) && (await areBroughtToCheck(refs, scene));
    if (!isBrought) return byOffice.run(words, scene);
    const done = await actOn(refs, scene, (tracked) => askToCheck(tracked, rest, scene));
    return withUndo(besideOthers(done, scene), scene);
  },
};

async function areBroughtToCheck(refs: readonly string[], scene: Scene): Promise<boolean> {
  const brought = await broughtTo(scene);
  const isOne = (one: Tracked): boolean => brought.has(one.action.id) && one.standing.stage === 'delivered';
  return refs.length > 0 && everyFound(refs, isOne, scene);
}

function askToCheck(tracked: Tracked, words: string, scene: Scene): Done | Refusal {
  const closed = ifClosed(tracked);
  if (closed !== null) return closed;
  const { action, standing } = tracked;
  const named = scene.naming.action(action);
  if (words === '') {
    const people = offeredToCheck(tracked, scene).map(calledOf);
    return { card: askWhoChecks(named, typedRef(action, scene.plans), people), entries: [], notices: [] };
  }
  const { said, reason } = nameAndReason(words, scene);
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
  const event = { kind: 'checker' as const, person: id, ...(reason === '' ? {} : { words: reason }) };
  const how = { restricted: standing.restricted, isDone: standing.stage === 'delivered' };
  return {
    card: sayCheckerAsked(named, { name, ...how, why: scene.naming.words(reason) }),
    entries: isAsked ? [] : [entryOf(tracked, event, scene.saying)],
    notices: [],
  };
}

/** Whom words name, and why: “"Carol Cole" because she was there”. */
function nameAndReason(words: string, { roster }: Scene): { readonly said: string; readonly reason: string } {
  const quoted = leadingQuoted(words);
  if (quoted !== null) return { said: quoted.said, reason: reasonIn(quoted.rest) };
  if (findPerson(words, roster).kind !== 'none') return { said: words, reason: '' };
  const { head, reason } = splitBehindName(words);
  return { said: head, reason };
}
