import { sayDay } from '#src/calendar/say-day.ts';
import type { WorkingDays } from '#src/calendar/working-days.ts';
import type { Digest, Skipped, Week } from '#src/digest/digest.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { wordsOnCard } from '#src/messages/text/words-on-card.ts';
import { keyBlocks } from '#src/messages/governance/key-card.ts';
import { sayKeyShort } from '#src/messages/governance/say-bands.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { judgedBlocks } from './digest-judged.ts';
import { sayJudgement, saySince } from './digest-judgement.ts';
import { needsBlocks } from './digest-needs.ts';
import type { Room } from './digest-needs.ts';
import { sayWall } from '#src/messages/governance/boards/wall-cards.ts';
import { mixChart, sayCounts } from './digest-numbers.ts';
import type { Setting } from './digest-rows.ts';
import { saidBlocks } from './digest-said.ts';
import { sectionsOf } from './digest-sections.ts';
import { quarterLine } from './celebrate/celebrate-sections.ts';
import type { Section } from './section.ts';
import { thanksBlocks } from './digest-thanks.ts';

/** What saying a digest needs beside it. */
export type DigestContext = {
  readonly days: WorkingDays;
  readonly naming: Naming;
  /** Where the record ends as the digest is made, as it can be asked about later: whether all of it is still there. */
  readonly head?: string;
  /** A line of the caller's at the end, such as that the clock is a training clock. */
  readonly note?: string;
};

/** One screen of a phone. */
const MOST_WORDS = 130;
/** What is given up for it, step by step: words of titles first, then the reasons of Green, and rows last. */
const ROOMS: readonly Room[] = [
  { rows: 3, titleWords: 8, changes: 6, thanks: 2, names: 0, reasons: true },
  { rows: 3, titleWords: 6, changes: 4, thanks: 1, names: 0, reasons: true },
  { rows: 3, titleWords: 5, changes: 3, thanks: 1, names: 0, reasons: true },
  { rows: 3, titleWords: 4, changes: 3, thanks: 0, names: 2, reasons: true },
  { rows: 3, titleWords: 3, changes: 2, thanks: 0, names: 2, reasons: true },
  { rows: 3, titleWords: 3, changes: 2, thanks: 0, names: 1, reasons: true },
  { rows: 3, titleWords: 4, changes: 3, thanks: 0, names: 1, reasons: false },
  { rows: 3, titleWords: 3, changes: 1, thanks: 0, names: 1, reasons: false },
  { rows: 2, titleWords: 3, changes: 1, thanks: 0, names: 1, reasons: false },
  { rows: 2, titleWords: 3, changes: 1, thanks: 0, names: 0, reasons: false },
];
const DETAIL_ROWS = 40;
/** Beyond so many cards a thread is not read. */
const DETAIL_CARDS = 5;

/** The digest as it is posted to the channel: one screen, and the rest in its thread; a skipped one is one line. */
export function sayDigest(digest: Digest, context: DigestContext): Card {
  const heading = `${digest.plan.name} · ${sayDay(digest.today)}`;
  const note: readonly DraftBlock[] = context.note === undefined ? [] : [{ kind: 'aside', text: context.note }];
  if (digest.kind === 'skipped') {
    return buildCard({ heading, blocks: [{ kind: 'said', text: saySkipped(digest.why) }, ...note] });
  }
  const setting = { naming: context.naming, today: digest.today, days: context.days };
  const screens = ROOMS.map((room) => screenOf(digest, room, setting));
  const foot = [...aheadOf(digest), ...footOf(context)];
  const key: DraftBlock = { kind: 'aside', text: sayKeyShort(digest.rules) };
  const fits = (screen: readonly DraftBlock[]): boolean =>
    wordsOnCard(buildCard({ heading, blocks: [...screen, ...foot] })) <= MOST_WORDS;
  const screen = screens.find(fits) ?? screens.at(-1) ?? [];
  // Where there is no room for it, the key stands in the thread alone.
  const keyed = fits([...screen, key]) ? [...screen, key] : screen;
  return buildCard({
    heading,
    blocks: [...keyed, ...foot, ...note],
    thread: threadOf(digest, setting),
  });
}

function aheadOf({ wall, today }: Week): readonly DraftBlock[] {
  return wall === undefined ? [] : [{ kind: 'said', text: `Ahead: ${sayWall(wall, today)}.` }];
}

function footOf({ head }: DigestContext): readonly DraftBlock[] {
  return head === undefined ? [] : [{ kind: 'aside', text: `The record ends at ${head}.` }];
}

/** Why there is no digest this week, in one line. */
function saySkipped(why: Skipped['why']): string {
  switch (why) {
    case 'no-actions':
      return 'There is no digest this week: the plan has no actions yet.';
    case 'all-closed':
      return 'There is no digest this week: every action is closed, so nothing is running.';
  }
}

function screenOf(week: Week, room: Room, setting: Setting): readonly DraftBlock[] {
  const since = saySince(week, room.changes);
  return [
    { kind: 'said', text: sayJudgement(week) },
    ...(since === '' ? [] : [{ kind: 'said' as const, text: since }]),
    ...needsBlocks(week, room, setting),
    ...saidBlocks(week, room, setting),
    ...thanksBlocks(week, room, setting),
    ...quarterBlocks(week, room),
    ...judgedBlocks(week),
    {
      kind: 'aside',
      text: [`${sayCounts(week)}.`, ...sayRestricted(week.restricted), ...sayLate(week), THREAD].join(' '),
    },
  ];
}

/** Once a quarter, where there is room; its list is in the thread. */
function quarterBlocks(week: Week, { reasons }: Room): readonly DraftBlock[] {
  const line = reasons ? quarterLine(week) : null;
  return line === null ? [] : [{ kind: 'said', text: line }];
}

/** Whatever else there is, the trend of two weeks is. */
const THREAD = 'Details and the key in the thread.';

function sayLate({ late }: Week): readonly string[] {
  return late ? ['This digest is late: it could not be posted when it was due, and shows today.'] : [];
}

function sayRestricted(count: number): readonly string[] {
  if (count === 0) return [];
  return [`${sayCount(count, 'restricted action')} ${count === 1 ? 'is' : 'are'} counted here and not listed.`];
}

function threadOf(week: Week, setting: Setting): readonly Card[] {
  const lists = sectionsOf(week, setting).flatMap((section) => [...cardsOf(section), ...(section.after ?? [])]);
  const chart = mixChart(week);
  const [heading, drawn]: readonly [string, readonly DraftBlock[]] =
    chart === null ? ['What the ratings mean', []] : [chart.title, [{ ...chart, title: '' }]];
  return [...lists, buildCard({ heading, blocks: [...drawn, ...keyBlocks(week.rules)] })];
}

/** A list as cards of so many items each. */
function cardsOf(section: Section): readonly Card[] {
  const cards = Math.min(DETAIL_CARDS, Math.ceil(section.count / DETAIL_ROWS));
  // None of them with a single row, where they can share.
  const each = Math.min(DETAIL_ROWS, Math.ceil(section.count / cards));
  return Array.from({ length: cards }, (_, at) => {
    const from = at * each;
    const to = Math.min(section.count, from + each);
    const more = at === cards - 1 ? section.count - to : 0;
    const place = cards === 1 ? '' : `, ${from + 1} to ${to}`;
    const heading = `${section.title} (${section.actions ?? section.count})${place}`;
    return buildCard({ heading, blocks: section.show(from, to, more) });
  });
}
