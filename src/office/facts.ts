import { flatMapped } from '#src/thrift/steps.ts';
import type { Steps } from '#src/thrift/steps.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import type { Person, PersonId, Roster } from '#src/people/person.ts';
import { leadsOn, onceCalled, whoIs, whoItMayBe } from '#src/people/who-leads.ts';
import { nameOf } from '#src/plan/permission.ts';
import type { Plan } from '#src/plan/action.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { openDesk } from '#src/nudge/desk.ts';
import type { Circumstances, Desk } from '#src/nudge/desk.ts';
import { aheadIn } from './ahead.ts';
import type { Ahead } from './ahead.ts';
import { doubtfulIn, isDateless } from './doubtful.ts';
import type { Doubtful } from './doubtful.ts';
import { linksInDoubt } from './links.ts';
import type { LinkInDoubt } from './links.ts';
import { uncoveredIn } from './uncovered.ts';
import type { Uncovered } from './uncovered.ts';
import { unheardIn } from './unheard.ts';
import type { Unheard } from './unheard.ts';
import { isReachable, whomToAsk } from '#src/nudge/whom-to-ask.ts';

/** Why no message reaches somebody: the roster has no address, no account goes with it, or the account brings nothing. */
export type OutOfReach = 'no-address' | 'no-account' | 'not-reached';

/** How something stands in a plan that only the office can change; it is new until the office was told of it. */
export type Fact =
  | Doubtful
  | Uncovered
  | Unheard
  | Ahead
  | LinkInDoubt
  | ({ readonly id: string } &
      /** A post, body or name behind which the roster has nobody; `stuck` is an action that is late or due soon and has nobody to ask. */
      (
        | {
            readonly kind: 'unheld';
            readonly what: 'post' | 'body' | 'name';
            readonly name: string;
            readonly stuck: Tracked | null;
            /** The person of the roster who has that name and is not here today; null where nobody has it. */
            readonly notHere: Person | null;
          }
        | { readonly kind: 'person'; readonly person: Person; readonly why: OutOfReach }
        /** An action that is late or due soon, whose leads are known, and none of them can be asked. */
        | { readonly kind: 'nobody'; readonly tracked: Tracked }
        | { readonly kind: 'undated'; readonly tracked: Tracked }
        | { readonly kind: 'begin'; readonly plan: Plan }
      ));

const FIRST_ASKED = 10;

/** Everything that stands so today, each once, in the order of the document. */
export function* findingFacts(
  tracked: readonly Tracked[],
  now: Circumstances & { readonly roster: Roster },
): Steps<readonly Fact[]> {
  const desk = openDesk(now, []);
  const open = tracked.filter(({ standing }) => standing.stage === 'open');
  // So long before its date an action's leads are first asked about it.
  const soon = now.days.add(now.today, FIRST_ASKED);
  const pressing = new Set(
    open.filter(({ standing: { agreed } }) => agreed !== null && now.days.onOrBefore(agreed) <= soon),
  );
  yield;
  const stuck = yield* flatMapped([...pressing], (one) => (hasNobody(one, desk) ? [one] : []));
  const doubtful = yield* doubtfulIn(tracked, desk, now.roster);
  const uncovered = uncoveredIn(open, (one) => pressing.has(one), desk);
  yield;
  const away = new Set(uncovered.flatMap(({ actions }) => actions.map(({ action }) => action.id)));
  const nobody = stuck.filter((one) => leadsOf(one, desk).unreached.length === 0 && !away.has(one.action.id));
  const alone = new Set(nobody.map(({ action }) => action.id));
  const isStuck = ({ kind, tracked: one }: Doubtful): boolean => kind === 'unled' && alone.has(one.action.id);
  yield;
  const [unheld, people] = [unheldIn(open, new Set(stuck), desk), peopleIn(open, desk)];
  yield;
  return [
    ...now.plans
      .filter(({ begun }) => begun === null)
      .map((plan) => ({ kind: 'begin' as const, id: `begin ${plan.key}`, plan })),
    ...unheld,
    ...people,
    ...doubtful.filter((one) => !isStuck(one)),
    ...uncovered,
    ...unheardIn(open, desk),
    ...nobody.map((one) => ({ kind: 'nobody' as const, id: `nobody ${one.action.id}`, tracked: one })),
    ...open
      .filter(isDateless)
      .map((one) => ({ kind: 'undated' as const, id: `undated ${one.action.id}`, tracked: one })),
    ...aheadIn(open, now),
    ...linksInDoubt(tracked, now),
  ];
}

/** True where no lead can be asked, and none of them chose not to be. */
function hasNobody(tracked: Tracked, desk: Desk): boolean {
  const { people } = leadsOf(tracked, desk);
  return people.every((person) => {
    const askable = whomToAsk(person, tracked.standing, desk);
    return askable.to === null && askable.why !== 'snoozed' && askable.why !== 'paused';
  });
}

function leadsOf({ standing }: Tracked, { index }: Desk): { people: readonly PersonId[]; unreached: readonly Owner[] } {
  const { accountable, joint, unreached } = leadsOn(standing.owners, index);
  return { people: [...accountable, ...joint], unreached: unreached.filter(({ support }) => !support) };
}

function unheldIn(open: readonly Tracked[], stuck: ReadonlySet<Tracked>, desk: Desk): readonly Fact[] {
  const found = new Map<string, Fact>();
  for (const one of open) {
    // A name that several have is asked about by itself.
    const unheld = leadsOf(one, desk).unreached.filter((owner) => whoItMayBe(owner, desk.index).length === 0);
    for (const owner of unheld) noteUnheld(owner, stuck.has(one) ? one : null, { found, desk });
  }
  return [...found.values()];
}

type Noting = { readonly found: Map<string, Fact>; readonly desk: Desk };

function noteUnheld(owner: Owner, stuck: Tracked | null, { found, desk }: Noting): void {
  const name = nameOf(owner);
  const isName = owner.name !== null || owner.unsure === true;
  const what = isName ? 'name' : owner.group ? 'body' : 'post';
  const id = `unheld ${name}`;
  const there = found.get(id);
  if (there === undefined || (there.kind === 'unheld' && there.stuck === null))
    found.set(id, { kind: 'unheld', id, what, name, stuck, notHere: onceCalled(owner, desk.index) });
}

function peopleIn(open: readonly Tracked[], desk: Desk): readonly Fact[] {
  const people = new Set(open.flatMap(({ standing }) => standing.owners.flatMap((owner) => leadsBehind(owner, desk))));
  return [...people].flatMap((id): readonly Fact[] => {
    const person = desk.index.person(id);
    if (person === null || isReachable(id, desk)) return [];
    return [{ kind: 'person', id: `person ${id}`, person, why: whyOutOfReach(person) }];
  });
}

function leadsBehind(owner: Owner, { index }: Desk): readonly PersonId[] {
  return owner.support ? [] : whoIs(owner, index);
}

function whyOutOfReach({ email, accounts }: Person): OutOfReach {
  if (Object.keys(accounts).length > 0) return 'not-reached';
  return email === null ? 'no-address' : 'no-account';
}
