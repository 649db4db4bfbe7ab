import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Action } from '#src/plan/action.ts';
import { closestTo, isSamePart } from './forums/part.ts';
import type { PlanPart } from './forums/part.ts';

/** What people type for a forum: 'JB', 'CABINET'. Upper case. */
export type ForumKey = string & { readonly __forum: true };

/** A board that receives reports and may decide dates. */
export type Forum = {
  readonly key: ForumKey;
  readonly name: string;
  /** How many days before a meeting its papers are due; 0 for the day itself. */
  readonly paperDays: number;
  /** In what those are counted; clear days are working days between that of sending out and that of the meeting; absent for calendar days. */
  readonly paperUnit?: 'working' | 'clear';
  /** Who may enter what it decided, beside the office; absent for nobody. */
  readonly members?: readonly PersonId[];
  /** The days on which it meets, each once, the earliest first. */
  readonly meetings: readonly Day[];
  /** The day on which it was ended, of one that meets no longer: what it decided until then stays its word. */
  readonly until?: Day;
};

/** Who decides the dates of a part of the plan; null is the office, as where nothing is set. */
export type Decides = { readonly part: PlanPart; readonly forum: ForumKey | null };

/** Whether what a part of the plan is to have done by its date comes before a forum first. */
export type NeedsForum = { readonly part: PlanPart; readonly forum: ForumKey; readonly needed: boolean };

export type ForumFact =
  /** A forum is there, or is as this says from now on. */
  | { readonly kind: 'forum-kept'; readonly forum: Forum }
  /** It meets no longer; what it decided stays. */
  | { readonly kind: 'forum-ended'; readonly forum: ForumKey }
  | ({ readonly kind: 'forum-decides' } & Decides)
  | ({ readonly kind: 'forum-needed' } & NeedsForum);

/** What is known of a plan's forums: they in the order in which they were first named, what they decide, and what needs them. */
export type Forums = {
  readonly forums: readonly Forum[];
  readonly decides: readonly Decides[];
  readonly needs: readonly NeedsForum[];
  /** Those that meet no longer; absent for none. */
  readonly former?: readonly Forum[];
};

/** Every forum that may have decided something: those that meet, and those that did. */
export function everyForum({ forums, former = [] }: Pick<Forums, 'forums' | 'former'>): readonly Forum[] {
  return [...forums, ...former];
}

/** The same after one more fact, said on a day. */
export function withForumFact<Before extends Forums>(before: Before, fact: ForumFact, on: Day): Before {
  const { forums, decides, needs, former = [] } = before;
  switch (fact.kind) {
    case 'forum-kept': {
      const { forum } = fact;
      const isKnown = forums.some(({ key }) => key === forum.key);
      const changed = forums.map((one) => (one.key === forum.key ? forum : one));
      const others = former.filter(({ key }) => key !== forum.key);
      return { ...before, forums: isKnown ? changed : [...forums, forum], former: others };
    }
    case 'forum-ended': {
      const ended = forums.filter(({ key }) => key === fact.forum).map((one): Forum => ({ ...one, until: on }));
      return { ...before, forums: forums.filter(({ key }) => key !== fact.forum), former: [...former, ...ended] };
    }
    case 'forum-decides': {
      const { part, forum } = fact;
      return { ...before, decides: [...decides.filter((one) => !isSamePart(one.part, part)), { part, forum }] };
    }
    case 'forum-needed': {
      const { part, forum, needed } = fact;
      const others = needs.filter((one) => one.forum !== forum || !isSamePart(one.part, part));
      return { ...before, needs: [...others, { part, forum, needed }] };
    }
  }
}

/** The forum that decides an action's dates; null where the office does. What was given to one that meets no longer is as the part around it. */
export function deciderOf(action: Action, { forums, decides }: Forums): Forum | null {
  const standing = decides.filter(({ forum }) => forum === null || forums.some(({ key }) => key === forum));
  const key = closestTo(action, standing)?.forum ?? null;
  return key === null ? null : (forums.find((one) => one.key === key) ?? null);
}

/** The forums before which an action has to come, in the order of the plan's. */
export function neededFor(action: Action, { forums, needs }: Forums): readonly Forum[] {
  return forums.filter(({ key }) => {
    const own = needs.filter((one) => one.forum === key);
    return closestTo(action, own)?.needed === true;
  });
}
