import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import { heardInFull } from '#src/messages/text/heard-words.ts';
import { pageButtons, sayPage } from '#src/messages/text/paging.ts';
import type { Page } from '#src/messages/text/paging.ts';
import { shortTitle } from '#src/messages/words/naming.ts';
import { joined, say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { WaitingLine } from './line-cards.ts';
import { sayRemark } from './say-remarks.ts';

/** What a list of them was asked for as: all of them, or a part. */
export type Asked = { readonly list: string | null; readonly first: Said };

/** The lines that wait, those without a remark first and let go by one tap; each other has a tap of its own. Nothing is public before a tap. */
export function sayWaitingLines(page: Page<WaitingLine>, { list, first }: Asked): Card {
  const plain = page.items.filter(({ remarks }) => remarks.length === 0);
  const others = page.items.filter(({ remarks }) => remarks.length > 0);
  const of = list === null ? '' : ` in ${list}`;
  if (page.count === 0) return sayNoneWaits(of);
  const verb = page.count === 1 ? 'waits' : 'wait';
  return buildCard({
    heading: `${sayCount(page.count, 'line')} for the public ${verb}${of}${sayPage(page)}`,
    blocks: [...plain.flatMap(lineBlocks), ...(others.length === 0 ? [] : remarked(others))],
    buttons: [
      ...(plain.length === 0 ? [] : [allButton(plain)]),
      ...others.map((one): DraftButton => ({ label: say`Let ${one.named.ref} go`, say: toGo([one]) })),
      ...pageButtons(page, first),
    ],
  });
}

function sayNoneWaits(of: string): Card {
  return buildCard({
    heading: `No line for the public waits${of}`,
    blocks: [
      {
        kind: 'said',
        text: 'A lead writes one with /rag public, the number of the action and the line; it waits here until you let it go.',
      },
    ],
  });
}

function remarked(others: readonly WaitingLine[]): readonly DraftBlock[] {
  const title: DraftBlock = { kind: 'title', text: 'Worth a look first' };
  return [
    title,
    ...others.flatMap((one) => [
      ...lineBlocks(one),
      ...one.remarks.map((remark): DraftBlock => ({ kind: 'said', text: sayRemark(remark, one.heard) })),
    ]),
  ];
}

function lineBlocks({ named, draft }: WaitingLine): readonly DraftBlock[] {
  return heardInFull(say`${named.ref} ${shortTitle(named)} · ${draft.by}`, draft.words);
}

function allButton(plain: readonly WaitingLine[]): DraftButton {
  const [only] = plain;
  const label =
    plain.length === 1 && only !== undefined ? say`Let ${only.named.ref} go` : `Let these ${plain.length} go`;
  return { label, say: toGo(plain) };
}

// The tap carries the numbers that were shown.
function toGo(some: readonly WaitingLine[]): Phrase {
  return joined(['/rag public go', ...some.map(({ named }) => named.ref)], ' ');
}
