import type { Plan } from '#src/plan/action.ts';
import type { LinkDoubt } from '#src/plan/governance/links/link.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton, DraftRow } from '#src/messages/draft.ts';
import { rowAbout } from '#src/messages/draft.ts';
import { pageButtons, sayPage } from '#src/messages/text/paging.ts';
import type { Page } from '#src/messages/text/paging.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { shortTitle } from '#src/messages/words/naming.ts';
import { clipped, say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { NamedTarget } from './target.ts';

/** A reference with its action as its reader knows it; `to` is what it means, or may. */
export type LinkRow = {
  readonly from: Named;
  readonly to: NamedTarget | null;
  readonly words: Phrase;
  readonly doubt: LinkDoubt | null;
};

const WHY: Readonly<Record<LinkDoubt, string>> = {
  negated: 'the words say that it does not, or no more',
  range: 'a row of numbers is named by its ends',
  loose: 'other words stand in between',
  'other-plan': 'a plan is meant that is not loaded',
  'earlier-plan': 'an earlier version may be meant',
  asks: 'the plan itself asks',
  renumbered: 'the words are as before, and the numbers have moved',
};

const LONGEST = 80;

/** The references of a plan, and for the office the first one in doubt with a tap for each answer. */
export function sayLinks(
  { name }: Plan,
  {
    page,
    doubts,
    say: first,
  }: { readonly page: Page<LinkRow>; readonly doubts: readonly LinkRow[]; readonly say: Said },
): Card {
  const [asked] = doubts;
  const none = page.count === 0 && asked === undefined;
  return buildCard({
    heading: `Cross-references · ${name} · ${sayCount(page.count, 'link')}${sayPage(page)}`,
    blocks: [
      ...(none ? [{ kind: 'said' as const, text: 'The plan’s words refer from no action to another.' }] : []),
      ...(page.count === 0 ? [] : [{ kind: 'rows' as const, rows: page.items.map(linkRow), more: 0 }]),
      ...doubtBlocks(doubts),
    ],
    buttons: [...(asked === undefined ? [] : linkAnswers(asked)), ...pageButtons(page, first)],
  });
}

/** What one action refers to and what refers to it; what is in doubt is asked of the office. */
export function sayLinksOf(
  named: Named,
  {
    lines,
    doubts,
    open,
  }: { readonly lines: readonly Said[]; readonly doubts: readonly LinkRow[]; readonly open: readonly DraftButton[] },
): Card {
  const [asked] = doubts;
  const isNone = lines.length === 0 && asked === undefined;
  return buildCard({
    heading: say`${named.ref} ${shortTitle(named)} · cross-references`,
    blocks: [
      ...lines.map((text): DraftBlock => ({ kind: 'said', text })),
      ...(isNone ? [{ kind: 'said' as const, text: 'It refers to nothing, and nothing refers to it.' }] : []),
      ...doubtBlocks(doubts),
    ],
    buttons: [
      ...(asked === undefined ? [] : linkAnswers(asked)),
      ...open,
      { label: 'Show it', say: say`/rag ${named.ref}` },
    ],
  });
}

/** What the office said of a reference. */
export function sayLinkSet(named: Named, target: NamedTarget | null, refers: boolean): Card {
  const what = target === null ? 'none of what was in doubt' : target.called;
  const how = target === null ? 'refers to' : refers ? 'refers to' : 'does not refer to';
  return buildCard({
    heading: say`${named.ref} ${how} ${what}`,
    blocks: [
      { kind: 'said', text: say`${shortTitle(named)}. A newer version of the plan does not change what you said.` },
    ],
    buttons: [{ label: 'All of them', say: '/rag links' }],
  });
}

/** Nothing to link with, or nothing to let go. */
export function sayNoSuchLink(named: Named, said: Phrase): Card {
  return buildCard({
    heading: say`${named.ref}: nothing has changed`,
    blocks: [
      {
        kind: 'said',
        text: say`“${clipped(said, LONGEST)}” is no action, section, outcome or plan that it could refer to, or it does not.`,
      },
    ],
    buttons: [{ label: 'Its cross-references', say: say`/rag links ${named.ref}` }],
  });
}

function linkRow({ from, to, words }: LinkRow): DraftRow {
  const facts = [say`refers to ${to?.called ?? 'something'}`, say`“${clipped(words, LONGEST)}”`];
  return { ...rowAbout(from), rating: null, unratedSaid: false, facts };
}

function doubtBlocks(doubts: readonly LinkRow[]): readonly DraftBlock[] {
  const [asked] = doubts;
  if (asked === undefined) return [];
  return [
    { kind: 'title', text: `In doubt (${doubts.length})` },
    { kind: 'said', text: say`${askLink(asked)}.` },
  ];
}

/** Whether an action refers to something, and why that is not certain; without its full stop. */
export function askLink({ from, to, words, doubt }: LinkRow): Said {
  const what = to === null ? 'something' : to.called;
  const why = doubt === null ? '' : `: ${WHY[doubt]}`;
  return say`Does ${from.ref} refer to ${what}? The plan says “${clipped(words, LONGEST)}”${why}`;
}

/** The answers to it, each as a tap. */
export function linkAnswers({ from: { ref }, to }: LinkRow): readonly DraftButton[] {
  if (to === null) return [{ label: 'It refers to nothing', say: say`/rag links ${ref} none` }];
  return [
    { label: say`Yes, to ${to.called}`, say: say`/rag links ${ref} to ${to.called}` },
    { label: 'No', say: say`/rag links ${ref} not ${to.called}` },
  ];
}
