import type { Plan } from '#src/plan/action.ts';
import type { Coverage } from '#src/plan/governance/measures/coverage.ts';
import { PURPOSE_KINDS } from '#src/plan/governance/purpose.ts';
import { living } from '#src/plan/governance/purposes.ts';
import type { KeptPurpose, Purposes } from '#src/plan/governance/purposes.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import { rowOf } from '#src/messages/look/action-list.ts';
import type { ActionList, Listed } from '#src/messages/look/action-list.ts';
import { pageButtons, sayPage } from '#src/messages/text/paging.ts';
import type { Page } from '#src/messages/text/paging.ts';
import { sayAnd, sayCount } from '#src/messages/words/say-list.ts';
import { coverageSaid, purposeRow } from './purpose-list.ts';
import type { InList, PurposeCounts } from './purpose-list.ts';
import { sayPurpose } from './purpose-words.ts';

/** One of the three lists. */
export type CoveragePart = keyof Coverage;

const TITLES: Readonly<Record<CoveragePart, string>> = {
  unserved: 'No action serves it',
  unmet: 'All its actions have ended, and nothing says that it is met',
  idle: 'Actions that serve nothing',
};

const SAYS: Readonly<Record<CoveragePart, string>> = { unserved: 'unserved', unmet: 'unmet', idle: 'actions' };

/** Where what a plan is for and what is done for it do not meet: three lists by their number, with the first of each. */
export function sayCoverage(found: Coverage & { readonly plan: Plan; readonly purposes: Purposes }): Card {
  const { plan, purposes, unserved, unmet, idle } = found;
  const kept = living(purposes);
  if (kept.length === 0)
    return buildCard({
      heading: `Nobody has said what ${plan.name} is for`,
      blocks: [{ kind: 'said', text: 'It has no recommendations, outcomes, milestones or indicators yet.' }],
      buttons: PURPOSE_KINDS.slice(0, 3).map((kind) => ({ label: `All ${kind}s`, say: `/rag ${kind}s` })),
    });
  return buildCard({
    heading: `${plan.name}: what it is for, and what is done for it`,
    blocks: [
      line(TITLES.unserved, unserved),
      line(TITLES.unmet, unmet),
      { kind: 'said', text: `${TITLES.idle} (${idle.length}).` },
    ],
    buttons: (['unserved', 'unmet', 'idle'] as const).flatMap((part): readonly DraftButton[] =>
      found[part].length === 0
        ? []
        : [{ label: `${LABELS[part]} (${found[part].length})`, say: `${coverageSaid(plan)} ${SAYS[part]}` }],
    ),
  });
}

const LABELS: Readonly<Record<CoveragePart, string>> = {
  unserved: 'Not served',
  unmet: 'Ended and unmet',
  idle: 'Serving nothing',
};

const MOST = 5;

function line(title: string, some: readonly KeptPurpose[]): DraftBlock {
  const named = some.slice(0, MOST).map(({ purpose }) => sayPurpose(purpose));
  const more = some.length - named.length;
  const which = some.length === 0 ? '' : `: ${sayAnd([...named, ...(more === 0 ? [] : [`${more} more`])])}`;
  return { kind: 'said', text: `${title} (${some.length})${which}.` };
}

/** The purposes of one of the lists. */
export function sayUncovered(
  part: Exclude<CoveragePart, 'idle'>,
  page: Page<{ readonly kept: KeptPurpose; readonly counts: PurposeCounts }>,
  context: InList,
): Card {
  const rows = page.items.map(({ kept, counts }) => purposeRow(kept, counts, context));
  const whole = coverageSaid(context.plan);
  return buildCard({
    heading: `${TITLES[part]} · ${page.count}${sayPage(page)}`,
    blocks:
      rows.length === 0 ? [{ kind: 'said', text: 'Nothing of that is here.' }] : [{ kind: 'rows', rows, more: 0 }],
    buttons: [...pageButtons(page, `${whole} ${SAYS[part]}`), { label: 'All three lists', say: whole }],
  });
}

type Idle = { readonly plan: Plan; readonly page: Page<Listed>; readonly hidden: number };

/** The actions that serve nothing; what only some may see is counted. */
export function sayIdle({ plan, page, hidden }: Idle, context: ActionList['context']): Card {
  const rows = page.items.map((one) => rowOf(one, { context, namesLeads: true }));
  const whole = coverageSaid(plan);
  const more = `${sayCount(hidden, 'more', 'more')} that only some may see ${hidden === 1 ? 'serves' : 'serve'} nothing either.`;
  return buildCard({
    heading: `${TITLES.idle} · ${page.count + hidden}${sayPage(page)}`,
    blocks: [
      rows.length === 0
        ? { kind: 'said', text: 'Every action that you may see serves something.' }
        : { kind: 'rows', rows, more: 0 },
      ...(hidden === 0 ? [] : [{ kind: 'aside' as const, text: more }]),
    ],
    buttons: [...pageButtons(page, `${whole} ${SAYS.idle}`), { label: 'All three lists', say: whole }],
  });
}
