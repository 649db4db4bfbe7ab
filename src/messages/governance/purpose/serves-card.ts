import type { Plan } from '#src/plan/action.ts';
import type { KeptPurpose } from '#src/plan/governance/purposes.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { rowOf } from '#src/messages/look/action-list.ts';
import type { ActionList, Listed } from '#src/messages/look/action-list.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { clipped, joined, say } from '#src/messages/words/phrase.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { sayPurpose, sayPurposeFirst, typedPurpose } from './purpose-words.ts';
import { nextLine } from './next-line.ts';

/** What was linked to a purpose or taken off it; `same` were so before, `now` serve it after. */
export type Served = {
  readonly kept: KeptPurpose;
  readonly plan: Plan;
  readonly serves: boolean;
  readonly changed: readonly Listed[];
  readonly same: number;
  readonly now: number;
};

const MOST_ROWS = 15;

/** Reads back which actions serve a purpose from now on, or do not. */
export function sayServes({ kept, plan, serves, changed, same, now }: Served, context: ActionList['context']): Card {
  const { purpose } = kept;
  const them = changed.length === 0 ? (same === 1 ? 'It' : `All ${same}`) : sayCount(same, 'other');
  const before = same === 0 ? '' : `${them} ${same === 1 ? 'was' : 'were'} so before.`;
  const shown = changed.slice(0, MOST_ROWS);
  const rows = shown.map((one) => rowOf(one, { context, namesLeads: false }));
  const heading = `${sayPurposeFirst(purpose)} is served by ${sayCount(now, 'action')} now`;
  return buildCard({
    heading: changed.length === 0 ? `${sayPurposeFirst(purpose)}: nothing has changed` : heading,
    blocks: [
      { kind: 'said', text: clipped(context.naming.words(purpose.title), 150) },
      ...(changed.length === 0 ? [] : [{ kind: 'title' as const, text: serves ? 'Linked' : 'Taken off' }]),
      ...(rows.length === 0 ? [] : [{ kind: 'rows' as const, rows, more: changed.length - rows.length }]),
      ...(before === '' ? [] : [{ kind: 'aside' as const, text: before }]),
    ],
    buttons: [{ label: 'Show it', say: typedPurpose(purpose.kind, purpose.ref, plan) }],
  });
}

type NotRead = {
  readonly kept: KeptPurpose;
  /** The command up to the actions. */
  readonly say: string;
  readonly read: readonly string[];
  readonly unread: readonly string[];
  readonly count: number;
  readonly naming: Naming;
};

/** Asks what was meant by words that name no action of the plan; those that were understood are one tap away. */
export function askWhatServes({ kept, say: it, read, unread, count, naming }: NotRead): Card {
  const what = joined(
    unread.map((one) => say`“${clipped(naming.words(one), 60)}”`),
    ', ',
  );
  const text =
    unread.length === 0
      ? 'Write their numbers or parts of the plan in your next message: 8.1.3, 8.1.4, section 9.'
      : say`I find no action or part of the plan called ${what}. Nothing is linked yet.`;
  const yes = say`${it} ${naming.words(read.join(', '))}`;
  return buildCard({
    heading: unread.length === 0 ? `Which actions serve ${sayPurpose(kept.purpose)}?` : 'Which actions do you mean?',
    blocks: [{ kind: 'said', text }],
    buttons: count === 0 ? [] : [{ label: `Only the ${count === 1 ? 'other one' : `other ${count}`}`, say: yes }],
    typed: count === 0 ? nextLine(`${it} …`) : { yes, ...nextLine(`${it} …`) },
    readers: 'asker',
  });
}
