import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import { heardWords } from '#src/messages/text/heard-words.ts';
import { pageButtons, sayPage } from '#src/messages/text/paging.ts';
import type { Page } from '#src/messages/text/paging.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { shortTitle } from '#src/messages/words/naming.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import { say } from '#src/messages/words/phrase.ts';
import { whoIsMeant } from '#src/messages/office/day/who-is-meant.ts';
import type { MayBe } from '#src/intake/doubts.ts';
import { capital } from '#src/messages/text/capital.ts';
import { askLink, linkAnswers } from '#src/messages/look/links/links-card.ts';
import type { LinkRow } from '#src/messages/look/links/links-card.ts';
import { sayNobodyYet } from '#src/messages/words/who/without-address.ts';
import { sayCount } from '#src/messages/words/say-list.ts';

/** Something in the plan that a person must settle. */
export type DoubtLine = {
  readonly named: Named;
  readonly about: 'timescale' | 'leads' | 'title' | 'theme';
  /** Where the document has it; null where that is not known. */
  readonly place: string | null;
  /** The plan's own. */
  readonly words: Phrase;
  /** The best reading of them; null where there is none. */
  readonly reading: string | null;
  readonly why: string;
  /** The command that settles it, before and after the ref. */
  readonly settle: { readonly before: string; readonly after: string };
  /** The leads that several people may be: each is settled by a tap. */
  readonly mayBe: readonly MayBe[];
};

/** How the list is said, the leads behind whom nobody stands, who are read without a doubt, and the cross-references that are in doubt. */
export type Beside = { readonly first: string; readonly nobody: readonly string[]; readonly links: readonly LinkRow[] };

/** What could not be read in a plan, worst first, each with the one command that settles it. */
export function sayDoubts(plan: string, page: Page<DoubtLine>, { first, nobody, links }: Beside): Card {
  const beside: readonly DraftBlock[] = [
    ...linkBlocks(links),
    ...(nobody.length === 0 ? [] : [{ kind: 'aside' as const, text: `${sayNobodyYet(nobody)} /rag office has them.` }]),
  ];
  if (page.count === 0 && links.length > 0) {
    const heading = `${plan} · ${sayLinksInDoubt(links)}`;
    return buildCard({ heading, blocks: beside, buttons: linkButtonsOf(links) });
  }
  if (page.count === 0) {
    const text = 'Everything in it was read, or has been settled.';
    const buttons = [{ label: 'Status', say: '/rag status' }];
    return buildCard({ heading: `${plan} · no doubts`, blocks: [{ kind: 'said', text }, ...beside], buttons });
  }
  return buildCard({
    heading: `${plan} · ${sayCount(page.count, 'doubt')}${sayPage(page)}`,
    blocks: [...page.items.flatMap(blocksOf), ...beside],
    buttons: [...page.items.flatMap(buttonsOf), ...linkButtonsOf(links), ...pageButtons(page, first)],
  });
}

const MOST_LINKS = 4;

function sayLinksInDoubt(links: readonly LinkRow[]): string {
  return sayCount(links.length, 'cross-reference in doubt', 'cross-references in doubt');
}

/** Each with its answers under it; more of them stand with all links. */
function linkBlocks(links: readonly LinkRow[]): readonly DraftBlock[] {
  if (links.length === 0) return [];
  const more = links.length - MOST_LINKS;
  return [
    { kind: 'title', text: capital(sayLinksInDoubt(links)) },
    ...links.slice(0, MOST_LINKS).flatMap((row, at): readonly DraftBlock[] => [
      { kind: 'said', text: say`${askLink(row)}.` },
      { kind: 'choices', of: `link ${at}` },
    ]),
    ...(more > 0 ? [{ kind: 'said' as const, text: `And ${more} more; the next come up as these are answered.` }] : []),
  ];
}

function linkButtonsOf(links: readonly LinkRow[]): readonly DraftButton[] {
  return links.slice(0, MOST_LINKS).flatMap((row, at) =>
    linkAnswers(row).map((button) => ({
      ...button,
      aloud: say`${row.from.ref}, ${button.label}`,
      under: `link ${at}`,
    })),
  );
}

/** The first of them, for a page on which they do not turn. */
export function sayFirstDoubts(plan: string, lines: readonly DoubtLine[], most: number): Card {
  return buildCard({
    heading: `${plan} · ${sayCount(lines.length, 'doubt')}`,
    blocks: lines.slice(0, most).flatMap(blocksOf),
    buttons: [
      ...lines.slice(0, most).flatMap(buttonsOf),
      ...(lines.length > most ? [{ label: 'All doubts', say: '/rag doubts' }] : []),
    ],
  });
}

/** A tap for each who may be meant, under the doubt. */
function buttonsOf({ named, mayBe: [first] }: DoubtLine): readonly DraftButton[] {
  if (first === undefined) return [];
  return whoIsMeant(named, first).map((button) => ({ ...button, under: choicesFor(named) }));
}

function choicesFor({ id }: Named): string {
  return `who ${id}`;
}

function blocksOf({ named, about, place, words, reading, why, settle, mayBe }: DoubtLine): readonly DraftBlock[] {
  const { ref } = named;
  const read = reading === null ? '' : say`\nRead as: ${reading}. To let that stand: /rag settle ${ref} ${about}`;
  return [
    { kind: 'title', text: say`${ref} · ${shortTitle(named)}` },
    ...heardWords(`The plan’s ${about}`, words),
    { kind: 'said', text: say`${why}${read}\nTo settle it: ${settle.before} ${ref} ${settle.after}` },
    ...(mayBe.length === 0 ? [] : [{ kind: 'choices' as const, of: choicesFor(named) }]),
    ...(place === null ? [] : [{ kind: 'aside' as const, text: `In the document: ${place}.` }]),
  ];
}
