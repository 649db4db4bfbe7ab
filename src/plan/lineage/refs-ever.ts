import type { Ref } from '#src/plan/action.ts';
import { countBy } from '#src/thrift/count-by.ts';
import { FATES, ORIGINS } from './descent.ts';
import type { Descent, Fate, HowItCame, Spell } from './descent.ts';

/** A number with every action that ever had it, the one that had it first first. */
export type RefEver = {
  readonly ref: Ref;
  readonly became: readonly { readonly descent: Descent; readonly spell: Spell }[];
};

/** Every number that a plan ever gave, each once in whatever capitals, in the order of the plan. */
export function refsEver(lineage: readonly Descent[]): readonly RefEver[] {
  const inOrder = lineage.toSorted((one, other) => one.tracked.action.position - other.tracked.action.position);
  const all = inOrder.flatMap((descent) => distinct(descent.spells).map((spell) => ({ descent, spell })));
  const groups = Map.groupBy(all, ({ spell }) => spell.ref.toLowerCase());
  return Array.from(groups.values(), (became) => ({
    ref: became[0]!.spell.ref,
    became: became.toSorted((one, other) => endOf(one).localeCompare(endOf(other))),
  }));
}

/** Whoever has a number now comes after those who had it. */
function endOf({ spell: { until } }: RefEver['became'][number]): string {
  return until ?? '9999-12-31';
}

/** A number that an action had twice stands once, as it had it last. */
function distinct(spells: readonly Spell[]): readonly Spell[] {
  return [...new Map(spells.map((spell) => [spell.ref.toLowerCase(), spell])).values()];
}

/** How many actions came in each way, and what became of how many: the sums of both are the same, for each is counted once in each. */
export type Totals = {
  readonly came: Readonly<Record<HowItCame, number>>;
  readonly became: Readonly<Record<Fate, number>>;
  readonly all: number;
  /** Of those that run, how many the newest version has no longer. */
  readonly leftOut: number;
};

/** The arithmetic of a lineage. */
export function totalsOf(lineage: readonly Descent[]): Totals {
  const came = countBy(
    ORIGINS,
    lineage.map(({ origin }) => origin),
  );
  const became = countBy(
    FATES,
    lineage.map(({ fate }) => fate),
  );
  const leftOut = lineage.filter(
    ({ fate, tracked }) => (fate === 'open' || fate === 'said-done') && tracked.action.isDropped === true,
  );
  return { came, became, all: lineage.length, leftOut: leftOut.length };
}
