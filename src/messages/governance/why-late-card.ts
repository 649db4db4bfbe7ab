import { sayMoreLate } from './late-words.ts';
import { CAUSE_WORDS } from './cause-words.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock, DraftFact } from '#src/messages/draft.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { clipped, joinedUpTo, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Group, WhyLate } from '#src/plan/slippage/why-late.ts';

/** What saying it needs beside the counts: of what it is, “Improvement plan, theme A”, and how people are called. */
export type WhyLateContext = {
  readonly called: string;
  readonly naming: Naming;
  readonly nameOf: (person: PersonId) => string;
};

const MOST_REFS = 6;
const MOST_GROUPS = 10;
const MOST_SAID = 8;

/** Why what is late is late, counted: who is waited on, what was given as reasons, and what nobody has said. */
export function sayWhyLate(why: WhyLate, context: WhyLateContext): Card {
  const { waiting, causes, asSaid, unsaid } = why;
  return buildCard({
    heading: `Why late · ${context.called}`,
    blocks: [
      { kind: 'said', text: sayHowMany(why) },
      ...groupBlocks(
        'Waiting on',
        waiting.map((one) => factOf(one, context.naming.words(one.of), context)),
      ),
      ...groupBlocks(
        'Reasons given',
        causes.map((one) => factOf(one, CAUSE_WORDS[one.of], context)),
      ),
      ...(causes.length === 0 ? [] : [aside('An action whose reasons are of several kinds is counted under each.')]),
      ...saidBlocks(asSaid, context),
      ...(unsaid.length === 0 ? [] : [{ kind: 'said' as const, text: sayUnsaid(unsaid, context) }]),
      ...(why.restricted === 0 ? [] : [aside(sayRestricted(why.restricted))]),
    ],
    buttons: [{ label: 'Overdue', say: '/rag overdue' }],
  });
}

function sayHowMany({ open, past, missed, later, median }: WhyLate): string {
  if (past + missed + later === 0) return `None of ${sayCount(open, 'open action')} is late against its original date.`;
  const of = `${past} of ${sayCount(open, 'open action')} ${past === 1 ? 'is' : 'are'} past ${past === 1 ? 'its' : 'their'} date`;
  const also = sayMoreLate({ missed, later });
  const more = also.map((one) => `, and ${one}`).join('');
  const middle = median === null ? '' : ` Median slip against the original dates: ${sayCount(median.days, 'day')}.`;
  return `${of}${more}.${middle}`;
}

function groupBlocks(title: string, facts: readonly DraftFact[]): readonly DraftBlock[] {
  if (facts.length === 0) return [];
  const more = facts.length - MOST_GROUPS;
  return [
    { kind: 'title', text: title },
    { kind: 'facts', facts: facts.slice(0, MOST_GROUPS) },
    ...(more > 0 ? [aside(`And ${more} more, each with fewer.`)] : []),
  ];
}

function factOf<Of>({ count, named }: Group<Of>, label: Said, context: WhyLateContext): DraftFact {
  return { label, value: named.length === 0 ? `${count}` : say`${count} (${refsOf(named, context)})` };
}

/** Words that fit none of the causes stand as they were said. */
function saidBlocks(asSaid: WhyLate['asSaid'], { naming, nameOf }: WhyLateContext): readonly DraftBlock[] {
  if (asSaid.length === 0) return [];
  const more = asSaid.length - MOST_SAID;
  const facts = asSaid.slice(0, MOST_SAID).map(({ tracked, words, by }): DraftFact => ({
    label: naming.action(tracked.action).ref,
    value: say`“${clipped(naming.words(words))}” ${by === null ? 'the plan' : nameOf(by)}`,
  }));
  return [
    { kind: 'title', text: `In other words (${asSaid.length})` },
    { kind: 'facts', facts },
    ...(more > 0 ? [aside(`And ${more} more.`)] : []),
  ];
}

function sayUnsaid(unsaid: readonly Tracked[], context: WhyLateContext): Said {
  return say`Nobody has said why of ${unsaid.length}: ${refsOf(unsaid, context)}.`;
}

function sayRestricted(count: number): string {
  return `${sayCount(count, 'restricted action')} ${count === 1 ? 'is' : 'are'} counted here and not named.`;
}

function refsOf(tracked: readonly Tracked[], { naming }: WhyLateContext): Said {
  return joinedUpTo(
    MOST_REFS,
    tracked.map(({ action }) => naming.action(action).ref),
  );
}

function aside(text: string): DraftBlock {
  return { kind: 'aside', text };
}
