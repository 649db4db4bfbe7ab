import { capital } from '#src/messages/text/capital.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { buildCard, buttonOf } from '#src/messages/build-card.ts';
import type { Asking, Card, Typed } from '#src/messages/card.ts';
import { rowAbout } from '#src/messages/draft.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import { filesOfEvidence } from '#src/messages/text/files-in.ts';
import { isOnlyLink, linksToEvidence } from '#src/messages/text/links-in.ts';
import { shortTitle } from '#src/messages/words/naming.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { isBlank, Phrase, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import {
  checkButtons,
  EACH_COMPLETE,
  IS_COMPLETE,
  NOTHING_SHOWN,
  NOT_SHOWN,
  sayDone,
  sayShown,
  sayWrittenSince,
} from './check-words.ts';
import type { CheckContext } from './check-words.ts';

/** One delivery that somebody is asked to check, and what there is to say of the asking: who is asked too, when it goes on. */
export type Check = { readonly tracked: Tracked; readonly asides: readonly string[] };

/** What stands beside the checks of a card: how many more wait, what shows them, and whether it is part of another card. */
export type Beside = { readonly more: number; readonly turn: readonly DraftButton[]; readonly isBeside: boolean };

/** Asks whether what is said to be done is complete; null for nothing to check. */
export function askToCheck(checks: readonly Check[], beside: Beside, context: CheckContext): Card | null {
  const [first, ...others] = checks;
  if (first === undefined) return null;
  const isAlone = others.length === 0 && beside.more === 0 && !beside.isBeside;
  return isAlone ? checkOne(first, context) : checkSeveral([first, ...others], beside, context);
}

/** That nothing waits for the reader; `own` are those that only somebody else may check. */
export function sayNothingToCheck(own: number): Card {
  const others =
    own === 0
      ? ''
      : ` ${own === 1 ? 'One is your own: somebody else checks it.' : `${own} are your own: somebody else checks them.`}`;
  return buildCard({
    readers: 'asker',
    heading: 'Nothing waits for you to check',
    blocks: [said(`Whatever a lead says is done comes to you to be checked.${others}`)],
    buttons: [{ label: 'My actions', say: '/rag mine' }],
  });
}

function checkOne({ tracked, asides }: Check, context: CheckContext): Card {
  const named = context.naming.action(tracked.action);
  const { ref } = named;
  const shown = isOnlyLink(tracked.standing.evidence ?? '') ? '' : sayShown(tracked, context);
  const done = capital(sayDone(tracked, context));
  const since = sayWrittenSince(tracked, context);
  return buildCard({
    heading: say`To check: ${ref} ${shortTitle(named)}`,
    blocks: [
      said(isBlank(shown) ? `${done}.` : say`${done}, ${shown}.`),
      ...linksToEvidence(tracked),
      ...filesOfEvidence(tracked, context.naming.words),
      said(tracked.standing.evidence === null ? NOTHING_SHOWN : IS_COMPLETE),
      ...(isBlank(since) ? [] : [said(say`But ${since}.`)]),
      ...asides.map((text): DraftBlock => ({ kind: 'aside', text })),
    ],
    buttons: checkButtons(ref, false),
    asks: [{ action: named.id, question: 'is-it-complete', buttons: [] }],
    typed: typedFor(ref),
  });
}

function typedFor(ref: Phrase): Typed {
  return { yes: wordsOf(say`/rag verify ${ref} yes`), no: wordsOf(say`/rag verify ${ref} no`) };
}

type AtLeastOne = readonly [Check, ...Check[]];

function checkSeveral(checks: AtLeastOne, { more, turn, isBeside }: Beside, context: CheckContext): Card {
  const [first] = checks;
  const rows = checks.map(({ tracked, asides }) => ({
    ...rowAbout(context.naming.action(tracked.action)),
    rating: null,
    unratedSaid: false,
    facts: [
      sayDone(tracked, context),
      shownInRow(tracked, context),
      ...[sayWrittenSince(tracked, context)].filter((since) => !isBlank(since)),
      ...asides,
    ],
  }));
  return buildCard({
    heading: isBeside ? `${checks.length} more to check` : countOf(checks.length, more),
    blocks: [{ kind: 'rows', rows, more: 0 }, said(EACH_COMPLETE)],
    buttons: [...checkButtons(context.naming.action(first.tracked.action).ref, true), ...turn],
    asks: checks.map((check) => askingOf(check, context)),
  });
}

function countOf(shown: number, more: number): string {
  return more === 0 ? `${shown} to check` : `${shown} of ${shown + more} to check`;
}

function askingOf({ tracked }: Check, { naming }: CheckContext): Asking {
  const named = naming.action(tracked.action);
  return { action: named.id, question: 'is-it-complete', buttons: checkButtons(named.ref, true).map(buttonOf) };
}

function shownInRow(tracked: Tracked, context: CheckContext): Said {
  const shown = sayShown(tracked, context);
  return isBlank(shown) ? NOT_SHOWN : shown;
}

/** Asks whoever found something missing what it is; their next line goes to the leads. */
export function askWhatIsMissing(named: Named): Card {
  const { ref } = named;
  return buildCard({
    heading: say`${ref}: what is missing?`,
    blocks: [said(named.title), said('One line is enough. Its leads are told at once, in your words.')],
    buttons: [
      { label: 'It is complete', say: say`/rag verify ${ref}` },
      { label: 'Open', say: say`/rag ${ref}` },
    ],
    asks: [{ action: named.id, question: 'is-it-complete', buttons: [] }],
    typed: { yes: wordsOf(say`/rag verify ${ref} yes`), reason: wordsOf(say`/rag verify ${ref} no, …`) },
  });
}

/** Asks whoever finds it complete, where nothing shows it, what they saw; their next line is kept with the check. */
export function askWhatWasSeen(named: Named): Card {
  const { ref } = named;
  return buildCard({
    heading: say`${ref}: what did you see?`,
    blocks: [
      said(named.title),
      said('Nothing shows it yet. One line is enough, or where to look; it is kept with your check.'),
    ],
    buttons: [
      { label: 'Not yet', say: say`/rag verify ${ref} no` },
      { label: 'Open', say: say`/rag ${ref}` },
    ],
    asks: [{ action: named.id, question: 'is-it-complete', buttons: [] }],
    typed: { no: wordsOf(say`/rag verify ${ref} no`), reason: wordsOf(say`/rag verify ${ref} what I saw: …`) },
  });
}

function wordsOf(phrase: Phrase): string {
  return Phrase.wordsOf(phrase);
}

function said(text: Said): DraftBlock {
  return { kind: 'said', text };
}
