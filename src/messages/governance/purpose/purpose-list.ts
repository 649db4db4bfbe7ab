import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Plan } from '#src/plan/action.ts';
import { isMet } from '#src/plan/governance/measures/is-met.ts';
import { standingJudgement } from '#src/plan/governance/measures/standing-judgement.ts';
import { standingReadings } from '#src/plan/governance/measures/standing-readings.ts';
import type { PurposeKind } from '#src/plan/governance/purpose.ts';
import type { KeptPurpose } from '#src/plan/governance/purposes.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftRow } from '#src/messages/draft.ts';
import { pageButtons, sayPage } from '#src/messages/text/paging.ts';
import type { Page } from '#src/messages/text/paging.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { clipped } from '#src/messages/words/phrase.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { sayJudgement, sayPurposeFirst, sayValue, typedPurpose, titleOf } from './purpose-words.ts';

/** How many actions serve a purpose, and of these still run and are late; those that few may see among them. */
export type PurposeCounts = { readonly all: number; readonly running: number; readonly late: number };

/** By what a list of purposes is worded. */
export type InList = { readonly today: Day; readonly naming: Naming; readonly plan: Plan };

/** A page of the purposes of one kind, or of several. */
export type PurposePage = {
  readonly title: string;
  readonly page: Page<{ readonly kept: KeptPurpose; readonly counts: PurposeCounts }>;
  /** What asks for the first page. */
  readonly say: string;
};

/** The purposes of a plan in the order in which they were named, each with how it stands. */
export function sayPurposeList({ title, page, say: first }: PurposePage, context: InList): Card {
  const rows = page.items.map(({ kept, counts }) => purposeRow(kept, counts, context));
  return buildCard({
    heading: `${title} · ${page.count}${sayPage(page)}`,
    blocks: [{ kind: 'rows', rows, more: 0 }],
    buttons: [
      ...pageButtons(page, first),
      { label: 'What is not served', say: coverageSaid(context.plan), more: true },
    ],
  });
}

/** The plan names no purpose of a kind. */
export function sayNoPurposes(kind: PurposeKind, plan: Plan, mayDecide: boolean): Card {
  const how = mayDecide ? ` Add one: ${typedPurpose(kind, 'add 1', plan)}: what it says.` : '';
  return buildCard({
    heading: `${plan.name} has no ${kind}s yet`,
    blocks: [{ kind: 'said', text: `None was read from the plan, and nobody has added one.${how}` }],
    buttons: [{ label: 'The plans', say: '/rag plans' }],
  });
}

/** One purpose in a list. */
export function purposeRow(kept: KeptPurpose, counts: PurposeCounts, { today, naming }: InList): DraftRow {
  const { purpose } = kept;
  const served = counts.all === 0 ? '' : sayServed(counts);
  const facts = [kept.isEnded ? 'ended' : '', sayStands(kept, today), served].filter((fact) => fact !== '');
  return {
    action: null,
    ref: sayPurposeFirst(purpose),
    title: clipped(naming.words(titleOf(purpose)), 120),
    rating: null,
    unratedSaid: false,
    facts,
  };
}

/** "7 actions, 4 still run, 2 late". */
function sayServed({ all, running, late }: PurposeCounts): string {
  const runs =
    running === all ? '' : running === 0 ? ', all ended' : `, ${running} still ${running === 1 ? 'runs' : 'run'}`;
  return `${sayCount(all, 'action')}${runs}${late === 0 ? '' : `, ${late} late`}`;
}

/** "partly met, Joint Board 3 Mar", "9.2 days as at 30 Jun, target met"; empty where nobody has said. */
export function sayStands(kept: KeptPurpose, today: Day): string {
  const judged = standingJudgement(kept);
  if (judged !== null) return `${sayJudgement(judged.judgement)}, ${judged.forum} ${sayDay(judged.on, today)}`;
  const last = standingReadings(kept).at(-1);
  if (last === undefined) return kept.purpose.kind === 'indicator' ? 'not read yet' : '';
  const met = isMet(kept);
  const target = met === null ? '' : met ? ', target met' : ', target not met';
  return `${sayValue(last.value, last.unit)} as at ${sayDay(last.asAt, today)}${target}`;
}

/** What shows where purposes and actions do not meet. */
export function coverageSaid({ key, isDefault }: Pick<Plan, 'key' | 'isDefault'>): string {
  return isDefault ? '/rag coverage' : `/rag coverage ${key}`;
}
