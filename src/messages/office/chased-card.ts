import { END_OF_WORK, START_OF_ASKING } from '#src/calendar/asking-hours.ts';
import type { Day } from '#src/calendar/day.ts';
import type { TimeOfDay } from '#src/calendar/instant.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Declarable } from '#src/rating/scale.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { joined, say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import { typedName } from '#src/messages/words/who/typed-name.ts';

/** Why somebody is not asked at this moment. */
export type WhyNot =
  /** `isAsked` where that message asked about this. */
  | { readonly kind: 'written-today'; readonly at: TimeOfDay | null; readonly isAsked: boolean }
  | { readonly kind: 'asked-lately'; readonly on: Day }
  | { readonly kind: 'answered'; readonly by: string; readonly rating: Declarable | null; readonly on: Day }
  | { readonly kind: 'away'; readonly until: Day }
  | { readonly kind: 'paused'; readonly until: Day }
  | { readonly kind: 'snoozed'; readonly until: Day }
  | { readonly kind: 'not-mine' | 'unreachable' | 'nobody' | 'hours' | 'no-place' | 'first-message' };

/** What becomes of the office's wish for one of those who lead: asked now, `from` a time they chose, or not and why, and the day of the next. */
export type HowAsked =
  | { readonly kind: 'now'; readonly from: TimeOfDay | null; readonly isWish: boolean }
  | { readonly kind: 'not-now'; readonly why: WhyNot; readonly next: Day | null };

/** One person, for whom they stand in, and what becomes of these actions of theirs. */
export type ChasedLine = {
  readonly person: string;
  readonly insteadOf: { readonly name: string; readonly until: Day } | null;
  readonly actions: readonly Named[];
  readonly how: HowAsked;
};

/** What the office wanted asked, of whom, and what is not asked about at all since it is done or closed. */
export type Chased = {
  readonly actions: readonly Named[];
  readonly lines: readonly ChasedLine[];
  readonly left: readonly Named[];
  /** The office's own question; null for a reminder. */
  readonly question: Phrase | null;
  /** What a list is called; null for actions named one by one. */
  readonly list: string | null;
  readonly today: Day;
};

// More people than this are counted.
const MOST_LINES = 12;

/** Tells the office who is asked now, and of everybody else why not and when it goes. */
export function sayChased(chased: Chased): Card {
  const { actions, lines } = chased;
  const [only, ...others] = actions;
  const now = peopleIn(lines.filter(({ how }) => how.kind === 'now'));
  const one = only !== undefined && others.length === 0 ? only : null;
  return buildCard({
    heading: headingOf(chased, now, one),
    blocks: [...aboutOne(chased, one), ...linesOf(chased, one, false), ...leftOut(chased)],
    buttons: [...mending(lines), ...(one === null ? [] : [{ label: 'Show it', say: say`/rag ${one.ref}` }])],
  });
}

// A card with more taps is read by nobody.
const MOST_TAPS = 3;

/** The one step that mends what keeps somebody from being asked at all, each once. */
function mending(lines: readonly ChasedLine[]): readonly DraftButton[] {
  const buttons = lines.flatMap(({ person, how, actions: [first] }): readonly DraftButton[] => {
    if (how.kind === 'now' || first === undefined) return [];
    const whose = { label: say`Say who leads ${first.ref}`, say: say`/rag assign ${first.ref}` };
    if (how.why.kind === 'unreachable')
      return [{ label: `Link ${person}`, say: `/rag link ${typedName(person)}` }, whose];
    return FOR_GOOD.has(how.why.kind) || how.next === null ? [whose] : [];
  });
  return buttons.slice(0, MOST_TAPS);
}

