import { addDays } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card, Round } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import { answersTo } from '#src/messages/reminder/question-buttons.ts';
import { heardKept, namedIn, sayLastRating, sayNames, sayWhen } from '#src/messages/reminder/reminder-facts.ts';
import type { ReminderContext } from '#src/messages/reminder/reminder-facts.ts';
import { askedIn, questionOf, sayQuestion } from '#src/messages/reminder/reminder-question.ts';
import { joined, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import type { Ask } from '#src/nudge/nudge.ts';
import { saidBefore, undoButtons } from './round-said.ts';
import type { Before } from './round-said.ts';

/** The question that a round has come to, and what happened on the way to it. */
export type RoundStep = { readonly round: Round; readonly ask: Ask; readonly before: Before };

/** One question of a round with its buttons, how far the round is, and above it what the answer before it recorded. */
export function sayRoundQuestion({ round, ask, before }: RoundStep, context: ReminderContext): Card {
  const named = namedIn(ask, context);
  const askDate = say`/rag round date ${named.ref}`;
  const question = questionOf(ask, context);
  return buildCard({
    ...frameOf(round),
    blocks: [...saidBefore(before), ...aboutOf(ask, context), { kind: 'said', text: sayQuestion(ask, context) }],
    buttons: [
      ...answersTo(question, named.ref, askDate),
      { label: 'Add a note', say: say`/rag note ${named.ref}` },
      { label: 'Skip', say: say`/rag round skip ${named.ref}` },
      { label: 'Stop', say: '/rag round stop' },
      ...undoButtons(before),
    ],
    asks: [{ ...askedIn(ask, context), buttons: [] }],
  });
}

/** Asks for the later date of the action that a round has come to, with three days to tap. */
export function sayRoundDate({ round, ask }: Pick<RoundStep, 'round' | 'ask'>, context: ReminderContext): Card {
  const { ref } = namedIn(ask, context);
  const { today, days } = context;
  const late = [14, 30, 91].map((count) => days.onOrAfter(addDays(today, count)));
  const dates: readonly DraftButton[] = late.map((day) => ({
    label: sayDay(day, today),
    say: say`/rag ${ref} forecast ${sayDay(day)}`,
  }));
  const text = 'Until which day, and why? One line is enough, such as “end of March, waiting on HR”.';
  return buildCard({
    ...frameOf(round),
    blocks: [...aboutOf(ask, context), { kind: 'said', text }],
    buttons: [
      ...dates,
      { label: 'Back to the question', say: '/rag round on' },
      { label: 'Skip', say: say`/rag round skip ${ref}` },
    ],
    asks: [{ ...askedIn(ask, context), question: 'which-date', buttons: [] }],
  });
}

function frameOf(round: Round) {
  const place = round.of - round.left.length + 1;
  return { readers: 'asker', heading: `Your round · ${place} of ${round.of}`, round } as const;
}

function aboutOf(ask: Ask, context: ReminderContext): readonly DraftBlock[] {
  const { ref, title } = namedIn(ask, context);
  const { waitingOn } = ask.tracked.standing;
  const facts: readonly Said[] = [
    sayWhen(ask.tracked, context),
    sayLastRating(ask.tracked, context),
    ...(waitingOn === null ? [] : [say`waiting on ${context.naming.words(waitingOn)}`]),
    ...(ask.insteadOf === null ? [] : [`asked in place of ${sayNames([ask.insteadOf], context)}, who is away`]),
  ];
  return [
    { kind: 'title', text: say`${ref} ${title}` },
    { kind: 'said', text: joined(facts, ' · ') },
    ...heardKept(ask, context),
  ];
}
