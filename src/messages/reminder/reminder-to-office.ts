import type { Ask, RuleName, Unasked, Unreachable } from '#src/nudge/nudge.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import { sayDone } from '#src/messages/office/check-words.ts';
import { say } from '#src/messages/words/phrase.ts';
import { sayAnd, sayCount } from '#src/messages/words/say-list.ts';
import { namedIn, sayKept } from './reminder-facts.ts';
import type { ReminderContext } from './reminder-facts.ts';
import { rowsOf } from './reminder-rows.ts';

type Section = { readonly heading: string; readonly blocks: readonly DraftBlock[] };

/** Tells the office what no lead can answer, which answers nobody understood, which actions have no date and who cannot be reached, with the command that settles each; null when there is nothing. */
export function tellOffice(
  asks: readonly Ask[],
  unreachable: Unreachable | null,
  context: ReminderContext,
): Card | null {
  const sections = [
    aboutNobodyToAsk(
      asks.filter((ask) => !APART.has(ask.rule)),
      context,
    ),
    aboutAnswers(
      asks.filter((ask) => ask.rule === 'not-understood'),
      context,
    ),
    aboutUncheckable(
      asks.filter((ask) => ask.rule === 'to-check'),
      context,
    ),
    aboutUnreachable(unreachable),
    aboutDates(
      asks.filter((ask) => ask.rule === 'date-missing'),
      context,
    ),
  ].filter((section) => section !== null);
  const [first, ...others] = sections;
  if (first === undefined) return null;
  const further = others.flatMap(({ heading, blocks }): readonly DraftBlock[] => [
    { kind: 'title', text: heading },
    ...blocks,
  ]);
  return buildCard({ heading: first.heading, blocks: [...first.blocks, ...further] });
}

const APART: ReadonlySet<RuleName> = new Set(['date-missing', 'not-understood', 'to-check']);

function aboutUncheckable(asks: readonly Ask[], context: ReminderContext): Section | null {
  if (asks.length === 0) return null;
  return {
    heading: `${sayCount(asks.length, 'action')} with nobody to check ${asks.length === 1 ? 'it' : 'them'}`,
    blocks: [
      ...rowsOf(asks, ({ tracked }) => [sayDone(tracked, context)], context),
      {
        kind: 'said',
        text: 'Nobody checks their own: give somebody who does not lead it the role verifier in the roster.',
      },
    ],
  };
}

function aboutNobodyToAsk(asks: readonly Ask[], context: ReminderContext): Section | null {
  const [first] = asks;
  if (first === undefined) return null;
  const { ref } = namedIn(first, context);
  return {
    heading: `${sayCount(asks.length, 'action')} with nobody to ask`,
    blocks: [
      ...rowsOf(asks, (ask) => [sayWhyNobody(ask.unasked)], context),
      {
        kind: 'said',
        text: say`To say how one stands: /rag ${ref} amber and why. To give it a lead: /rag assign ${ref} and a name`,
      },
    ],
  };
}

function aboutAnswers(asks: readonly Ask[], context: ReminderContext): Section | null {
  const [first] = asks;
  if (first === undefined) return null;
  return {
    heading: `${sayCount(asks.length, 'answer')} nobody understood`,
    blocks: [
      ...rowsOf(asks, (ask) => [sayKept(ask, context)], context),
      { kind: 'said', text: say`To say how one stands: /rag ${namedIn(first, context).ref} amber and why` },
    ],
  };
}

function sayWhyNobody(unasked: readonly Unasked[]): string {
  if (unasked.length === 0) return 'it has no lead';
  const reasons = [...new Set(unasked.map(({ why }) => why))];
  return reasons.map((reason) => sayReason(reason, unasked)).join('; ');
}

function sayReason(reason: Unasked['why'], unasked: readonly Unasked[]): string {
  const names = unasked.filter(({ why }) => why === reason).map(({ name }) => name);
  return `${sayAnd(names)}: ${WHY[reason]}`;
}

const WHY: Readonly<Record<Unasked['why'], string>> = {
  away: 'away without a deputy',
  unreachable: 'no way to reach them here',
  'not-mine': 'not theirs, they say',
  nobody: 'nobody in the roster today',
};

function aboutUnreachable(unreachable: Unreachable | null): Section | null {
  if (unreachable === null) return null;
  const { names, of } = unreachable;
  return {
    heading: `${names.length} of ${of} leads cannot be reached`,
    blocks: [
      { kind: 'said', text: `${names.join('; ')}.` },
      {
        kind: 'said',
        text: 'A post needs a holder, a body its members, a person an account: load a roster file that says so, or give each action another lead with /rag assign, its ref and a name.',
      },
    ],
  };
}

function aboutDates(asks: readonly Ask[], context: ReminderContext): Section | null {
  const [first] = asks;
  if (first === undefined) return null;
  return {
    heading: `${sayCount(asks.length, 'action')} without a date`,
    blocks: [
      ...rowsOf(asks, () => [], context),
      {
        kind: 'said',
        text: say`To set a date: /rag date ${namedIn(first, context).ref} 31 Mar because, and the reason. All that is doubtful: /rag doubts`,
      },
    ],
  };
}
