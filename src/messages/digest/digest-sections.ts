import { sayDay } from '#src/calendar/say-day.ts';
import type { Week } from '#src/digest/digest.ts';
import type { DraftBlock, DraftRow } from '#src/messages/draft.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { attentionRow, deliveredRow, quietFact, sayNames, unreadyRow, upcomingRow } from './digest-rows.ts';
import type { Setting } from './digest-rows.ts';
import { movedBlocks } from './digest-moved.ts';

/** One list of the digest: how many it has, and its blocks for the items from one place up to another, with so many more. */
export type Section = {
  readonly title: string;
  readonly count: number;
  /** How many actions it is about, where that is not how many items it has. */
  readonly actions?: number;
  /** What is said above the list in the main card. */
  readonly opening: readonly DraftBlock[];
  readonly show: (from: number, to: number, more: number) => readonly DraftBlock[];
  /** The short line that stands for the section when it is empty; null for none. */
  readonly none: string | null;
};

const MOST_NAMES = 6;

/** The lists of a digest, in the order in which they are read. */
export function sectionsOf(week: Week, setting: Setting): readonly Section[] {
  const { attention, moved, delivered, upcoming, unready } = week;
  return [
    listOf('Needs attention', attention, {
      row: (one) => attentionRow(one, setting),
      none: 'Nothing needs attention.',
    }),
    {
      title: 'Dates moved or asked for',
      count: moved.length,
      opening: [],
      show: (from, to, more) => movedBlocks(moved.slice(from, to), setting, more),
      none: 'No date has moved.',
    },
    {
      ...listOf('Delivered this week', delivered, { row: (one) => deliveredRow(one, setting) }),
      opening: thanksFor(week),
    },
    listOf('Due in the next two weeks', upcoming, {
      row: (one) => upcomingRow(one, setting),
      none: 'Nothing falls due in the next two weeks.',
    }),
    quietSection(week),
    listOf('Not yet datable, or without a lead', unready, { row: (one) => unreadyRow(one, setting) }),
  ];
}

type Listing<Item> = { readonly row: (item: Item) => DraftRow; readonly none?: string };

function listOf<Item>(title: string, items: readonly Item[], { row, none }: Listing<Item>): Section {
  return {
    title,
    count: items.length,
    opening: [],
    show: (from, to, more) => [{ kind: 'rows', rows: items.slice(from, to).map(row), more }],
    none: none ?? null,
  };
}

function thanksFor({ delivered }: Week): readonly DraftBlock[] {
  const names = [...new Set(delivered.flatMap(({ line }) => line.leads))];
  const thanks = names.length === 0 ? 'Well done.' : `Well done, and thank you: ${sayNames(names, MOST_NAMES)}.`;
  return [{ kind: 'said', text: thanks }];
}

function quietSection({ quiet, quietSince, today }: Week): Section {
  const actions = quiet.reduce((sum, one) => sum + one.quiet, 0);
  const which = actions === 1 ? 'this action' : `these ${actions} actions`;
  return {
    title: 'No update for two reporting cycles',
    count: quiet.length,
    actions,
    opening: [{ kind: 'said', text: `There has been no news of ${which} since ${sayDay(quietSince, today)}.` }],
    show: (from, to, more) => [
      { kind: 'facts', facts: quiet.slice(from, to).map(quietFact) },
      ...(more === 0 ? [] : [{ kind: 'said' as const, text: `and ${sayCount(more, 'more section')}` }]),
    ],
    none: null,
  };
}