/** Shows the office what a reminder over a list would do; one tap sends it. */
export function sayChasePreview(chased: Chased, send: Said): Card {
  const now = peopleIn(chased.lines.filter(({ how }) => how.kind === 'now'));
  const count = sayCount(chased.actions.length, 'action');
  const button: readonly DraftButton[] =
    chased.actions.length === 0
      ? []
      : [{ label: now === 0 ? 'Ask when it can go' : `Ask ${sayPeople(now)} now`, say: send }];
  return buildCard({
    heading: `Ask about ${count}: ${chased.list ?? 'these'}?`,
    blocks: [{ kind: 'said', text: 'Nothing has gone yet.' }, ...linesOf(chased, null, true), ...leftOut(chased)],
    buttons: button,
  });
}

function headingOf({ actions, lines, today }: Chased, now: number, one: Named | null): Said {
  const [line] = lines;
  if (one === null) {
    const of = sayOf(actionsIn(lines.filter(({ how }) => how.kind === 'now')), actions.length);
    return now === 0 ? 'Nobody is asked now' : `${sayPeople(now)} ${now === 1 ? 'is' : 'are'} asked about ${of}`;
  }
  if (now > 1) return say`${one.ref} · ${sayPeople(now)} are asked now`;
  const asked = lines.find(({ how }) => how.kind === 'now') ?? line;
  if (now === 1 && asked !== undefined) return say`${one.ref} · ${asked.person} is asked now`;
  // What goes by itself later is what an undo takes back.
  const next = line === undefined || line.how.kind === 'now' || FOR_GOOD.has(line.how.why.kind) ? null : line.how.next;
  const later = next === null || next === today ? '' : `, but on ${dayOf(next, today)}`;
  return say`${one.ref} · not asked now${later}`;
}

function aboutOne({ question }: Chased, one: Named | null): readonly DraftBlock[] {
  const title: readonly DraftBlock[] = one === null ? [] : [{ kind: 'said', text: one.title }];
  return question === null ? title : [...title, { kind: 'heard', by: 'Your question', words: question }];
}

function linesOf({ lines, today }: Chased, one: Named | null, isPreview: boolean): readonly DraftBlock[] {
  const said = lines.slice(0, MOST_LINES).map((line): DraftBlock => {
    const about =
      one === null
        ? say` (${joined(
            line.actions.map(({ ref }) => ref),
            ', ',
          )})`
        : '';
    return { kind: 'said', text: say`${sentenceOf(line, { about, today, isPreview })}` };
  });
  const more = lines.length - said.length;
  return more === 0 ? said : [...said, { kind: 'said', text: `And ${more} more.` }];
}

function leftOut({ left }: Chased): readonly DraftBlock[] {
  if (left.length === 0) return [];
  const refs = left.map(({ ref }) => ref);
  return [
    { kind: 'said', text: say`Not asked about, since it is said to be done or is closed: ${joined(refs, ', ')}.` },
  ];
}

type Telling = { readonly about: Said; readonly today: Day; readonly isPreview: boolean };

function sentenceOf(line: ChasedLine, telling: Telling): Said {
  const { insteadOf, person, how } = line;
  const { today, about } = telling;
  const who =
    insteadOf === null
      ? say`${person}${about}`
      : say`${insteadOf.name}${about} is away until ${dayOf(insteadOf.until, today)}; the deputy, ${person},`;
  if (how.kind === 'now') {
    const is = telling.isPreview ? 'would be' : 'is';
    return how.from === null
      ? say`${who} ${is} asked now.`
      : say`${who} ${is} asked today at ${how.from}, ${how.isWish ? 'the time they chose' : 'in their own working hours'}.`;
  }
  return say`${reasonOf(who, how.why, line, today)}${nextOf(how.why, how.next, today)}`;
}

