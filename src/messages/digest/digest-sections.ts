import { allUnsettled } from '#src/plan/replaying/unsettled.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Changed, Need, Week } from '#src/digest/digest.ts';
import { isWrittenSince } from '#src/plan/standing.ts';
import type { DraftRow } from '#src/messages/draft.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { celebrationSections } from './celebrate/celebrate-sections.ts';
import { changedRow } from './digest-changed.ts';
import { judgedRow } from './digest-judged.ts';
import { lastTime } from './digest-judgement.ts';
import { movedBlocks } from './digest-moved.ts';
import { decisionRow, isDecision } from './digest-needs.ts';
import { attentionRow, quietFact, unreadyRow, upcomingRow } from './digest-rows.ts';
import type { Setting } from './digest-rows.ts';
import { saidRow } from './digest-said.ts';
import { wordsOnReds } from './digest-words.ts';
import type { Section } from './section.ts';

/** The lists of a digest's thread, in the order in which they are read; one that says nothing is left out. */
export function sectionsOf(week: Week, setting: Setting): readonly Section[] {
  const { attention, onlySaid, moved, upcoming, unready } = week;
  const changed = week.changed.filter((one) => !isCelebrated(one, week));
  const all: readonly Section[] = [
    { ...listOf('Needs attention', attention, (one) => attentionRow(one, setting)), after: wordsOnReds(week, setting) },
    listOf('Only said to be Green', onlySaid, (one) => saidRow(one, setting)),
    listOf(`What changed since ${lastTime(week)}`, changed, (one) => changedRow(one, setting)),
    ...celebrationSections(week, setting),
    listOf(`Judged and read since ${lastTime(week)}`, week.judged, (one) => judgedRow(one, setting)),
    {
      title: 'Dates moved or asked for',
      count: moved.length,
      show: (from, to, more) => movedBlocks(moved.slice(from, to), setting, more),
    },
    listOf('Other decisions that wait', otherDecisions(week), (one) => decisionRow(one, setting)),
    listOf('Due in the next two weeks', upcoming, (one) => upcomingRow(one, setting)),
    quietSection(week),
    listOf('No date yet, or nobody to ask', unready, (one) => unreadyRow(one, setting)),
  ];
  return all.filter(({ count }) => count > 0);
}

/** What was delivered stands among what is celebrated, where anything is, and where no later words may take it back. */
function isCelebrated({ line }: Changed, { celebration }: Week): boolean {
  if (allUnsettled(line.standing).some((one) => isWrittenSince(one, line.standing))) return false;
  return celebration?.delivered.some((one) => one.line.action.id === line.action.id) === true;
}

/** Those about dates stand among the dates. */
function otherDecisions({ needs }: Week): readonly Need[] {
  return needs.filter(({ why }) => isDecision(why) && why.kind !== 'date');
}

function listOf<Item>(title: string, items: readonly Item[], row: (item: Item) => DraftRow): Section {
  return {
    title,
    count: items.length,
    show: (from, to, more) => [{ kind: 'rows', rows: items.slice(from, to).map(row), more }],
  };
}

function quietSection({ quiet, quietSince, today }: Week): Section {
  const actions = quiet.reduce((sum, one) => sum + one.quiet, 0);
  const which = actions === 1 ? 'This action was' : `These ${actions} actions were`;
  return {
    title: 'No word for two months',
    count: quiet.length,
    actions,
    show: (from, to, more) => [
      { kind: 'said', text: `${which} asked about, and nobody has said anything since ${sayDay(quietSince, today)}.` },
      { kind: 'facts', facts: quiet.slice(from, to).map(quietFact) },
      ...(more === 0 ? [] : [{ kind: 'said' as const, text: `and ${sayCount(more, 'more section')}` }]),
    ],
  };
}
