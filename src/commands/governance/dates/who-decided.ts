import type { Scene } from '#src/commands/command.ts';
import { isRefusal } from '#src/commands/words/find-action.ts';
import type { Card } from '#src/messages/card.ts';
import { askWhichMeeting, askWhoDecided } from '#src/messages/governance/date-decision-cards.ts';
import { sayMinute } from '#src/messages/governance/say-minuted.ts';
import type { Day } from '#src/calendar/day.ts';
import { runsSince } from '#src/plan/decide-plan.ts';
import { deciderOf, everyForum } from '#src/plan/governance/forum.ts';
import type { Forum } from '#src/plan/governance/forum.ts';
import { mayDecideDate } from '#src/plan/governance/forums/may-decide.ts';
import { isKnownMeeting, metBefore } from '#src/plan/governance/forums/sittings.ts';
import type { Minuted } from '#src/plan/governance/minuted.ts';
import type { WhenDecided } from '#src/plan/governance/written/held-on.ts';
import { readMinuted } from '#src/plan/governance/written/read-minuted.ts';
import type { MinutedDoubt, MinutedRead } from '#src/plan/governance/written/read-minuted.ts';
import { reasonIn } from '#src/commands/words/reason.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { exactRef } from '#src/refs/typed-ref.ts';

/** Who took a decision about a date and why, or the card that asks which meeting did. */
export type WhoDecided =
  | { readonly minuted: Minuted | null; readonly reason: string; readonly isKnown: boolean }
  | { readonly asks: Card };

type Verb = 'approve' | 'decline' | 'realistic';

type Behind = {
  readonly verb: Verb;
  /** What stands behind the action and its step. */
  readonly words: string;
  /** What was said of a step before them. */
  readonly typed: string;
};

/** Reads who decided out of the words behind a decision. */
export function whoDecided(tracked: Tracked, behind: Behind, scene: Scene): WhoDecided | Refusal {
  const governance = scene.governanceOf(tracked.action.plan);
  const refusal = mayDecideDate(scene.asker, tracked, governance);
  if (refusal !== null) return refusal;
  const { asker } = scene;
  const isOffice = asker.index.isOffice(asker.person);
  const decider = deciderOf(tracked.action, governance);
  // A member speaks for their own forum alone.
  const forums = isOffice || decider === null ? everyForum(governance) : [decider];
  const when = whenDecided(tracked, scene);
  const read = readMinuted(behind.words, { forums, decider, ...when });
  const { minuted } = read;
  const doubt = read.doubt ?? ifTwice(tracked, { read, verb: behind.verb, forums });
  const asks = { isOffice, when, forums: decider === null ? governance.forums : [decider] };
  const isOther = decider !== null && forumIn(read) !== null && forumIn(read) !== decider.key;
  if (decider !== null && isOther) return { asks: whichMeeting(tracked, { ...asks, decider, read, behind }, scene) };
  if (doubt !== null) return { asks: whoAsked(tracked, { ...asks, doubt, read, behind }, scene) };
  const reason = reasonIn(read.reason);
  const isOpenDay = minuted !== null && minuted.on === undefined && !read.parts.isAssured;
  const hasMet = minuted !== null && metSince(read.parts.forum, when).length > 0;
  if (minuted !== null && !(isOpenDay && hasMet)) return { minuted, reason, isKnown: isKnownMeeting(minuted, forums) };
  // Asking for a surer day decides nothing that a board has to.
  const isOwn = decider === null || (isOffice && (read.isOffice || behind.verb === 'realistic'));
  if (minuted === null && isOwn) return { minuted: null, reason, isKnown: true };
  const board = decider ?? read.parts.forum;
  if (board === null) return { minuted, reason, isKnown: true };
  return { asks: whichMeeting(tracked, { ...asks, decider: board, read, behind }, scene) };
}

const MOST_OFFERED = 3;

/** Between which days a date that was asked for can have been decided. */
function whenDecided({ action, standing: { dateAsked } }: Tracked, { plans, today }: Scene): WhenDecided {
  return { today, published: runsSince(action.plan, plans), ...(dateAsked !== null && { asked: dateAsked.on }) };
}

function metSince(forum: Forum | null, when: WhenDecided): readonly Day[] {
  if (forum === null) return [];
  const since = when.asked ?? when.published ?? null;
  return metBefore(forum, when.today).filter((day) => since === null || day >= since);
}

function forumIn({ minuted, doubt, parts }: MinutedRead): string | null {
  return minuted?.forum ?? (doubt?.why === 'day' ? (parts.forum?.key ?? null) : null);
}

/** One minute moves one date: another date of the same action in the words of the same minute is asked about. */
function ifTwice(
  { standing }: Tracked,
  { read, verb, forums }: { readonly read: MinutedRead; readonly verb: Verb; readonly forums: readonly Forum[] },
): MinutedDoubt | null {
  const { minuted, parts } = read;
  if (verb !== 'approve' || minuted?.on === undefined || minuted.minute === undefined || parts.isAssured) return null;
  const { forum: key, on, minute } = minuted;
  const isSame = standing.moves.some(
    ({ minuted: was }) => was?.forum === key && was.on === on && was.minute === minute,
  );
  const forum = forums.find((one) => one.key === key) ?? null;
  return isSame ? { why: 'day', said: minute, day: on, trouble: 'same-minute', forum } : null;
}

type Asking = {
  readonly read: MinutedRead;
  readonly behind: Behind;
  readonly isOffice: boolean;
  readonly when: WhenDecided;
  readonly forums: readonly Forum[];
};

function saidOf({ action }: Tracked, { verb, typed }: Behind, { plans }: Scene): string {
  return `/rag ${verb} ${[exactRef(action, plans), typed].filter((one) => one !== '').join(' ')}`;
}

function whichMeeting(
  tracked: Tracked,
  { decider, read, behind, isOffice, when }: Asking & { readonly decider: Forum },
  scene: Scene,
): Card {
  const { naming, today } = scene;
  const { forum, minute } = read.parts;
  const isOther = forum !== null && forum.key !== decider.key;
  return askWhichMeeting({
    named: naming.action(tracked.action),
    forum: decider,
    met: metSince(decider, when).slice(0, MOST_OFFERED),
    said: saidOf(tracked, behind, scene),
    reason: naming.words(reasonIn(read.reason)),
    // Another board's minute is none of this one.
    minute: isOther || minute === null ? null : naming.words(sayMinute(minute)),
    other: isOther ? naming.words(forum.name) : null,
    today,
    isOffice,
  });
}

function whoAsked(
  tracked: Tracked,
  { doubt, read, behind, isOffice, when, forums }: Asking & { readonly doubt: MinutedDoubt },
  scene: Scene,
): Card {
  const { naming, today } = scene;
  const met = doubt.why === 'day' ? metSince(doubt.forum, when).slice(0, MOST_OFFERED) : [];
  return askWhoDecided({
    named: naming.action(tracked.action),
    doubt,
    read,
    words: reasonIn(behind.words),
    said: saidOf(tracked, behind, scene),
    met: doubt.why === 'day' ? met.filter((day) => day !== doubt.day) : [],
    forums,
    today,
    isOffice,
    heard: naming.words,
  });
}

/** True where the read words are a card that asks, or a refusal. */
export function isOpen(read: WhoDecided | Refusal): read is Extract<WhoDecided, { asks: Card }> | Refusal {
  return isRefusal(read) || 'asks' in read;
}
