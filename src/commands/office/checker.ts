import { calledOf } from '#src/people/called-of.ts';
import { askWhoChecks, sayCheckerAsked } from '#src/messages/check/checker-cards.ts';
import type { Person } from '#src/people/person.ts';
import { whoIs } from '#src/people/who-leads.ts';
import { clipped, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { entryOf, ifClosed } from '#src/plan/record-update.ts';
import { isOwnWork, mayVerify, nameOf } from '#src/plan/permission.ts';
import { exactRef, typedRef } from '#src/refs/typed-ref.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Command, Scene } from '#src/commands/command.ts';
import { besideOthers } from '#src/commands/decide/propose/beside-others.ts';
import { broughtTo } from '#src/commands/decide/propose/brought-to.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import { actOn, leadingRefs } from '#src/commands/update/act-on.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import { everyFound, isRefusal } from '#src/commands/words/find-action.ts';
import { decision } from '#src/commands/decide/decision.ts';
import { mayCheck, offeredToCheck } from '#src/commands/show/who-may-check.ts';
import { splitBehindName } from '#src/commands/words/reason.ts';
import { personRefusal } from '#src/commands/words/person-refusal.ts';
import { readNewLeads } from '#src/commands/words/read-new-leads.ts';
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
  const { standing } = tracked;
  if (words === '') return askWho(tracked, { people: offeredToCheck(tracked, scene), again: null }, scene);
  const asked = personsIn(words, scene);
  if (isRefusal(asked)) return nobodyOf(asked, { tracked, words }, scene);
  const { people, reason } = asked;
  const ofLead = people.find(({ id }) => isOwnWork({ ...scene.asker, person: id, absences: [] }, standing));
  if (ofLead !== undefined) return leadsIt(ofLead, tracked, scene);
  const why = reason === '' ? {} : { words: reason };
  const entries = people
    .filter(({ id }) => !standing.checkers.includes(id))
    .map(({ id }) => entryOf(tracked, { kind: 'checker' as const, person: id, ...why }, scene.saying));
  const how = { restricted: standing.restricted, isDone: standing.stage === 'delivered' };
  const named = scene.naming.action(tracked.action);
  const card = sayCheckerAsked(named, { names: people.map(calledOf), ...how, why: scene.naming.words(reason) });
  return { card, entries, notices: [] };
}

const IS = /^(?:(?:is|are|to|by|will be|should be|ask|[:=])\s+)+/iu;

type Named = { readonly people: readonly Person[]; readonly reason: string };

/** Everybody who is named, one of several or by the post that they hold, and the reason behind the last. */
function personsIn(said: string, scene: Scene): Named | Refusal {
  const words = said.replace(IS, '');
  const whole = readNewLeads(words, scene.roster);
  const split = isRefusal(whole) ? splitBehindName(words) : { head: words, reason: '' };
  const owners = split.reason === '' ? whole : readNewLeads(split.head, scene.roster);
  if (isRefusal(owners)) return owners;
  const people: Person[] = [];
  for (const owner of owners) {
    const held = whoIs(owner, scene.index).flatMap((id) => scene.index.person(id) ?? []);
    const [only, ...others] = held;
    if (only === undefined || others.length > 0) {
      const found =
        only === undefined ? { kind: 'none' as const, nearest: [] } : { kind: 'several' as const, people: held };
      return personRefusal(nameOf(owner), found);
    }
    people.push(only);
  }
  return { people: [...new Set(people)], reason: split.reason };
}

type Asked = { readonly tracked: Tracked; readonly words: string };

/** A name that is nobody’s: those who are named within it, or else those who may check it, each by a tap. */
function nobodyOf(refusal: Refusal, { tracked, words }: Asked, scene: Scene): Done | Refusal {
  const before = `/rag checker ${exactRef(tracked.action, scene.plans)}`;
  const choices = withChoices(refusal, { before, words, roster: scene.roster });
  const isOffered = choices.because !== 'no-such-person' || choices.people.length > 0;
  if (isOffered) return choices;
  const heading = say`I cannot find “${clipped(scene.naming.words(choices.said), LONGEST)}”`;
  return askAgain(tracked, { heading, why: 'Nobody in the roster is called that. ' }, scene);
}

const LONGEST = 40;

function leadsIt(person: Person, tracked: Tracked, scene: Scene): Done | Refusal {
  const own = person.id === scene.speaker.id ? mayVerify(scene.asker, tracked) : null;
  if (own !== null) return own;
  const named = scene.naming.action(tracked.action);
  const why = say`${calledOf(person)} leads ${named.ref}, so somebody else checks it. `;
  return askAgain(tracked, { heading: say`Somebody else has to check ${named.ref}`, why }, scene);
}

type Again = { readonly heading: Said; readonly why: Said };

function askAgain(tracked: Tracked, again: Again, scene: Scene): Done {
  return askWho(tracked, { people: mayCheck(tracked, scene), again }, scene);
}

type Offered = { readonly people: readonly Person[]; readonly again: Again | null };

function askWho({ action }: Tracked, { people, again }: Offered, { naming, plans }: Scene): Done {
  const offered = { people: people.map(calledOf), again };
  return {
    card: askWhoChecks(naming.action(action), typedRef(action, plans), offered),
    entries: [],
    notices: [],
  };
}
