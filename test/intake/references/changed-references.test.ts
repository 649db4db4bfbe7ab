import { expect, test } from 'vitest';
import { changedReferences } from '#src/intake/references/changed-references.ts';
import type { ActionId, PlanKey } from '#src/plan/action.ts';
import { withLinkFact } from '#src/plan/governance/links/link.ts';
import type { LinkFact, Reference } from '#src/plan/governance/links/link.ts';
import type { PlanEntry } from '#src/plan/ledger.ts';
import { personId } from '#test/kit/an-action.ts';

const plan = 'RIP' as PlanKey;
const id = (ref: string): ActionId => `RIP/${ref}` as ActionId;
const refers = (from: string, to: string, words: string, doubt?: Reference['doubt']): Reference => ({
  from: id(from),
  to: { kind: 'action', action: id(to) },
  words,
  ...(doubt === undefined ? {} : { doubt }),
});
const kept = (reference: Reference): LinkFact => ({ kind: 'reference-kept', reference });
const ended = ({ from, to, words }: Reference): LinkFact => ({
  kind: 'reference-ended',
  reference: { from, to, words },
});

function aLedger(said: readonly (readonly [fact: LinkFact, byOffice: boolean])[]): readonly PlanEntry[] {
  return said.map(([event, byOffice], at) => ({
    seq: at + 1,
    at: '2026-10-01T09:00:00.000Z' as PlanEntry['at'],
    day: '2026-10-01' as PlanEntry['day'],
    by: byOffice ? personId('Olive Office') : null,
    message: null,
    plan,
    event,
  }));
}

const OLD = refers('1', '2', 'see 2');
const NEW_WORDS = refers('1', '3', 'see 3');
const SAME_WORDS = refers('1', '3', 'see 2');
const ASKED = { ...SAME_WORDS, doubt: 'renumbered' as const };

test.each<{
  what: string;
  before: readonly (readonly [LinkFact, boolean])[];
  read: readonly Reference[];
  stands: readonly Reference[];
}>([
  { what: 'a first version', before: [], read: [OLD], stands: [OLD] },
  { what: 'the same again', before: [[kept(OLD), false]], read: [OLD], stands: [OLD] },
  { what: 'words that are gone', before: [[kept(OLD), false]], read: [], stands: [] },
  { what: 'other words', before: [[kept(OLD), false]], read: [NEW_WORDS], stands: [NEW_WORDS] },
  {
    what: 'the same words under moved numbers',
    before: [[kept(OLD), false]],
    read: [SAME_WORDS],
    stands: [OLD, ASKED],
  },
  {
    what: 'the same once more, while it is asked about',
    before: [
      [kept(OLD), false],
      [kept(ASKED), false],
    ],
    read: [SAME_WORDS],
    stands: [OLD, ASKED],
  },
  {
    what: 'what the office took off',
    before: [
      [kept(OLD), false],
      [ended(OLD), true],
    ],
    read: [OLD],
    stands: [],
  },
  { what: 'what the office added', before: [[kept(NEW_WORDS), true]], read: [], stands: [NEW_WORDS] },
  {
    what: 'a doubt that is certain now',
    before: [[kept({ ...OLD, doubt: 'loose' }), false]],
    read: [OLD],
    stands: [OLD],
  },
])('of $what stands what a reader of both versions would say', ({ before, read, stands }) => {
  const facts = changedReferences({ plan, read, actions: new Set([id('1')]), ledger: aLedger(before) });
  const all = [...before.map(([fact]) => fact), ...facts];
  expect(all.reduce<readonly Reference[]>(withLinkFact, [])).toEqual(stands);
});
