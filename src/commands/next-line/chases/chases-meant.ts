import { askChases } from '#src/messages/office/sure/chases-card.ts';
import type { ChaseOffered, NotChased } from '#src/messages/office/sure/chases-card.ts';
import { leadNamedIn } from '#src/people/name-alone.ts';
import { leadersOn } from '#src/people/who-leads.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { joinedWithAnd } from '#src/messages/words/phrase.ts';
import { typedName } from '#src/messages/words/who/typed-name.ts';
import { exactRef } from '#src/refs/typed-ref.ts';
import { byTitle } from '#src/commands/decide/chase/by-title.ts';
import { leadOf } from '#src/commands/decide/chase/ask-several.ts';
import type { Lead } from '#src/commands/decide/chase/ask-several.ts';
import { refsNamed } from '#src/commands/words/left-over.ts';
import { everyAction } from '#src/commands/update/open-actions.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { isCommandLike, readChases } from './read-chases.ts';
import type { ChaseSaid } from './read-chases.ts';
import { isDayAlone, topicOf } from './topic-of.ts';
import type { Topic } from './topic-of.ts';

/** What one part of the message comes to: what is offered, what is said of it, and whether it is plain who is reminded of what. */
type Chase = {
  readonly offers: readonly ChaseOffered[];
  readonly notes: readonly NotChased[];
  readonly isPlain: boolean;
  readonly isOnADay: boolean;
};

/**
 * Whom the office wants reminded, where one command cannot say it: two people with a topic each, a topic that is not
 * theirs, a name that nobody has, a topic that no title holds. Each reminder is a tap, and of what was spoken of last none;
 * null for any other words, and for what a command says.
 */
export async function chasesMeant(words: string, scene: Scene): Promise<Answer | null> {
  const { naming } = scene;
  const said = readChases(words, scene);
  if (said === null || said.some(({ topic }) => isDayAlone(topic, scene))) return null;
  const open = (await everyAction(scene)).filter(({ standing }) => standing.stage === 'open');
  const each = await Promise.all(said.map((one) => chaseOf(one, open, scene)));
  const chases = each.flatMap((one) => (one === null ? [] : [one]));
  const [only, ...others] = chases;
  if (
    only === undefined ||
    chases.length < each.length ||
    (others.length === 0 && only.isPlain && isCommandLike(words))
  )
    return null;
  const offers = chases.flatMap((one) => one.offers);
  const notes = chases.flatMap((one) => one.notes);
  const isOnADay = chases.some((one) => one.isOnADay);
  return answer(askChases({ words: naming.words(words), offers, notes, isOnADay }));
}

/** Null for a topic alone that is not all of it an action: “remind Carol that the board meets” says something else. */
async function chaseOf(said: ChaseSaid, open: readonly Tracked[], scene: Scene): Promise<Chase | null> {
  const found = await Promise.all(said.names.map((name) => leadOf(name, scene)));
  const leads = found.flatMap((one) => (one === null ? [] : [one]));
  const theirs = open.filter((tracked) => leads.some((lead) => lead.leads(tracked).length > 0));
  const topic = await topicOf(said.topic, theirs, scene);
  const notes = said.names.filter((_, at) => found[at] === null).map((name) => ({ name: scene.naming.words(name) }));
  // Of a name that several have a single reminder asks which.
  if (said.names.some((name, at) => found[at] === null && leadNamedIn(name, scene.roster) !== null)) return null;
  if (said.names.length === 0)
    return topic.of.length > 0 && topic.left === '' ? ofTopic(topic, said.topic, scene) : null;
  if (topic.of.length === 0) return ofNone({ leads, theirs, topic, notes }, said, scene);
  return ofPeople({ leads, theirs, topic, notes }, scene);
}

function ofTopic({ of, isOnADay }: Topic, said: string, scene: Scene): Chase {
  const isPlain = new Set(refsNamed(said, scene)).size === of.length;
  return { offers: of.map((one) => offerLeads(one, scene)), notes: [], isPlain, isOnADay };
}

type Known = {
  readonly leads: readonly Lead[];
  readonly theirs: readonly Tracked[];
  readonly topic: Topic;
  readonly notes: readonly NotChased[];
};

/** Of which of theirs is asked: what was spoken of last is no better than any other. */
function ofNone({ leads, theirs, topic, notes }: Known, { topic: about }: ChaseSaid, scene: Scene): Chase {
  const names = leads.map(({ called }) => called);
  const offers = byTitle(about, theirs, (one) => one)
    .slice(0, MOST)
    .flatMap((one) => {
      const who = leads.filter((lead) => lead.leads(one).length > 0).map(({ called }) => called);
      return offerOf(who, [one], scene);
    });
  const which = names.length === 0 ? [] : [{ topic: scene.naming.words(about), names }];
  return { offers, notes: [...notes, ...which], isPlain: false, isOnADay: topic.isOnADay };
}

const MOST = 5;

/** Each person of what they lead; what none of them leads, of those who do. */
function ofPeople({ leads, topic, notes }: Known, scene: Scene): Chase {
  const isTheirs = (tracked: Tracked): boolean => leads.some((lead) => lead.leads(tracked).length > 0);
  const groups = Map.groupBy(topic.of.filter(isTheirs), (tracked) =>
    leads
      .filter((lead) => lead.leads(tracked).length > 0)
      .map(({ called }) => called)
      .join('\n'),
  );
  const offers = [...groups].flatMap(([who, of]) => offerOf(who.split('\n'), of, scene));
  const others = topic.of.filter((tracked) => !isTheirs(tracked));
  const idle = leads.filter((lead) => !topic.of.some((one) => lead.leads(one).length > 0));
  return {
    offers: [...offers, ...others.map((one) => offerLeads(one, scene))],
    notes: [
      ...notes,
      ...others.map(({ action }) => ({ ref: scene.naming.action(action).ref, not: leads.map(({ called }) => called) })),
      ...(others.length > 0 ? [] : idle.map((one) => notOf(one, topic.of, scene))),
    ],
    isPlain: topic.isPlain && others.length === 0 && idle.length === 0 && notes.length === 0 && groups.size < 2,
    isOnADay: topic.isOnADay,
  };
}

function notOf({ called }: Lead, of: readonly Tracked[], { naming }: Scene): NotChased {
  return { ref: joinedWithAnd(of.map(({ action }) => naming.action(action).ref)), not: [called] };
}

function offerOf(who: readonly string[], of: readonly Tracked[], { plans, naming }: Scene): readonly ChaseOffered[] {
  if (of.length === 0) return [];
  const refs = of.map(({ action }) => exactRef(action, plans)).join(', ');
  const named = of.map(({ action }) => naming.action(action));
  return [{ who, of: named, isOfLeads: false, say: `/rag remind ${who.map(typedName).join(' and ')} about ${refs}` }];
}

function offerLeads(tracked: Tracked, { plans, naming, index }: Scene): ChaseOffered {
  const who = leadersOn(tracked.standing.owners, index).flatMap((id) => index.called(id) ?? []);
  const named = naming.action(tracked.action);
  return { who, of: [named], isOfLeads: true, say: `/rag remind ${exactRef(tracked.action, plans)}` };
}
