import type { RefEver, Totals } from '#src/plan/lineage/refs-ever.ts';
import type { Descent } from '#src/plan/lineage/descent.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock, DraftRow } from '#src/messages/draft.ts';
import { rowAbout } from '#src/messages/draft.ts';
import { pageButtons, sayPage } from '#src/messages/text/paging.ts';
import type { Page } from '#src/messages/text/paging.ts';
import { speakingOf } from '#src/messages/words/naming.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { shortTitle } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { sayBecame, sayFate, sayFormer, sayOrigin } from './say-descent.ts';
import type { LineageSetting } from './say-descent.ts';
import { sayTotals } from './say-totals.ts';

/** The numbers that a plan, or a part of it, ever gave, as far as the reader may see whose they were. */
export type LineageList = {
  /** The plan or its part, as a heading. */
  readonly of: string;
  readonly say: Said;
  readonly page: Page<RefEver>;
  readonly totals: Totals;
  readonly hidden: number;
};

/** What became of every number that was ever given, each once, with the sum in front. */
export function sayLineage({ of, say: first, page, totals, hidden }: LineageList, setting: LineageSetting): Card {
  const others = `${sayCount(hidden, 'restricted action')} ${hidden === 1 ? 'is' : 'are'} counted here and not listed.`;
  return buildCard({
    heading: `What became of every number · ${of}${sayPage(page)}`,
    blocks: [
      ...(page.page === 1 ? [{ kind: 'said' as const, text: totals.all === 0 ? NONE : sayTotals(totals) }] : []),
      { kind: 'rows', rows: page.items.flatMap((one) => rowsOf(one, setting)), more: 0 },
      ...(hidden === 0 ? [] : [{ kind: 'aside' as const, text: others }]),
    ],
    buttons: pageButtons(page, first),
  });
}

const NONE = 'No number was given here.';

function rowsOf({ ref, became }: RefEver, setting: LineageSetting): readonly DraftRow[] {
  return became.map(({ descent, spell }): DraftRow => {
    const { action } = descent.tracked;
    const named = setting.naming.action(action);
    // What another has by now does not call this one.
    const number = spell.until === null ? named.ref : speakingOf(action.id, ref);
    return {
      ...rowAbout(named),
      ref: number,
      rating: null,
      unratedSaid: false,
      facts: sayBecame(descent, spell, setting),
    };
  });
}

/** All that one action came out of and that became of it, both ways. */
export function sayFamily(
  named: Named,
  family: readonly Descent[],
  { hidden, setting }: { readonly hidden: number; readonly setting: LineageSetting },
): Card {
  const rows = family.map((descent): DraftRow => {
    const facts = [sayFate(descent, setting), ...sayOrigin(descent, setting), ...sayFormer(descent, setting)];
    return { ...rowAbout(setting.naming.action(descent.tracked.action)), rating: null, unratedSaid: false, facts };
  });
  const unseen: readonly DraftBlock[] =
    hidden === 0 ? [] : [{ kind: 'aside', text: `${sayCount(hidden, 'restricted action')} of its line left out.` }];
  return buildCard({
    heading: say`${named.ref} ${shortTitle(named)} · line of descent`,
    blocks: [
      { kind: 'rows', rows, more: 0 },
      ...(family.length > 1 ? [] : [{ kind: 'said' as const, text: 'It was not split or merged.' }]),
      ...unseen,
    ],
    buttons: [
      { label: 'History', say: say`/rag history ${named.ref}` },
      { label: 'Show it', say: say`/rag ${named.ref}` },
    ],
  });
}
