import type { Delivered, QuarterList, Streak } from '#src/digest/digest.ts';
import type { Plan } from '#src/plan/action.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import type { Setting } from '#src/messages/digest/digest-rows.ts';
import { deliveredRow, sayHowMany, sayQuarter, STREAK, streakFact } from './celebrate-rows.ts';

const MOST = 10;
const MOST_STREAKS = 5;

/** What somebody who asks is shown: the last seven days, the quarter so far, and where nothing slipped. */
export type Celebrated = {
  readonly plan: Plan;
  readonly delivered: readonly Delivered[];
  readonly streaks: readonly Streak[];
  readonly soFar: QuarterList;
  /** True for the office, which may switch it off. */
  readonly isOffice: boolean;
};

type Shown = Pick<Setting, 'naming' | 'today'>;

/** What was delivered in the last seven days, and what goes without a slip; where there is nothing, that and no more. */
export function sayCelebration({ plan, delivered, streaks, soFar, isOffice }: Celebrated, shown: Shown): Card {
  const none: readonly DraftBlock[] =
    delivered.length > 0 ? [] : [{ kind: 'said', text: 'Nothing was said done or checked in the last seven days.' }];
  const many = sayHowMany(soFar.delivered);
  const quarter = `${sayQuarter(soFar.quarter, shown.today)}, so far: ${many === '' ? 'nothing delivered yet' : many}.`;
  return buildCard({
    heading: `Delivered · ${plan.name}`,
    blocks: [
      ...none,
      ...listOf('Checked and complete in the last seven days', delivered, { how: 'checked', shown }),
      ...listOf('Said done in the last seven days, to be checked', delivered, { how: 'waits', shown }),
      ...streakBlocks(streaks),
      { kind: 'said', text: quarter },
    ],
    buttons: [
      { label: 'Last quarter', say: commandFor(plan, 'last quarter') },
      { label: 'This quarter', say: commandFor(plan, 'this quarter') },
      ...(isOffice ? [switchButton(plan, false)] : []),
    ],
  });
}

/** What one quarter delivered, by its months; what was opened again since is not in it. */
export function sayQuarterList(plan: Plan, { quarter, delivered }: QuarterList, shown: Shown): Card {
  const many = sayHowMany(delivered);
  const isOver = quarter.last < shown.today;
  return buildCard({
    heading: `${sayQuarter(quarter, shown.today)} · ${plan.name}`,
    blocks: [
      { kind: 'said', text: many === '' ? `Nothing was delivered${isOver ? '' : ' yet'}.` : `Delivered: ${many}.` },
      ...listOf('Checked and complete', delivered, { how: 'checked', shown }),
      ...listOf('Said done, to be checked', delivered, { how: 'waits', shown }),
    ],
    buttons: [{ label: 'The last seven days', say: commandFor(plan, '') }],
  });
}

/** Nothing is celebrated, which its office wants so. */
export function saySwitchedOff(plan: Plan, isOffice: boolean): Card {
  return buildCard({
    heading: `${plan.name}: nothing is celebrated`,
    blocks: [
      {
        kind: 'said',
        text: 'The programme office has switched it off. What is done stands in the digest’s counts and lists as ever.',
      },
    ],
    buttons: isOffice ? [switchButton(plan, true)] : [],
  });
}

/** What the office set, or that it stands so already. */
export function saySwitched(plan: Plan, { on, already }: { readonly on: boolean; readonly already: boolean }): Card {
  const how = on
    ? 'The digest names what was delivered each week, and each quarter’s first one what the quarter did.'
    : 'The digest names nobody for what was delivered, and lists no quarter. What is done is counted as before.';
  return buildCard({
    heading: `${plan.name}: deliveries are ${on ? '' : 'not '}celebrated${already ? ' already' : ''}`,
    blocks: [{ kind: 'said', text: already ? 'Nothing has changed.' : how }],
    buttons: already ? [switchButton(plan, !on)] : [],
  });
}

function switchButton(plan: Plan, on: boolean): DraftButton {
  return { label: on ? 'Switch it on' : 'Switch it off', say: commandFor(plan, on ? 'on' : 'off') };
}

function commandFor({ key, isDefault }: Plan, words: string): string {
  return ['/rag celebrate', ...(isDefault ? [] : [key]), ...(words === '' ? [] : [words])].join(' ');
}

type Part = { readonly how: Delivered['how']; readonly shown: Shown };

function listOf(title: string, delivered: readonly Delivered[], { how, shown }: Part): readonly DraftBlock[] {
  const items = delivered.filter((one) => one.how === how);
  if (items.length === 0) return [];
  const rows = items.slice(0, MOST).map((one) => deliveredRow(one, shown));
  return [
    { kind: 'title', text: `${title} (${items.length})` },
    { kind: 'rows', rows, more: items.length - rows.length },
  ];
}

function streakBlocks(streaks: readonly Streak[]): readonly DraftBlock[] {
  if (streaks.length === 0) return [];
  return [
    { kind: 'title', text: 'Months without a slip' },
    { kind: 'said', text: STREAK },
    { kind: 'facts', facts: streaks.slice(0, MOST_STREAKS).map(streakFact) },
  ];
}
