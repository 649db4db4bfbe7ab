import { flatMapped } from '#src/thrift/steps.ts';
import type { Steps } from '#src/thrift/steps.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import type { Person, Roster } from '#src/people/person.ts';
import { whoIs, whoItMayBe } from '#src/people/who-leads.ts';
import { asReadNow, inDoubt, isUnled, peopleOn } from '#src/plan/in-doubt.ts';
import type { InDoubt } from '#src/plan/in-doubt.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Desk } from '#src/nudge/desk.ts';

/** What of an action was read with a doubt, or not at all, and only the office can settle. */
export type Doubtful = { readonly id: string; readonly tracked: Tracked } &
  /** Nobody is named who leads it. */
  (
    | { readonly kind: 'unled' }
    /** A lead by a name, or a title, that several people have. */
    | { readonly kind: 'several'; readonly owner: Owner; readonly people: readonly Person[] }
    /** A date or a lead with a reading of which the office has not said that it is right. */
    | { readonly kind: 'doubt'; readonly about: InDoubt }
  );

/** All that is doubtful about actions that run; what a fact of another kind says of one already is left to it. */
export function doubtfulIn(tracked: readonly Tracked[], desk: Desk, roster: Roster): Steps<readonly Doubtful[]> {
  const people = peopleOn(roster, desk.today);
  return flatMapped(tracked, (one) => doubtfulOf(asReadNow(one, people), desk));
}

function doubtfulOf(tracked: Tracked, desk: Desk): readonly Doubtful[] {
  const { id } = tracked.action;
  const { owners } = tracked.standing;
  const several = severalIn(tracked, desk);
  return [
    ...several,
    ...inDoubt(tracked).flatMap((about): readonly Doubtful[] => {
      if (about === 'leads' && isUnled(owners)) return [{ kind: 'unled', id: `unled ${id}`, tracked }];
      const isSaid = about === 'timescale' ? isDateless(tracked) : several.length > 0 || hasUnheld(owners, desk);
      return isSaid ? [] : [{ kind: 'doubt', id: `doubt ${about} ${id}`, about, tracked }];
    }),
  ];
}

function severalIn(tracked: Tracked, { index }: Desk): readonly Doubtful[] {
  const { action, standing } = tracked;
  if (standing.stage !== 'open') return [];
  return standing.owners.flatMap((owner): readonly Doubtful[] => {
    if (owner.support) return [];
    const people = whoItMayBe(owner, index).flatMap((one) => index.person(one) ?? []);
    if (people.length === 0) return [];
    return [
      {
        kind: 'several',
        id: `several ${action.id} ${owner.name ?? ''} ${owner.post ?? ''}`,
        tracked,
        owner,
        people,
      },
    ];
  });
}

/** True where it is told as an action without a date. */
export function isDateless({ action, standing }: Tracked): boolean {
  // A plan may mean to give no day: "ongoing". What it means to give and cannot be read is the office's.
  // Of what could be doubted and is no more, the office has said that it stands so.
  const { kind, doubt } = action.timescale;
  const isLeftSo = doubt !== null && !standing.doubts.includes('timescale');
  return standing.agreed === null && !isLeftSo && (kind === 'unknown' || standing.doubts.includes('timescale'));
}

/** True where a name, post or body among its leads is told as having nobody behind it. */
function hasUnheld(owners: readonly Owner[], { index }: Desk): boolean {
  return owners.some((owner) => !owner.support && whoIs(owner, index).length === 0);
}
