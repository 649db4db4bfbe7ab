import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '#test/kit/an-action.ts';
import type { Action, ActionId, Ref } from '#src/plan/action.ts';
import { lineageOf } from '#src/plan/lineage/descent.ts';
import { familyOf } from '#src/plan/lineage/family.ts';
import { refsEver, totalsOf } from '#src/plan/lineage/refs-ever.ts';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk } from '#test/commands/a-talk.ts';
import type { Talk } from '#test/commands/a-talk.ts';

const OFFICE = 'Olive Office';
const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((all, one) => all + one, 0);

/** One thing that the office does or a newer version brings; the numbers choose among the actions that are there. */
type Act = readonly [what: (typeof ACTS)[number], one: number, other: number];
const ACTS = [
  'split',
  'merge',
  'close',
  'done',
  'add',
  'undo',
  'reopen',
  'drop',
  'renumber',
  'reword',
  'grow',
] as const;
const act = fc.tuple(fc.constantFrom(...ACTS), fc.nat(20), fc.nat(20));

async function doAct(talk: Talk, [what, one, other]: Act, count: number): Promise<void> {
  const { tracked } = await talk.whole();
  const actions = tracked.map(({ action }) => action);
  // With its “!”, since a number may have been another's lately.
  const ref = `${actions[one % actions.length]!.ref}!`;
  const to = `${actions[other % actions.length]!.ref}!`;
  switch (what) {
    case 'split':
      await talk.say(OFFICE, `/rag split ${ref} into "First half ${count}"; "Second half ${count}"`);
      return;
    case 'merge':
      await talk.say(OFFICE, `/rag merge ${ref} all the same into ${to} because they are one piece of work`);
      return;
    case 'close':
      await talk.say(OFFICE, `/rag close ${ref} as withdrawn because there is no money`);
      return;
    case 'done':
      await talk.say(OFFICE, `/rag ${ref} done https://example.org/minutes`);
      await talk.say('Vera Venn', `/rag verify ${ref}`);
      return;
    case 'add':
      await talk.say(OFFICE, `/rag add 8.5.${count} "Added ${count}" lead "Ann Archer" by 31 Mar 2016`);
      return;
    case 'undo':
      await talk.say(OFFICE, '/rag undo');
      return;
    case 'reopen':
      await talk.say(OFFICE, `/rag reopen ${ref} because it is not finished`);
      return;
    case 'drop':
    case 'renumber':
    case 'reword':
    case 'grow':
      await talk.revise(newer(what, actions, { one, other, count }));
  }
}

type Chosen = { readonly one: number; readonly other: number; readonly count: number };

/** A newer version of the plan: one action left out, two that change their numbers, one in other words, one new. */
function newer(what: Act[0], all: readonly Action[], { one, other, count }: Chosen): readonly Action[] {
  const printed = all.filter(({ isByHand }) => isByHand !== true);
  const first = printed[one % printed.length]!;
  const second = printed[other % printed.length]!;
  const changed = (action: Action): Action => {
    if (what === 'drop') return action === first ? { ...action, isDropped: true } : action;
    if (what === 'reword') return action === first ? { ...action, title: `Worded anew ${count}` } : action;
    if (what !== 'renumber' || first === second) return action;
    if (action === first) return renumbered(action, second.ref);
    return action === second ? renumbered(action, first.ref) : action;
  };
  const grown = anAction({ ref: `7.1.${count}`, title: `New ${count}`, due: '2016-06-30', position: 100 + count });
  return [...printed.map(changed), ...(what === 'grow' ? [grown] : [])];
}

function renumbered(action: Action, ref: Ref): Action {
  const former = [...(action.formerRefs ?? []), { ref: action.ref, until: day('2015-11-20') }];
  return { ...action, ref, formerRefs: former.filter((had) => had.ref !== ref) };
}

test('whatever is split, merged, renumbered, added, dropped and taken back: every number ever given is told once, and what came is what became', async () => {
  const met = new Set<string>();
  const property = fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
    const talk = await aTalk();
    const start = (await talk.whole()).tracked.map(({ action }) => action);
    const given = new Map<ActionId, Set<string>>(start.map(({ id, ref }) => [id, new Set([ref.toLowerCase()])]));
    for (const [count, one] of acts.entries()) {
      await doAct(talk, one, count + 1);
      const { tracked, ledger } = await talk.whole();
      for (const { action } of tracked) {
        given.set(action.id, (given.get(action.id) ?? new Set()).add(action.ref.toLowerCase()));
      }
      const lineage = lineageOf(tracked, ledger);
      const totals = totalsOf(lineage);
      for (const { origin, fate, spells } of lineage)
        met
          .add(origin)
          .add(fate)
          .add(spells.length > 1 ? 'renumbered' : fate);
      expect(sum(totals.came)).toBe(tracked.length);
      expect(sum(totals.became)).toBe(tracked.length);
      expect(totals.came.published).toBe(4);

      const refs = refsEver(lineage);
      expect(new Set(refs.map(({ ref }) => ref.toLowerCase())).size).toBe(refs.length);
      const there = new Set(tracked.map(({ action }) => action.id));
      const told = refs.flatMap(({ ref, became }) =>
        became.map(({ descent }) => `${descent.tracked.action.id} ${ref.toLowerCase()}`),
      );
      const everGiven = [...given].flatMap(([id, all]) => (there.has(id) ? [...all].map((ref) => `${id} ${ref}`) : []));
      expect(told.toSorted()).toEqual(everGiven.toSorted());
      // Whoever has a number now is the one it is told of last.
      const current = refs.flatMap(({ became }) => became.filter(({ spell }) => spell.until === null));
      expect(current.map(({ descent }) => descent.tracked.action.id).toSorted()).toEqual([...there].toSorted());

      const byId = new Map(lineage.map((descent) => [descent.tracked.action.id, descent]));
      const ways = lineage.flatMap(({ tracked: { action }, into }) => into.map((to) => [action.id, to] as const));
      for (const [id, into] of ways) {
        expect(byId.get(into)?.from).toContain(id);
        expect(familyOf(into, lineage).map(({ tracked: { action } }) => action.id)).toContain(id);
      }
    }
  });
  await fc.assert(property, { numRuns: 15 });
  // The acts were done, and not only refused.
  for (const kind of ['version', 'by-hand', 'part', 'complete', 'withdrawn', 'split', 'merged', 'renumbered'])
    expect(met).toContain(kind);
});
