import { addDays, weekdayOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay, sayWeekday, weekdayName } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton, DraftFact } from '#src/messages/draft.ts';
import { clip } from '#src/messages/text/clip.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { joined, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayAnd, sayCount } from '#src/messages/words/say-list.ts';
import type { Forum } from '#src/plan/governance/forum.ts';
import type { Sitting } from '#src/plan/governance/forums/sittings.ts';

/** A forum with its meetings ahead, the next first. */
export type ForumAhead = {
  readonly forum: Forum;
  /** What is typed for it: its key, behind its plan's where that is not the default. */
  readonly typed: string;
  readonly ahead: readonly Sitting[];
};

const MOST_MEETINGS = 6;

/** The forums of a plan: when each meets next and when the papers for that close. */
export function sayForums(all: readonly ForumAhead[], { plan, today, isOffice }: ForumsShown): Card {
  const add = 'To add one: /rag forum add Improvement Board meets 3 March, 7 April; papers 10 days before.';
  const toldHow: readonly DraftBlock[] = isOffice ? [{ kind: 'aside', text: add }] : [];
  if (all.length === 0) {
    const text =
      'No board, cabinet or panel is known that receives reports or decides. Dates are decided by the office.';
    return buildCard({ heading: `${plan} has no forum yet`, blocks: [{ kind: 'said', text }, ...toldHow] });
  }
  return buildCard({
    heading: `${sayCount(all.length, 'forum')} of ${plan}`,
    blocks: [{ kind: 'facts', facts: all.map((one) => factOf(one, today)) }, ...toldHow],
    buttons: all.slice(0, MOST_MEETINGS).map(({ forum, typed }) => ({ label: forum.name, say: `/rag forum ${typed}` })),
  });
}

type ForumsShown = { readonly plan: string; readonly today: Day; readonly isOffice: boolean };

function factOf({ forum, ahead: [next] }: ForumAhead, today: Day): DraftFact {
  return { label: sayForum(forum), value: next === undefined ? 'no meeting ahead is known' : sayNext(next, today) };
}

/** "Joint Board (JB)". */
export function sayForum({ name, key }: Pick<Forum, 'name' | 'key'>): string {
  return name.toUpperCase() === key ? name : `${name} (${key})`;
}

function sayNext({ meeting, papers }: Sitting, today: Day): string {
  const isClosed = papers < today;
  return `${sayWeekday(meeting, today)}; papers ${isClosed ? 'closed' : 'close'} ${sayWeekday(papers, today)}`;
}

/** What is told of one forum beside its meetings: whose dates it decides, who may enter that, what needs it. */
export type AboutForum = ForumAhead & {
  readonly today: Day;
  readonly decides: readonly string[];
  readonly needs: readonly string[];
  readonly members: readonly string[];
  /** The actions whose words name it, and of which nobody has said whether they come before it; none for whoever does not decide that. */
  readonly naming: readonly Named[];
};

/** One forum as it stands. */
export function sayOneForum(one: AboutForum): Card {
  return buildCard({ heading: sayForum(one.forum), blocks: blocksOf(one), buttons: buttonsOf(one) });
}

/** Reads back what is kept of a forum now; `isNew` where it was added, `implied` where a year was worked out. */
export function sayForumKept(kept: AboutForum & { readonly isNew: boolean; readonly implied: boolean }): Card {
  const { forum, isNew, implied } = kept;
  const heading = isNew ? `${sayForum(forum)} is added` : `${sayForum(forum)} is changed`;
  const years: readonly DraftBlock[] = implied
    ? [{ kind: 'aside', text: 'Where no year was said I took the nearest such day; each is shown with its weekday.' }]
    : [];
  const typed: readonly DraftBlock[] = isNew ? [{ kind: 'said', text: `You type it as ${kept.typed}.` }] : [];
  return buildCard({ heading, blocks: [...typed, ...blocksOf(kept), ...years], buttons: buttonsOf(kept) });
}

function blocksOf({ forum, ahead, today, naming, ...about }: AboutForum): readonly DraftBlock[] {
  const shown = ahead.slice(0, MOST_MEETINGS);
  const more = ahead.length - shown.length;
  const facts = shown.map(({ meeting, papers }) => ({
    label: sayDay(meeting),
    value: papers === meeting ? 'papers on the day' : `papers ${papers < today ? 'closed' : 'close'} ${sayDay(papers)}`,
  }));
  const none = 'No meeting ahead is known.';
  return [
    ...(facts.length === 0 ? [{ kind: 'said' as const, text: none }] : [{ kind: 'facts' as const, facts }]),
    { kind: 'said', text: `${more > 0 ? `And ${more} more. ` : ''}Papers are due ${sayPaperDays(forum)}.` },
    ...besides(about).map((text) => ({ kind: 'said' as const, text })),
    ...(naming.length === 0 ? [] : [{ kind: 'said' as const, text: askWhether(naming) }]),
  ];
}

function besides({ decides, needs, members }: Pick<AboutForum, 'decides' | 'needs' | 'members'>): readonly string[] {
  return [
    ...(decides.length === 0 ? [] : [`It decides dates of ${sayAnd(decides)}.`]),
    ...(needs.length === 0 ? [] : [`Before it come ${sayAnd(needs)}.`]),
    ...(members.length === 0 ? [] : [`${sayAnd(members)} may enter what it decided.`]),
  ];
}

