import { sayLeadsOfOpen } from '#src/messages/words/who/leads-of-open.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { TimeOfDay } from '#src/calendar/instant.ts';
import type { Absence, Pause } from '#src/people/absence.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import { LIST_WORDS } from '#src/messages/words/list-words.ts';
import { shortTitle } from '#src/messages/words/naming.ts';
import { joined, say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import { NOT_RATED } from '#src/messages/words/rating-first.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import { rowOf } from './action-list.ts';
import type { ActionList, Listed } from './action-list.ts';

/** The groups of somebody's own actions, the most pressing first. */
export const GROUPS = ['overdue', 'soon', 'rest'] as const;
export type Group = (typeof GROUPS)[number];

const GROUP_NAMES: Readonly<Record<Group, string>> = {
  overdue: 'Overdue',
  soon: 'Due in the next two weeks',
  rest: 'The rest',
};

type Context = Pick<ActionList, 'context'>;

/** That nobody asks somebody about anything today. */
export function sayNoneOfMine(): Card {
  const { title, none } = LIST_WORDS.mine;
  return buildCard({
    readers: 'asker',
    heading: title,
    blocks: [{ kind: 'said', text: none.text }],
    buttons: none.buttons,
  });
}

/** The head of one group: "Overdue · 3 actions". */
export function sayGroup(group: Group, count: number): Card {
  return buildCard({ readers: 'asker', heading: `${GROUP_NAMES[group]} · ${sayCount(count, 'action')}`, blocks: [] });
}

/** One action to be rated in one tap; what is delivered waits for a verifier and asks nothing. */
export function sayOneOfMine(one: Listed, context: Context): Card {
  const { named, shown, tracked } = one;
  const { ref } = named;
  const { facts } = rowOf(one, { ...context, namesLeads: false });
  const rating = shown === null ? NOT_RATED.word : sayRating(shown);
  return buildCard({
    readers: 'asker',
    heading: say`${ref} · ${shortTitle(named)}`,
    rating: shown,
    blocks: [{ kind: 'aside', text: joined([rating, ...facts], ' · ') }],
    buttons: tracked.standing.stage === 'open' ? ratingButtons(ref) : [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

/** Those that are too many to have buttons each; `more` asks for what does not fit even here, null when all does. */
export function sayMoreOfMine(listed: readonly Listed[], more: string | null, context: Context): Card {
  const rows = listed.map((one) => rowOf(one, { ...context, namesLeads: false }));
  return buildCard({
    readers: 'asker',
    heading: 'And these',
    blocks: [{ kind: 'rows', rows, more: 0 }],
    buttons: more === null ? [] : [{ label: 'More', say: more }],
  });
}

/** How somebody is asked: their pause and leave as they stand today, each null for none, and how to change them. */
export type Preferences = {
  readonly today: Day;
  readonly pause: Pause | null;
  readonly leave: Absence | null;
  /** Who stands in during the leave; null for nobody. */
  readonly deputy: string | null;
  /** From what time of day they asked to be asked; null for the usual one. */
  readonly time: TimeOfDay | null;
  readonly weekOn: Day;
};

/** Somebody's preferences with a button for what is said most. */
export function sayPreferences({ today, pause, leave, deputy, time, weekOn }: Preferences): Card {
  const none = 'none; to arrange it, say /rag away 4–15 Jan deputy and a name';
  const paused = pause === null ? 'as usual, at most one message a working day' : `paused until ${sayDay(pause.until)}`;
  const facts = [
    { label: 'Reminders', value: paused },
    { label: 'Time', value: `${time ?? '09:30, as usual'}; to change it, say /rag time 14:00` },
    { label: 'Leave', value: leave === null ? none : sayLeave(leave, today) },
    ...(leave === null ? [] : [{ label: 'Deputy', value: deputy ?? 'nobody is asked in your place' }]),
  ];
  return buildCard({
    readers: 'asker',
    heading: 'How I ask you',
    blocks: [{ kind: 'facts', facts }],
    buttons: preferenceButtons(pause !== null || leave !== null, weekOn),
  });
}

/** The leads whom no message reaches, all of them by name, and how to mend it. */
export function sayUnreachable({ names, of }: { readonly names: readonly string[]; readonly of: number }): Card {
  const text = 'Their actions wait meanwhile. The roster says who holds a post, and /rag link whose account is whose.';
  return buildCard({
    readers: 'asker',
    heading: `${names.length} of ${sayLeadsOfOpen(of)} cannot be reached`,
    blocks: [
      { kind: 'said', text: `${names.join('; ')}.` },
      { kind: 'aside', text },
    ],
  });
}

/** The head of what waits for a decision on its date. */
export function sayDatesWaiting(count: number, shown: number): Card {
  const more: readonly DraftBlock[] =
    count > shown ? [{ kind: 'aside', text: `The first ${shown} are here; /rag status names them all.` }] : [];
  return buildCard({ readers: 'asker', heading: `${sayCount(count, 'new date')} to decide`, blocks: more });
}

function sayLeave({ from, to }: Absence, today: Day): string {
  return `${sayDay(from, today)} to ${sayDay(to, today)}`;
}

function ratingButtons(ref: Phrase): readonly DraftButton[] {
  return [
    { label: 'Green', say: say`/rag ${ref} green`, look: 'good' },
    { label: 'Amber', say: say`/rag ${ref} amber` },
    { label: 'Red', say: say`/rag ${ref} red`, look: 'danger' },
  ];
}

function preferenceButtons(isQuiet: boolean, weekOn: Day): readonly DraftButton[] {
  const change: readonly DraftButton[] = [
    { label: 'Pause for a week', say: `/rag pause until ${weekOn}` },
    { label: 'Pause longer', say: '/rag pause' },
    { label: 'How to arrange leave', say: '/rag help away' },
  ];
  return isQuiet ? [{ label: 'I am back', say: '/rag back' }, ...change.slice(1)] : change;
}
