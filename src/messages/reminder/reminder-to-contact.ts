import { LAST_DAY } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Ask } from '#src/nudge/nudge.ts';
import { leadsOn } from '#src/people/who-leads.ts';
import type { PersonId } from '#src/people/person.ts';
import { buildCard, buttonOf } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { saySpan } from '#src/messages/digest/digest-dates.ts';
import type { DraftButton, DraftRow } from '#src/messages/draft.ts';
import { shortTitle } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayAnd, sayCount } from '#src/messages/words/say-list.ts';
import { heardKept, namedIn, sayDaysBefore, sayNames } from './reminder-facts.ts';
import type { ReminderContext } from './reminder-facts.ts';
import { aWord, proposals, typedForLead, WHAT_HELPS } from './what-helps.ts';
import { privately } from './privately.ts';

/** Tells the person one step up what was asked when, and asks whether a word would help; null when nothing has come to them. */
export function tellContact(asks: readonly Ask[], context: ReminderContext): Card | null {
  const [first] = asks;
  if (first === undefined) return null;
  return asks.length === 1 ? tellOne(first, context) : tellSeveral(asks, context);
}

function tellOne(ask: Ask, context: ReminderContext): Card {
  const named = namedIn(ask, context);
  const accountable = accountableOf(ask, context);
  const who = sayNames([accountable], context);
  const asked = ask.others.length === 1 ? `${who} was` : `${saySomeNames(ask.others, context)} were`;
  // "No answer" is not said where somebody wrote something that nobody understood.
  const answer = ask.kept === null ? 'there is no answer yet' : 'there is no answer yet that I could read';
  return buildCard({
    heading: say`${named.ref} could use your help`,
    blocks: [
      { kind: 'said', text: say`${shortTitle(named)}${sayDue(ask, context)}` },
      ...heardKept(ask, context),
      { kind: 'said', text: `${asked} asked on ${sayDaysBefore(ask, context)}; ${answer}.` },
      { kind: 'said', text: WHAT_HELPS },
      privately(ask.others.includes(accountable) ? `${who} was told` : 'They were told'),
    ],
    buttons: [
      aWord([named], 'I will have a word'),
      ...proposals(named, ''),
      { label: 'Show it', say: say`/rag ${named.ref}` },
    ],
    asks: [{ action: named.id, question: null, buttons: [] }],
    typed: typedForLead(named),
  });
}

// A line has room for this many and "3 others".
const MOST_NAMES = 2;

function saySomeNames(people: readonly PersonId[], context: ReminderContext): string {
  if (people.length <= MOST_NAMES + 1) return sayNames(people, context);
  const { index } = context;
  const first = people.slice(0, MOST_NAMES).map((person) => index.called(person) ?? 'a colleague');
  return sayAnd([...first, `${people.length - MOST_NAMES} others`]);
}

function sayDue(ask: Ask, { today }: ReminderContext): string {
  const since = lateSince(ask);
  if (since === null) return '';
  const what = since === ask.tracked.standing.agreed ? 'due' : 'review due';
  return ` · ${what} ${sayDay(since, today)}, ${saySpan(since, today)} ago`;
}

/** The date that is past, or the day of the round for which nobody answered; what waits to be checked has its date alone. */
function lateSince({ stage, tracked }: Ask): Day | null {
  return typeof stage.of === 'number' ? tracked.standing.agreed : stage.of;
}

/** A screen of a phone holds so many people with what is theirs. */
const MOST_PEOPLE = 5;

/** Help is given to a person: what is late stands under the one who answers for it. */
function tellSeveral(asks: readonly Ask[], context: ReminderContext): Card {
  const people = [...Map.groupBy(asks, (ask) => accountableOf(ask, context))];
  const shown = people.slice(0, MOST_PEOPLE);
  const [first, another] = people;
  const whose = first !== undefined && another === undefined ? sayNames([first[0]], context) : null;
  const word = people.map(([who, theirs]) => ({ with: sayNames([who], context), say: wordAbout(theirs, context) }));
  const everything = people.length === 1 ? [{ with: null, say: wordAbout(asks, context) }] : [];
  return buildCard({
    heading: `${whose ?? sayCount(people.length, 'person', 'people')} could use your help`,
    blocks: [
      {
        kind: 'rows',
        rows: shown.map(([who, theirs]) => rowOf(who, theirs, context)),
        more: people.length - shown.length,
      },
      { kind: 'said', text: 'They were asked twice or more; there is no answer yet.' },
      { kind: 'said', text: WHAT_HELPS },
      privately('They were told'),
    ],
    buttons: shown.flatMap(([who, theirs]) => buttonsFor(who, theirs, context)),
    asks: asks.map((ask) => ({
      action: ask.tracked.action.id,
      question: null,
      buttons: buttonsFor(accountableOf(ask, context), [ask], context).map(buttonOf),
    })),
    typed: { word: [...word, ...everything] },
  });
}

function wordAbout(theirs: readonly Ask[], context: ReminderContext): Said {
  const all = theirs.map((ask) => namedIn(ask, context));
  return aWord(all, '').say;
}

function rowOf(who: PersonId, theirs: readonly Ask[], context: ReminderContext): DraftRow {
  const facts: readonly Said[] = [sayCount(theirs.length, 'late action'), sayOldest(theirs, context)];
  return { action: null, ref: '', title: sayNames([who], context), rating: null, unratedSaid: false, facts };
}

function sayOldest(theirs: readonly Ask[], context: ReminderContext): Said {
  const [oldest] = theirs.toSorted((one, other) => dueOf(one).localeCompare(dueOf(other)));
  if (oldest === undefined) return '';
  const since = lateSince(oldest);
  const late = since === null ? '' : `, ${saySpan(since, context.today)}`;
  return say`${theirs.length === 1 ? '' : 'oldest '}${namedIn(oldest, context).ref}${late}`;
}

function buttonsFor(who: PersonId, theirs: readonly Ask[], context: ReminderContext): readonly DraftButton[] {
  const name = sayNames([who], context);
  const [only, ...others] = theirs;
  const named = only === undefined || others.length > 0 ? null : namedIn(only, context);
  const proposed = named === null ? [] : proposals(named, say` for ${named.ref}`);
  return [
    {
      ...aWord(
        theirs.map((ask) => namedIn(ask, context)),
        `I will have a word with ${name}`,
      ),
      about: null,
    },
    { label: `Show what ${name} leads`, say: `/rag lead "${name}"` },
    ...proposed.map((button): DraftButton => ({ ...button, more: true })),
  ];
}

/** The one who answers for it: its first lead, or else the first who was asked. */
function accountableOf({ tracked, others }: Ask, { index }: ReminderContext): PersonId {
  const { accountable, joint } = leadsOn(tracked.standing.owners, index);
  return [...accountable, ...others, ...joint][0] ?? others[0]!;
}

function dueOf(ask: Ask): Day {
  return lateSince(ask) ?? LAST_DAY;
}