/** "10 days before the meeting". */
export function sayPaperDays({ paperDays, paperUnit }: Pick<Forum, 'paperDays' | 'paperUnit'>): string {
  if (paperDays === 0) return 'on the day of the meeting';
  return `${sayCount(paperDays, paperUnit === undefined ? 'day' : `${paperUnit} day`)} before the meeting`;
}

function buttonsOf({ typed: key, naming }: AboutForum): readonly DraftButton[] {
  const refs = refsOf(naming);
  const asked: readonly DraftButton[] =
    naming.length === 0
      ? []
      : [
          { label: 'They come before it', say: say`/rag forum ${key} needed for ${refs}` },
          { label: 'They do not', say: say`/rag forum ${key} not needed for ${refs}` },
        ];
  return [
    ...asked,
    { label: 'What waits for it', say: `/rag board ${key}` },
    { label: 'All forums', say: '/rag forum', more: true },
    { label: 'End it', say: `/rag forum ${key} meets no longer`, more: true },
  ];
}

/** That words name it is no decision that it has to see them. */
function askWhether(naming: readonly Named[]): Said {
  const one = naming.length === 1;
  return say`${refsOf(naming)} ${one ? 'names' : 'name'} it. ${one ? 'Does it' : 'Do they'} have to come before it first?`;
}

const MOST_NAMED = 8;

function refsOf(naming: readonly Named[]): Said {
  return joined(
    naming.slice(0, MOST_NAMED).map(({ ref }) => ref),
    ', ',
  );
}

/** Says that a forum meets no longer. */
export function sayForumEnded(forum: Forum): Card {
  const text =
    'It is in no list any more. What it decided stays. The dates that were its to decide are the office’s again, or another board’s that decides the part around them.';
  return buildCard({ heading: `${sayForum(forum)} meets no longer`, blocks: [{ kind: 'said', text }] });
}

/** No forum is called so. */
export function sayNoSuchForum(said: string, forums: readonly Forum[]): Card {
  const known =
    forums.length === 0 ? 'None is known yet.' : `Known: ${sayAnd(forums.map((forum) => sayForum(forum)))}.`;
  const text = `${known} Nothing was changed. To add it: /rag forum add and its name.`;
  return buildCard({ heading: `No forum is called “${clip(said, 40)}”`, blocks: [{ kind: 'said', text }] });
}

/** It is there already, so that it is changed and not added. */
export function sayForumThere(forum: Forum): Card {
  const text = `To change it: /rag forum change ${forum.key} meets … or papers … Nothing was changed.`;
  return buildCard({ heading: `${sayForum(forum)} is there already`, blocks: [{ kind: 'said', text }] });
}

/** What of a forum was not certain; `typed` is the whole command, of which a tap says one piece anew. */
export type ForumInDoubt = {
  readonly doubts: readonly DoubtSaid[];
  readonly typed: string;
};

/** One thing that is not certain, in the words it stands in; `day` where a date falls on another weekday. */
export type DoubtSaid = { readonly why: string; readonly said: string; readonly day?: Day };

/** Asks about what was not certain of a forum, before anything is kept. */
export function askAboutForum({ doubts, typed }: ForumInDoubt): Card {
  const [only, ...others] = doubts;
  const days = only?.day === undefined || others.length > 0 ? [] : [only.day, nearest(only.day, only.said)];
  const buttons = days.map((day) => ({
    label: sayDay(day),
    say: typed.replace(only?.said ?? '', sayDay(day).slice(4)),
  }));
  return buildCard({
    heading: 'I did not take all of that',
    blocks: [
      ...doubts.map((doubt) => ({ kind: 'said' as const, text: sayForumDoubt(doubt) })),
      { kind: 'said', text: 'Nothing is recorded yet. Say it again with that put right.' },
    ],
    buttons,
  });
}

/** Why a piece of what is said of a forum is not certain, in a sentence. */
export function sayForumDoubt({ why, said, day }: DoubtSaid): string {
  const words = `“${clip(said, 60)}”`;
  if (day !== undefined) return `${words} is a ${weekdayName(weekdayOf(day))}.`;
  return SENTENCES[why]?.(words) ?? `I did not understand ${words}.`;
}

const SENTENCES: Readonly<Record<string, (words: string) => string>> = {
  'no-such-day': (words) => `There is no ${words}.`,
  'not-a-day': (words) => `${words} is more than one day; name each.`,
  'no-meetings': () => 'Which days does it meet? “3 March, 7 April” or “the first Tuesday of each month”.',
  papers: (words) =>
    `When are its papers due? I did not understand ${words}; “10 days before” or “5 working days before”.`,
  'no-name': () => 'What is it called?',
};

const A_WEEK = 7;
const HALF = 3;

/** The nearest day that is on the weekday said. */
function nearest(day: Day, said: string): Day {
  const names = Array.from({ length: A_WEEK }, (_, at) =>
    weekdayName(at + 1)
      .slice(0, 3)
      .toLowerCase(),
  );
  const wanted = names.findIndex((name) => said.trim().toLowerCase().startsWith(name)) + 1;
  const ahead = (wanted - weekdayOf(day) + A_WEEK) % A_WEEK;
  return addDays(day, ahead > HALF ? ahead - A_WEEK : ahead);
}
