import { sayDay } from '#src/calendar/say-day.ts';
import type { Gone, HandOver, Nudge, Taken } from '#src/nudge/nudge.ts';
import type { ActionId } from '#src/plan/action.ts';
import { shownRatingOf } from '#src/plan/ratings.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { rowAbout } from '#src/messages/draft.ts';
import type { DraftBlock, DraftButton, DraftRow } from '#src/messages/draft.ts';
import { lastWordsOn, promisedOf, shownOf } from '#src/messages/words/hand-over-facts.ts';
import { shortTitle } from '#src/messages/words/naming.ts';
import { isBlank, joinedWithAnd, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayAnd, sayCount } from '#src/messages/words/say-list.ts';
import { sayDecidedBefore, sayMeanwhile } from './meanwhile.ts';
import { sayRenewed } from './republished/republished.ts';
import { sayNames, sayRatingAge, sayWhen } from './reminder-facts.ts';
import type { ReminderContext } from './reminder-facts.ts';

/** What is told of what came, what went and what moved: with five questions below them they are a screen. */
const MOST_ROWS = 3;
const MOST_REFS = 5;

/** What changed hands and what moved during a leave, each under a heading of its own, in the order in which it is read. */
export function sayChanges(nudge: Nudge, context: ReminderContext): readonly Card[] {
  const { asks, first, handOver, whileAway, renewed } = nudge;
  const asked = new Set(asks.map(({ tracked }) => tracked.action.id));
  const taken = handOver === null || handOver.taken.length === 0 ? [] : [sayTaken(handOver.taken, asked, context)];
  const gone = handOver === null || handOver.gone.length === 0 ? [] : [sayGone(handOver.gone, context)];
  const decided = first === null || first.decided.length === 0 ? [] : [sayDecidedBefore(first.decided, context)];
  const away = whileAway === null ? [] : [sayMeanwhile(whileAway, context)];
  return [...decided, ...away, ...(renewed.length === 0 ? [] : [sayRenewed(renewed, context)]), ...taken, ...gone];
}

/** A hand-over: what is theirs now and was whose, what is late, what was promised, the last words about each. */
function sayTaken(all: readonly Taken[], asked: ReadonlySet<ActionId>, context: ReminderContext): Card {
  const rows = all
    .slice(0, MOST_ROWS)
    .map((one) => takenRow(one, { isAsked: asked.has(one.tracked.action.id), context }));
  const [first] = all;
  const ref = refOf(first!, context);
  const isOne = all.length === 1;
  const from = [...new Set(all.flatMap(({ before }) => before))];
  const left = all.length - rows.length;
  return buildCard({
    heading: isOne ? say`${ref} is yours now` : `${sayCount(all.length, 'action')} are yours now`,
    blocks: [
      ...(from.length === 0
        ? []
        : [said(`Until now ${isOne ? 'it was' : 'they were'} with ${saySome(from, context)}.`)]),
      { kind: 'rows', rows, more: left },
    ],
    buttons: [
      ...(isOne
        ? [{ label: 'Show it', say: say`/rag ${ref}` }]
        : [{ label: 'What is new to me', say: '/rag handover' }]),
      ...(isOne ? [{ label: 'Not mine', say: say`/rag not mine ${ref}` }] : []),
    ],
  });
}

/** The button beside questions that opens what came to somebody; none where nothing did. */
export function allThatIsNew({ taken }: HandOver): readonly DraftButton[] {
  return taken.length === 0 ? [] : [{ label: 'What is new to me', say: '/rag handover' }];
}

