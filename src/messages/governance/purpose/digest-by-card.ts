import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Plan } from '#src/plan/action.ts';
import { COUNTED } from '#src/plan/count-as.ts';
import type { Counts } from '#src/plan/count-as.ts';
import type { PurposeKind } from '#src/plan/governance/purpose.ts';
import type { KeptPurpose } from '#src/plan/governance/purposes.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import { rowOf } from '#src/messages/look/action-list.ts';
import type { ActionList, Listed } from '#src/messages/look/action-list.ts';
import { pageButtons, sayPage } from '#src/messages/text/paging.ts';
import type { Page } from '#src/messages/text/paging.ts';
import { clipped, say } from '#src/messages/words/phrase.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { sayCounted } from '#src/messages/words/say-counted.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { sayStands } from './purpose-list.ts';
import { capital } from '#src/messages/text/capital.ts';
import { sayPurposeFirst } from './purpose-words.ts';

/** A purpose with how its actions stand, those that few may see counted among them; null for all that serve none. */
export type DigestGroup = {
  readonly kept: KeptPurpose | null;
  readonly actions: number;
  readonly counts: Counts;
  readonly closed: number;
  readonly late: number;
  /** The red and late ones that come first, of those that the reader may see. */
  readonly worst: readonly Listed[];
};

type DigestBy = { readonly kind: PurposeKind; readonly plan: Plan; readonly page: Page<DigestGroup> };

/** The digest regrouped by what the actions serve. */
export function sayDigestBy({ kind, plan, page }: DigestBy, context: ActionList['context']): Card {
  const { today } = context;
  return buildCard({
    heading: `${plan.name} by ${kind} · ${sayDay(today)}${sayPage(page)}`,
    blocks: page.items.flatMap((group) => groupBlocks(group, kind, context)),
    buttons: pageButtons(page, `/rag digest ${plan.isDefault ? '' : `${plan.key} `}by ${kind}`),
  });
}

function groupBlocks(group: DigestGroup, kind: PurposeKind, context: ActionList['context']): readonly DraftBlock[] {
  const { kept, worst } = group;
  const rows = worst.map((one) => rowOf(one, { context, namesLeads: true }));
  return [
    { kind: 'title', text: kept === null ? `Serving no ${kind}` : titleOf(kept, context.naming) },
    { kind: 'said', text: `${standsFirst(kept, context.today)}${sayGroup(group)}` },
    ...(rows.length === 0 ? [] : [{ kind: 'rows' as const, rows, more: 0 }]),
  ];
}

function titleOf({ purpose }: KeptPurpose, naming: Naming) {
  return say`${sayPurposeFirst(purpose)} · ${clipped(naming.words(purpose.title), 100)}`;
}

function standsFirst(kept: KeptPurpose | null, today: Day): string {
  const stands = kept === null ? '' : sayStands(kept, today);
  return stands === '' ? '' : `${capital(stands)}. `;
}

/** "7 actions, 3 late: Red ■ 1 · Amber ▲ 2 · Green ● confirmed 1 · …" */
function sayGroup({ actions, counts, closed, late }: DigestGroup): string {
  if (actions === 0) return 'No action.';
  const rated = COUNTED.filter((kind) => counts[kind] > 0).map((kind) => `${sayCounted(kind)} ${counts[kind]}`);
  const all = [...rated, ...(closed === 0 ? [] : [`closed in another way ${closed}`])].join(' · ');
  return `${sayCount(actions, 'action')}${late === 0 ? '' : `, ${late} late`}: ${all}.`;
}
