import type { Owner } from '#src/people/leads/leads.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import { leadersOn, leadsOn } from '#src/people/who-leads.ts';
import type { Action } from '#src/plan/action.ts';
import { nameOf } from '#src/plan/permission.ts';
import type { FromTo, Renewal } from '#src/plan/replaying/renewal.ts';
import { publishedSteps, stepNamed } from '#src/plan/steps/steps.ts';
import { foldTitle } from './likeness.ts';
import { overtakenBy } from './overtaken.ts';
import type { Renewing } from './renewing.ts';

/** What of a newer version the leads of an action are told, and whoever waits for a decision on it; null for nothing. */
export function renewalOf(renewing: Renewing): Renewal | null {
  const { before, after, agreed } = renewing;
  const { action, standing } = before;
  const renewal: Renewal = {
    ...(action.ref === after.ref ? {} : { numbered: { from: action.ref, to: after.ref } }),
    ...(foldTitle(action.title) === foldTitle(after.title) ? {} : { called: { from: action.title, to: after.title } }),
    ...(standing.agreed === agreed ? {} : { due: { from: standing.agreed, to: agreed } }),
    ...timeOf(renewing),
    ...leadsOf(renewing),
    ...formerOf(renewing),
    ...(action.isDropped === true ? { isBack: true as const } : {}),
  };
  const overtaken = overtakenBy(renewal, renewing);
  const whole = overtaken.length === 0 ? renewal : { ...renewal, overtaken };
  return Object.keys(whole).length === 0 ? null : whole;
}

function timeOf({ before: { action, standing }, after, agreed }: Renewing): Pick<Renewal, 'steps' | 'time'> {
  const [then, now] = [action.timescale, after.timescale];
  const published = publishedSteps(now);
  const steps = standing.steps.flatMap((step) => {
    const found = step.isLast ? null : stepNamed(published, step.name);
    // A date that was decided stands whatever the plan says of its step.
    const isMoved = found === null || step.due !== step.name.due || found.due === step.due || found.isLast;
    return isMoved ? [] : [{ step: step.name, from: step.due, to: found.due }];
  });
  if (steps.length > 0) return { steps };
  // New words that say another day than the one that holds change nothing for its leads.
  const holds = now.due === agreed;
  const isSame = standing.agreed !== agreed || !holds || meaningOf(then) === meaningOf(now);
  return isSame ? {} : { time: { from: then.text, to: now.text } };
}

// A due date is told by itself, and one that was decided stands.
function meaningOf({ kind, start, every, milestones }: Action['timescale']): string {
  return JSON.stringify([kind, start, every, milestones.length < 2 ? [] : milestones.map(({ due }) => due)]);
}

function leadsOf({ before: { standing }, owners, index }: Renewing): { readonly leads?: FromTo<readonly string[]> } {
  if (whoLeads(standing.owners, index) === whoLeads(owners, index)) return {};
  return { leads: { from: namesOf(standing.owners), to: namesOf(owners) } };
}

/** The people behind some owners, the accountable first, and the names of those behind whom nobody is. */
function whoLeads(owners: readonly Owner[], index: RosterIndex): string {
  const leads = owners.filter(({ support }) => !support);
  const { accountable, joint, unreached } = leadsOn(leads, index);
  const nobody = unreached.map((owner) => foldTitle(nameOf(owner)));
  return JSON.stringify([accountable, joint.toSorted(), nobody.toSorted()]);
}

/** A rating by somebody who led it before and does not any more confirms nothing for whoever does. */
function formerOf({ before: { standing }, owners, index }: Renewing): Pick<Renewal, 'ratedByFormer'> {
  const by = standing.declared?.by ?? null;
  const isTaken =
    by !== null && leadersOn(standing.owners, index).includes(by) && !leadersOn(owners, index).includes(by);
  return isTaken ? { ratedByFormer: true } : {};
}

function namesOf(owners: readonly Owner[]): readonly string[] {
  return owners.filter(({ support }) => !support).map(nameOf);
}