function reasonOf(who: Said, why: WhyNot, { person, actions }: ChasedLine, today: Day): Said {
  const [first] = actions;
  switch (why.kind) {
    case 'written-today':
      return why.at === null
        ? say`${who} has a message on its way for today`
        : say`${who} ${why.isAsked ? 'was asked' : 'had another message'} at ${why.at} today`;
    case 'asked-lately':
      return say`${who} was asked on ${dayOf(why.on, today)}`;
    case 'answered': {
      const said = why.rating === null ? 'gave a word' : `said ${sayRating(why.rating)}`;
      const on = dayOf(why.on, today);
      // Whoever answered for a deputy, or beside a joint lead, is named.
      return why.by === person ? say`${who} ${said} on ${on}` : say`${who} is not asked: ${why.by} ${said} on ${on}`;
    }
    case 'away':
      return say`${who} is away until ${dayOf(why.until, today)} and has no deputy`;
    case 'paused':
      return say`${who} asked for quiet until ${dayOf(why.until, today)}`;
    case 'snoozed':
      return say`${who} asked not to hear of it before ${dayOf(why.until, today)}`;
    case 'not-mine':
      return say`${who} says it is not theirs. Say whose it is: /rag assign ${first?.ref ?? ''} NAME`;
    case 'unreachable':
      return say`${who} has no chat account I can write to. Link one: /rag link "${who}" ACCOUNT`;
    case 'nobody':
      return say`Nobody holds ${who}. Say who answers for it: /rag assign ${first?.ref ?? ''} NAME`;
    case 'hours':
      return say`${who} is not written to at this hour (${START_OF_ASKING} to ${END_OF_WORK} on working days)`;
    case 'no-place':
      return say`${who} has five questions in one message already`;
    case 'first-message':
      return say`${who} has had no first message yet`;
  }
}

const FOR_GOOD: ReadonlySet<WhyNot['kind']> = new Set(['not-mine', 'unreachable', 'nobody']);

function nextOf({ kind }: WhyNot, next: Day | null, today: Day): string {
  if (FOR_GOOD.has(kind)) return '.';
  if (next === null) return '; I see no day in the next eight weeks on which it could go.';
  return next === today ? `; it goes at ${START_OF_ASKING} today.` : `; the next goes on ${dayOf(next, today)}.`;
}

// "Thu 26 Nov", "Fri 15 Jan 2016".
function dayOf(day: Day, today: Day): string {
  return `${sayDay(day).slice(0, WEEKDAY)} ${sayDay(day, today)}`;
}

const WEEKDAY = 3;

function sayPeople(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}

/** "5 of 7 actions": what goes now, where the rest comes later. */
function sayOf(count: number, all: number): string {
  return count === all ? sayCount(all, 'action') : `${count} of ${sayCount(all, 'action')}`;
}

function actionsIn(lines: readonly ChasedLine[]): number {
  return new Set(lines.flatMap(({ actions }) => actions.map(({ id }) => id))).size;
}

function peopleIn(lines: readonly ChasedLine[]): number {
  return new Set(lines.map(({ person }) => person)).size;
}

/** Tells the office that a list has nobody to ask. */
export function sayNobodyToAsk(list: string, left: readonly Named[]): Card {
  const text = left.length === 0 ? `No open action is in ${list}.` : 'All of it is said to be done or is closed.';
  const button =
    left.length === 0
      ? { label: 'What is late', say: '/rag overdue' }
      : { label: 'What waits to be checked', say: '/rag checks' };
  return buildCard({ heading: 'Nobody is asked', blocks: [{ kind: 'said', text }], buttons: [button] });
}

/** Asks what a list leaves out, where the words that say so cannot be made out; nobody is asked meanwhile. */
export function askLeftOut(list: string, said: Phrase): Card {
  return buildCard({
    heading: 'Which are left out?',
    blocks: [
      {
        kind: 'said',
        text: say`I cannot make out “${said}”. Nobody is asked yet. Say it with numbers, a section or a full name: “except 8.1.3”.`,
      },
    ],
    buttons: [{ label: 'All of them, none left out', say: `/rag remind ${list}` }],
    readers: 'asker',
    typed: { rest: `/rag remind ${list} …` },
  });
}
