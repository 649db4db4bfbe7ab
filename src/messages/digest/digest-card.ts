import { sayDay } from '#src/calendar/say-day.ts';
import type { WorkingDays } from '#src/calendar/working-days.ts';
import type { Digest, Skipped, Week } from '#src/digest/digest.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { mixChart, sayPicture } from './digest-numbers.ts';
import { sectionsOf } from './digest-sections.ts';
import type { Section } from './digest-sections.ts';
import { wordsOnReds } from './digest-words.ts';

/** What saying a digest needs beside it. */
export type DigestContext = {
  readonly days: WorkingDays;
  readonly naming: Naming;
  /** A line of the caller's at the end, such as that the clock is a training clock. */
  readonly note?: string;
  /** Of the questions put since the digest before, how many were answered. */
  readonly answered?: { readonly answered: number; readonly asked: number };
};

/** A list in the main card stops here; its thread goes on. */
const MAIN_ROWS = 8;
const DETAIL_ROWS = 40;
/** Beyond so many cards a thread is not read. */
const DETAIL_CARDS = 5;

/** The digest as it is posted to the channel, its capped lists going on in the thread; a skipped one is one line. */
export function sayDigest(digest: Digest, context: DigestContext): Card {
  const heading = `${digest.plan.name} · week to ${sayDay(digest.today)}`;
  const note: readonly DraftBlock[] = context.note === undefined ? [] : [{ kind: 'aside', text: context.note }];
  if (digest.kind === 'skipped') {
    return buildCard({ heading, blocks: [{ kind: 'said', text: saySkipped(digest.why) }, ...note] });
  }
  const setting = { naming: context.naming, today: digest.today, days: context.days };
  const sections = sectionsOf(digest, setting);
  const thread = [...sections.flatMap(detailsOf), ...wordsOnReds(digest, setting)];
  const blocks = [
    ...openingOf(digest),
    ...sections.flatMap(sectionBlocks),
    ...closingOf(digest, { context, sections, isThreaded: thread.length > 0 }),
    ...note,
  ];
  return buildCard({ heading, blocks, thread });
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

function openingOf(week: Week): readonly DraftBlock[] {
  const chart = mixChart(week);
  return [
    ...(week.late ? [{ kind: 'said' as const, text: LATE }] : []),
    { kind: 'said', text: sayPicture(week) },
    ...(chart === null ? [] : [chart]),
  ];
}

const LATE = 'This digest is late: it could not be posted when it was due. It shows how things stand today.';

function sectionBlocks(section: Section): readonly DraftBlock[] {
  if (section.count === 0) return [];
  const shown = Math.min(section.count, MAIN_ROWS);
  return [
    { kind: 'title', text: `${section.title} (${section.actions ?? section.count})` },
    ...section.opening,
    ...section.show(0, shown, section.count - shown),
  ];
}

/** The rest of a capped list, a card for every so many items. */
function detailsOf(section: Section): readonly Card[] {
  const rest = Math.max(0, section.count - MAIN_ROWS);
  const cards = Math.min(DETAIL_CARDS, Math.ceil(rest / DETAIL_ROWS));
  return Array.from({ length: cards }, (_, at) => {
    const from = MAIN_ROWS + at * DETAIL_ROWS;
    const to = Math.min(section.count, from + DETAIL_ROWS);
    const more = at === cards - 1 ? section.count - to : 0;
    const place = from + 1 === to ? `${to}` : `${from + 1} to ${to}`;
    const heading = `${section.title}: ${place} of ${section.count}`;
    return buildCard({ heading, blocks: section.show(from, to, more) });
  });
}

type Closing = { readonly context: DigestContext; readonly sections: readonly Section[]; readonly isThreaded: boolean };

function closingOf(week: Week, { context, sections, isThreaded }: Closing): readonly DraftBlock[] {
  const none = sections.filter(({ count }) => count === 0).flatMap((section) => section.none ?? []);
  const asides = [
    ...(isThreaded ? ['More is in the thread.'] : []),
    ...(week.restricted === 0 ? [] : [sayRestricted(week.restricted)]),
  ];
  const said = [...none, ...sayAnswered(context.answered)];
  return [
    ...(said.length === 0 ? [] : [{ kind: 'said' as const, text: said.join(' ') }]),
    ...asides.map((text) => ({ kind: 'aside' as const, text })),
  ];
}

function sayAnswered(answered: DigestContext['answered']): readonly string[] {
  if (answered === undefined || answered.asked === 0) return [];
  return [`${answered.answered} of ${sayCount(answered.asked, 'question')} answered this week: thank you.`];
}

function sayRestricted(count: number): string {
  return `${sayCount(count, 'restricted action')} ${count === 1 ? 'is' : 'are'} counted here and not listed.`;
}
