import { isSameOwners } from '#src/people/same-owners.ts';
import { sayTogether } from '#src/messages/answer/several-cards.ts';
import { sayOtherAction, saySameAction, sayToldApart } from '#src/messages/requests/which-action-cards.ts';
import type { Action, Ref } from '#src/plan/action.ts';
import { asImported } from '#src/plan/edits.ts';
import type { Edit } from '#src/plan/ledger.ts';
import { freeId, newAction, nextFreeRef } from '#src/plan/new-action.ts';
import { NOTED } from '#src/plan/noted-requests.ts';
import type { OpenRequest } from '#src/plan/open-requests.ts';
import { entryOf, isClosed } from '#src/plan/record-update.ts';
import type { NewerWords } from '#src/plan/replaying/newer-words.ts';
import { wordsOfSaid } from '#src/plan/replaying/said-otherwise.ts';
import type { SaidOtherwise } from '#src/plan/replaying/said-otherwise.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Scene } from '#src/commands/command.ts';
import { decision } from '#src/commands/decide/decision.ts';
import { lineOf } from '#src/commands/office/add.ts';
import { edited } from '#src/commands/office/edit.ts';
import { onlyShows } from '#src/commands/update/act-on.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import { cardOfRequest } from '#src/commands/update/requests/card-of-request.ts';
import { followed } from './follow.ts';

const WHAT = 'say which action a newer version of the plan has';

export const sameAction = decision({
  name: 'same',
  what: WHAT,
  says: [
    {
      say: '/rag same 8.1.3',
      gets: 'what a newer version of the plan has in other words is this action; /rag apart 8.1.3 says that it is another',
    },
  ],
  decide: (tracked, words, scene) => {
    const asked = askedOf(tracked);
    if (asked === null) return onlyShows(sayToldApart(scene.naming.action(tracked.action)));
    const { may } = asked;
    const said = words.replace(/^(?:as|=|is)\s+/iu, '').trim();
    const one = may.length === 1 && said === '' ? may[0] : may.find(({ ref }) => ref === said);
    return one === undefined ? onlyShows(cardOfRequest(asked.request, { tracked, scene })) : taken(one, asked, scene);
  },
});

export const otherAction = decision({
  name: 'apart',
  what: WHAT,
  says: [{ say: '/rag apart 8.1.3', gets: 'what a newer version of the plan has in its place is another action' }],
  decide: async (tracked, words, scene) => {
    const asked = askedOf(tracked);
    if (asked === null) return onlyShows(sayToldApart(scene.naming.action(tracked.action)));
    if (words !== '') return onlyShows(cardOfRequest(asked.request, { tracked, scene }));
    const { naming, register, saying } = scene;
    const known = (await register.trackedIn(tracked.action.plan)).map(({ action }) => action);
    const added = await asNew(asked, known, scene);
    return {
      card: sayOtherAction(naming.action(tracked.action), added.map(naming.action)),
      entries: [
        ...asked.may.map(({ title }) => entryOf(tracked, isAnother(title, asked.request), saying)),
        ...added.map((action) => lineOf(action, scene)),
      ],
      notices: [],
    };
  },
});

type Asked = { readonly tracked: Tracked; readonly request: OpenRequest; readonly may: readonly NewerWords[] };

function askedOf(tracked: Tracked): Asked | null {
  const request = tracked.standing.requests.find(({ what }) => what === 'plan-which');
  return request?.may === undefined ? null : { tracked, request, may: request.may };
}

/** What the newer version has becomes what the plan says of it; where something else was decided here, that is asked as ever. */
function taken(now: NewerWords, { tracked, request }: Asked, scene: Scene): Done {
  const { action } = tracked;
  const words = isClosed(tracked) ? [] : saidAnew(tracked, now);
  const follows = words.filter((says) => !isDecidedHere(says, tracked));
  const change: Edit = {
    ...(now.title === action.title ? {} : { title: now.title }),
    ...(now.theme === null || now.theme === action.theme ? {} : { theme: now.theme }),
    ...(follows.some(({ about }) => about === 'timescale') ? { timescale: now.timescale } : {}),
  };
  const told = { what: 'title' as const, was: action.title, now: now.title, due: null };
  const done = [edited(tracked, { change, told }, scene), ...follows.map((says) => followed(says, tracked, scene))];
  const note = { kind: 'noted' as const, text: NOTED['same-action'], words: now.title, of: request.seq };
  const contested = words.filter((says) => !follows.includes(says));
  const named = scene.naming.action(action);
  const number = now.ref === action.ref ? null : now.ref;
  return {
    card: sayTogether([
      saySameAction(named, scene.naming.words(now.title), number),
      ...done.slice(1).map(({ card }) => card),
    ]),
    entries: [
      entryOf(tracked, note, scene.saying),
      ...done.flatMap(({ entries }) => entries),
      ...contested.map((says) => entryOf(tracked, otherwise(says), scene.saying)),
    ],
    notices: done.flatMap(({ notices }) => notices),
  };
}

/** The date and the leads, where the newer version has others. */
function saidAnew({ action }: Tracked, { timescale, leads }: NewerWords): readonly SaidOtherwise[] {
  const was = asImported(action);
  const decided = { by: null, on: null };
  return [
    ...(was.timescale.due === timescale.due
      ? []
      : [{ about: 'timescale' as const, was: was.timescale, now: timescale, decided }]),
    ...(isSameOwners(was.leads.owners, leads.owners)
      ? []
      : [{ about: 'leads' as const, was: was.leads, now: leads, decided }]),
  ];
}

function isDecidedHere({ about }: SaidOtherwise, { action, standing }: Tracked): boolean {
  const was = asImported(action);
  if (about === 'timescale') return standing.agreed !== was.timescale.due;
  return !isSameOwners(standing.owners, was.leads.owners);
}

function otherwise(says: SaidOtherwise) {
  return { kind: 'noted' as const, text: NOTED['plan-otherwise'], words: wordsOfSaid(says).now, says };
}

function isAnother(words: string, { seq: of }: OpenRequest) {
  return { kind: 'noted' as const, text: NOTED['other-action'], words, of };
}

/** Each as an action of its own, by its number where that is free; what is known in the same words already stays the one that it is. */
async function asNew(
  { tracked, may }: Asked,
  known: readonly Action[],
  { register }: Scene,
): Promise<readonly Action[]> {
  const { plan, parent, ref: near } = tracked.action;
  const isKnown = async (id: Action['id']) => (await register.ledgerOf(id)).length > 0;
  const added: Action[] = [];
  for (const { ref: wanted, title, theme, timescale, leads } of may) {
    const there = [...known, ...added];
    if (there.some((one) => one.title === title)) continue;
    const isFree = there.every(({ ref }) => ref !== wanted);
    const ref = isFree ? wanted : (nextFreeRef(near, there) ?? (`${wanted}-new` as Ref));
    const made = newAction(
      { plan, ref, title, owners: leads.owners, timescale, theme, parent },
      await freeId(plan, ref, isKnown),
      there,
    );
    added.push({ ...made, leads });
  }
  return added;
}
