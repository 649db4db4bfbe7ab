import { calledOf } from '#src/people/called-of.ts';
import type { PersonId } from '#src/people/person.ts';
import { tellMoreInIt } from '#src/messages/office/by-hand-cards.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { leadsNow, noticesTo } from '#src/commands/decide/notices.ts';
import { MERGED } from '#src/plan/noted-requests.ts';
import { ifArchived, mayLook } from '#src/plan/permission.ts';
import { entryOf, ifClosed } from '#src/plan/record-update.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { exactRef, typedRef } from '#src/refs/typed-ref.ts';
import { commandedRef } from '#src/refs/commanded-ref.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import { leadingRefs } from '#src/commands/update/act-on.ts';
import { askIntoItself, askIntoWhich, askUnlike, askWhereTo, askWhyMerge } from '#src/commands/decide/ask-merge.ts';
import { decision } from '#src/commands/decide/decision.ts';
import { goInto } from '#src/commands/decide/go-into.ts';
import { exampleOf } from '#src/commands/words/example-of.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { reasonIn } from '#src/commands/words/reason.ts';

const SAYS = [
  {
    say: '/rag merge 8.1.3 into 8.1.4 because they are one piece of work',
    gets: 'closes the first; its number says where it went',
  },
];

const INTO = /^(?:in)?to\s+|^with\s+/iu;
// What the tap says on a merge that was asked about.
const MEANT = /^all the same\s+/iu;
const ALSO = /^(?:and|&|,)\s*/iu;

const oneByOne = decision({
  name: 'merge',
  what: 'merge actions',
  says: SAYS,
  decide: merged,
});

export const merge: Command = {
  ...oneByOne,
  run: async (words, scene) => {
    const { refs, rest } = leadingRefs(words, scene);
    const asked = scene.asker.index.isOffice(scene.asker.person) ? await askedFirst(refs, rest, scene) : null;
    return asked ?? oneByOne.run(words, scene);
  },
};

/** What has to be known before anything goes into another: which one, and whether it is meant to go into itself. */
async function askedFirst(refs: readonly string[], rest: string, scene: Scene): Promise<Answer | null> {
  const first = commandedRef(rest.replace(MEANT, '').replace(INTO, ''), scene);
  if (refs.length === 0) return null;
  if (first === null) return answer(askWhereTo(refs, { reason: reasonIn(rest.replace(MEANT, '').replace(INTO, '')) }));
  const second = commandedRef(first.rest.replace(ALSO, ''), scene);
  if (second !== null) return answer(askIntoWhich(refs, [first.said, second.said], { reason: reasonIn(second.rest) }));
  const target = await findAction(first.said, scene);
  if (isRefusal(target)) return null;
  const others: string[] = [];
  for (const ref of refs) {
    const found = await findAction(ref, scene);
    if (isRefusal(found) || found.action.id !== target.action.id) others.push(ref);
  }
  const into = { ref: scene.naming.action(target.action).ref, typed: first.said };
  if (others.length === refs.length && refs.length > 1 && reasonIn(first.rest) === '')
    return answer(askWhyMerge(refs, first.said));
  return others.length === refs.length ? null : answer(askIntoItself(others, into, { reason: reasonIn(first.rest) }));
}

async function merged(tracked: Tracked, words: string, scene: Scene): Promise<Done | Refusal> {
  const closed = ifClosed(tracked);
  if (closed !== null) return closed;
  const isMeant = MEANT.test(words);
  const said = commandedRef(words.replace(MEANT, '').replace(INTO, ''), scene);
  if (said === null) return { because: 'usage', examples: SAYS.map(({ say }) => say) };
  const target = await findAction(said.said, scene);
  if (isRefusal(target)) return target;
  const refused = ifArchived(scene.asker, target) ?? ifClosed(target);
  if (refused !== null) return refused;
  const reason = reasonIn(said.rest);
  const unfinished = `into ${typedRef(target.action, scene.plans)} because`;
  if (reason === '') {
    const lacking = { name: 'merge', unfinished, reason: 'they are one piece of work' };
    return { because: 'reason-needed', example: exampleOf(tracked, lacking, scene) };
  }
  const unlike = isMeant ? null : askUnlike(tracked, target, scene.naming);
  if (unlike !== null) {
    const say = `/rag merge ${exactRef(tracked.action, scene.plans)} all the same ${unfinished} ${reason}`;
    return { card: unlike(say), entries: [], notices: [] };
  }
  const { ref, title } = tracked.action;
  const text = `${ref} “${title}” ${MERGED}`;
  const noted = entryOf(target, { kind: 'noted', text, words: reason }, scene.saying);
  const done = goInto(tracked, { into: [target], how: 'merged', words: reason, made: [noted] }, scene);
  return { ...done, notices: [...done.notices, ...toldOfMore(tracked, target, { reason, scene })] };
}

type Why = { readonly reason: string; readonly scene: Scene };

/** Tells those who lead what the other went into, and did not lead that one, that there is more in it now. */
function toldOfMore(tracked: Tracked, target: Tracked, { reason, scene }: Why): readonly Outgoing[] {
  const before = leadsNow(tracked.standing.owners, scene);
  const people = leadsNow(target.standing.owners, scene).filter((person) => !before.includes(person));
  const card = (naming: Naming, reader: PersonId) => {
    const isSeen = mayLook({ ...scene.asker, person: reader }, tracked) === null;
    const gone = isSeen ? naming.action(tracked.action) : null;
    return tellMoreInIt({
      ...naming.action(target.action),
      gone,
      by: calledOf(scene.speaker),
      words: naming.words(reason),
    });
  };
  return noticesTo(people, { purpose: 'more-in-it', action: target.action.id, card }, scene);
}
