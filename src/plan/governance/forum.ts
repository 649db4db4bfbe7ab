import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';

/** What people type for a forum: 'JB', 'CABINET'. Upper case. */
export type ForumKey = string & { readonly __forum: true };

/** A board that receives reports and may decide dates. */
export type Forum = {
  readonly key: ForumKey;
  readonly name: string;
  /** How many days before a meeting its papers are due; 0 for the day itself. */
  readonly paperDays: number;
  /** In what those are counted; absent for calendar days. */
  readonly paperUnit?: 'working';
  /** Who may enter what it decided, beside the office; absent for nobody. */
  readonly members?: readonly PersonId[];
  /** The days on which it meets, each once, the earliest first. */
  readonly meetings: readonly Day[];
};

export type ForumFact =
  /** A forum is there, or is as this says from now on. */
  | { readonly kind: 'forum-kept'; readonly forum: Forum }
  /** It meets no longer; what it decided stays. */
  | { readonly kind: 'forum-ended'; readonly forum: ForumKey };

/** The forums of a plan after one more fact, in the order in which they were first named. */
export function withForumFact(forums: readonly Forum[], fact: ForumFact): readonly Forum[] {
  if (fact.kind === 'forum-ended') return forums.filter(({ key }) => key !== fact.forum);
  const { forum } = fact;
  const isKnown = forums.some(({ key }) => key === forum.key);
  return isKnown ? forums.map((one) => (one.key === forum.key ? forum : one)) : [...forums, forum];
}
