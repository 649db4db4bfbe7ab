import { askAboutWhich, sayNotTheirs } from '#src/messages/office/ask-about-which.ts';
import type { PersonId } from '#src/people/person.ts';
import { leadersOn } from '#src/people/who-leads.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { everyAction } from '#src/commands/update/open-actions.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { refsNamed } from '#src/commands/words/left-over.ts';
import { withChoices } from '#src/commands/words/with-choices.ts';
import { byTitle } from './by-title.ts';
import { nobodyAhead, personAhead } from './person-ahead.ts';
import type { PersonAhead } from './person-ahead.ts';

/** A question that was made out: about which action, and for whom alone, null for all of its leads. */
export type Made = { readonly tracked: Tracked; readonly question: string; readonly only: readonly PersonId[] | null };

/** “Karl, is 8.1.3 signed?”, “is 8.1.3 signed?”: the number within the question says which action it is about, whatever was shown last; null where no name and no number says anything. */
export async function askedWithin(words: string, scene: Scene): Promise<Made | Answer | null> {
  const refs = [...new Set(refsNamed(words, scene))];
  const who = (await personAhead(words, scene)) ?? (refs.length === 0 ? null : nobodyAhead(words, scene));
  if (who === null && refs.length === 0) return null;
  if (who !== null && who.who.kind !== 'lead') return whichPerson(who, words, scene);
  const said = who?.rest ?? words;
  const [ref, ...others] = refs;
  const found = ref === undefined || others.length > 0 ? null : await findAction(ref, scene);
  if (found !== null && isRefusal(found)) return refuse(found);
  if (found === null) return whichAction(said, { who, refs }, scene);
  return forPerson(found, { who, question: withoutNumber(said, ref ?? '') }, scene);
}

/** The same behind a number: “Karl is it signed?” is for Karl. */
export async function askedOfPerson(tracked: Tracked, said: string, scene: Scene): Promise<Made | Answer> {
  const who = await personAhead(said, scene);
  if (who === null) return { tracked, question: said, only: null };
  if (who.who.kind !== 'lead') return whichPerson(who, said, scene);
  return forPerson(tracked, { who, question: who.rest }, scene);
}

type Asked = { readonly who: PersonAhead | null; readonly question: string };

function forPerson(tracked: Tracked, { who, question }: Asked, scene: Scene): Made | Answer {
  if (who === null || who.who.kind !== 'lead') return { tracked, question, only: null };
  const only = who.who.leads(tracked);
  if (only.length > 0) return { tracked, question, only };
  const { index, naming } = scene;
  const leads = leadersOn(tracked.standing.owners, index).flatMap((id) => index.called(id) ?? []);
  const asked = { question: naming.words(question), name: who.who.called };
  return answer(sayNotTheirs(naming.action(tracked.action), asked, leads));
}

function whichPerson({ said, who }: PersonAhead, words: string, scene: Scene): Answer {
  const people = 'people' in who ? who.people : [];
  const because = who.kind === 'several' ? ('which-person' as const) : ('no-such-person' as const);
  const before = '/rag ask';
  return refuse(withChoices({ because, said, people }, { before, words, roster: scene.roster }));
}

type Unsure = { readonly who: PersonAhead | null; readonly refs: readonly string[] };

/** Of several numbers, or of none, it is asked which; what the person leads is offered where nothing is named. */
async function whichAction(said: string, { who, refs }: Unsure, scene: Scene): Promise<Answer> {
  const found = await Promise.all(refs.map((ref) => findAction(ref, scene)));
  const named = found.flatMap((one) => (isRefusal(one) ? [] : [one]));
  const lead = who?.who.kind === 'lead' ? who.who : null;
  const all = await everyAction(scene);
  const theirs = all.filter((one) => one.standing.stage === 'open' && (lead?.leads(one).length ?? 0) > 0);
  const choices = byTitle(said, named.length > 0 ? named : theirs, (one) => one);
  const offered = choices.map(({ action }) => scene.naming.action(action));
  return answer(askAboutWhich({ question: scene.naming.words(said), name: lead?.called ?? null }, offered));
}

/** “About 8.1.3: is it signed?” asks whether it is signed. */
function withoutNumber(said: string, ref: string): string {
  const front = said.replace(/^(?:about|regarding|re|on|for)\s+(?:action\s+)?/iu, '');
  if (!front.toLowerCase().startsWith(ref.toLowerCase())) return said;
  const rest = front.slice(ref.length).replace(/^[\s,:;–—-]+/u, '');
  return rest === '' ? said : rest;
}