/** What the question below it says of an action is not said twice. */
function takenRow(
  { tracked, others, isRepublished }: Taken,
  { isAsked, context }: { isAsked: boolean; context: ReminderContext },
): DraftRow {
  const to = { today: context.today, days: context.days, name: nameIn(context), words: context.naming.words };
  const facts: readonly Said[] = [
    ...(isAsked ? [] : [sayWhen(tracked, context), sayRatingAge(tracked, context)]),
    ...(isRepublished === true ? ['the plan, as republished, names you'] : []),
    ...(others.length === 0 ? [] : [`with ${saySome(others, context)}`]),
    ...promisedOf(tracked, to),
    ...shownOf(tracked.standing, to),
    ...(isAsked && tracked.standing.unsettled !== null ? [] : lastWordsOn(tracked.standing, to)),
  ];
  return {
    ...rowAbout(context.naming.action(tracked.action)),
    rating: shownRatingOf(tracked, context.today),
    facts: facts.filter((fact) => !isBlank(fact)),
  };
}

/** What is theirs no more, who has it, and what becomes of their own words that nobody settled; what they see no more is not named. */
function sayGone(all: readonly Gone[], context: ReminderContext): Card {
  const seen = all.filter(({ isHidden }) => !isHidden);
  const named = seen.slice(0, MOST_REFS).map(({ tracked }) => context.naming.action(tracked.action));
  const left = seen.length - named.length;
  const hidden = all.length - seen.length;
  const refs = joinedWithAnd([
    ...named.map(({ ref }) => ref),
    ...(left > 0 ? [sayCount(left, 'other')] : []),
    ...(hidden > 0
      ? [hidden === 1 ? `${seen.length === 0 ? 'A' : 'a'} restricted action` : `${hidden} restricted actions`]
      : []),
  ]);
  const isOne = all.length === 1;
  const [one] = named;
  const it = isOne ? 'it' : 'them';
  return buildCard({
    heading: say`${refs} ${isOne ? 'is' : 'are'} not yours any more`,
    blocks: [
      ...(isOne && one !== undefined ? [said(say`${shortTitle(one)}.`)] : []),
      said(`${sayWhoHas(seen, context)}I shall not ask you about ${it} again. Thank you for what you did.`),
      ...seen.flatMap((each) => keptBlocks(each, context)),
    ],
    buttons: isOne && one !== undefined ? [{ label: 'Show it', say: say`/rag ${one.ref}` }] : [],
  });
}

function sayWhoHas(seen: readonly Gone[], context: ReminderContext): string {
  if (seen.length === 0) return '';
  const now = [...new Set(seen.flatMap((each) => each.now))];
  const whose = now.length === 0 ? 'Nobody leads' : `${saySome(now, context)} ${now.length === 1 ? 'leads' : 'lead'}`;
  const how = seen.every(({ isRepublished }) => isRepublished === true) ? ', as republished' : '';
  return `${whose} ${seen.length === 1 ? 'it' : 'them'} now${how}. `;
}

function keptBlocks({ tracked, kept }: Gone, context: ReminderContext): readonly DraftBlock[] {
  if (kept === null) return [];
  const ref = refOf({ tracked }, context);
  return [
    {
      kind: 'heard',
      by: say`On ${sayDay(kept.on, context.today)} you wrote of ${ref}`,
      words: context.naming.words(kept.words),
    },
    said(
      'I did not understand that for certain. It stays on record under your name, and whoever leads it now is shown it.',
    ),
  ];
}

// A sentence has room for this many and "3 others".
const MOST_NAMES = 3;

function saySome(people: Taken['before'], context: ReminderContext): string {
  if (people.length <= MOST_NAMES) return sayNames(people, context);
  const names = people.slice(0, MOST_NAMES - 1).map((person) => sayNames([person], context));
  return sayAnd([...names, `${people.length - names.length} others`]);
}

function refOf({ tracked }: Pick<Taken, 'tracked'>, { naming }: ReminderContext): Said {
  return naming.action(tracked.action).ref;
}

function nameIn(context: ReminderContext) {
  return (person: Taken['before'][number]): string => sayNames([person], context);
}

function said(text: Said): DraftBlock {
  return { kind: 'said', text };
}
