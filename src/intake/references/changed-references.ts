import type { ActionId, PlanKey } from '#src/plan/action.ts';
import { isLinkFact, referenceKey } from '#src/plan/governance/links/link.ts';
import type { LinkFact, Reference } from '#src/plan/governance/links/link.ts';
import type { PlanEntry } from '#src/plan/ledger.ts';

/** What a version of a plan prints, and the plan's own lines so far. */
type Printed = {
  readonly plan: PlanKey;
  readonly read: readonly Reference[];
  /** The actions whose words were read: of any other what was kept stays. */
  readonly actions: ReadonlySet<ActionId>;
  readonly ledger: readonly PlanEntry[];
};

/** The facts by which the references of a plan become those that its newest version prints; what the office said of one stays said. */
export function changedReferences({ plan, read, actions, ledger }: Printed): readonly LinkFact[] {
  const last = lastSaid(plan, ledger);
  const now = new Map(read.map((reference) => [referenceKey(reference), reference]));
  const stale = [...last].filter(([key, { fact, isOffices }]) => {
    return !isOffices && fact.kind === 'reference-kept' && !now.has(key) && actions.has(fact.reference.from);
  });
  const before = stale.map(([, { fact }]) => fact.reference);
  const kept = [...now].flatMap(([key, reference]): readonly LinkFact[] => {
    const said = last.get(key);
    if (said?.isOffices === true || isAsked(said?.fact, reference)) return [];
    const isNew = said === undefined || said.fact.kind === 'reference-ended';
    const read = isNew && isMoved(reference, before) ? { ...reference, doubt: 'renumbered' as const } : reference;
    return isSame(said?.fact, read) ? [] : [{ kind: 'reference-kept', reference: read }];
  });
  const ended = before.flatMap(({ from, to, words }): readonly LinkFact[] =>
    isMoved({ from, words }, read) ? [] : [{ kind: 'reference-ended', reference: { from, to, words } }],
  );
  return [...ended, ...kept];
}

type Worded = Pick<Reference, 'from' | 'words'>;

/** True where an action says the same words of another thing: its number has moved, and which is meant nobody can say. */
function isMoved({ from, words }: Worded, among: readonly Worded[]): boolean {
  return among.some((one) => one.from === from && one.words === words);
}

/** What was last said of each reference, and whether the office said it; what was taken back was not. */
function lastSaid(plan: PlanKey, ledger: readonly PlanEntry[]) {
  const undone = new Set(ledger.flatMap(({ event }) => (event.kind === 'undone' ? [event.of] : [])));
  const last = new Map<string, { readonly fact: LinkFact; readonly isOffices: boolean }>();
  for (const { plan: of, event, seq, by } of ledger) {
    if (of !== plan || undone.has(seq) || !isLinkFact(event)) continue;
    last.set(referenceKey(event.reference), { fact: event, isOffices: by !== null });
  }
  return last;
}

/** True for what is asked about since the numbers moved, in the same words. */
function isAsked(fact: LinkFact | undefined, { words }: Reference): boolean {
  if (fact?.kind !== 'reference-kept') return false;
  return fact.reference.doubt === 'renumbered' && fact.reference.words === words;
}

function isSame(fact: LinkFact | undefined, { words, doubt }: Reference): boolean {
  return fact?.kind === 'reference-kept' && fact.reference.words === words && fact.reference.doubt === doubt;
}
