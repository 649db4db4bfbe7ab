import { buildCard } from '#src/messages/build-card.ts';
import type { Card, Round } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import { answersTo, moreAnswers } from '#src/messages/reminder/question-buttons.ts';
import { questionLines } from '#src/messages/reminder/question-lines.ts';
import { namedIn } from '#src/messages/reminder/reminder-facts.ts';
import type { AskContext } from '#src/messages/reminder/reminder-facts.ts';
import { questionOf } from '#src/messages/reminder/reminder-question.ts';
import { laterFor } from '#src/messages/reminder/reminder-to-lead.ts';
import { headingFor } from '#src/messages/reminder/several.ts';
import { datesToTap, UNTIL_WHICH_DAY } from '#src/messages/requests/new-date-card.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Ask } from '#src/nudge/nudge.ts';
import { saidBefore, undoButtons } from './round-said.ts';
import type { Before } from './round-said.ts';

/** The question that a round has come to, and what happened on the way to it. */
export type RoundStep = { readonly round: Round; readonly ask: Ask; readonly before: Before };

/** One question of a round with its buttons, how many are left, and above it what the answer before it recorded. */
export function sayRoundQuestion({ round, ask, before }: RoundStep, context: AskContext): Card {
  const { ref, id } = namedIn(ask, context);
  const question = questionOf(ask, context);
  const answering = { ref, askDate: say`/rag round date ${ref}`, later: laterFor(ref, context) };
  const more: readonly DraftButton[] = [
    ...moreAnswers(question, answering),
    { label: 'Add a note', say: say`/rag note ${ref}` },
    { label: 'Skip', say: say`/rag round skip ${ref}` },
    { label: 'Stop', say: '/rag round stop' },
  ];
  return buildCard({
    ...frameOf(round),
    blocks: [...saidBefore(before), ...aboutOf(ask, round, context)],
    buttons: [
      ...answersTo(question, answering),
      ...undoButtons(before),
      ...more.map((button): DraftButton => ({ ...button, more: true })),
    ],
    asks: [{ action: id, question, buttons: [] }],
  });
}

/** Asks for the later date of the action that a round has come to, with three days to tap. */
export function sayRoundDate({ round, ask }: Pick<RoundStep, 'round' | 'ask'>, context: AskContext): Card {
  const { ref, id } = namedIn(ask, context);
  const about = aboutOf(ask, round, context).flatMap((block): readonly DraftBlock[] =>
    block.kind === 'said' && block.asks === true ? [{ ...block, text: UNTIL_WHICH_DAY }] : [block],
  );
  return buildCard({
    ...frameOf(round),
    blocks: about,
    buttons: [
      ...datesToTap({ ref, rating: null }, context),
      { label: 'Back to the question', say: '/rag round on' },
      { label: 'Skip', say: say`/rag round skip ${ref}` },
    ],
    asks: [{ action: id, question: 'which-date', buttons: [] }],
  });
}

function frameOf(round: Round) {
  return { readers: 'asker', heading: headingFor(round.left.length, round), round } as const;
}

function aboutOf(ask: Ask, round: Round, context: AskContext): readonly DraftBlock[] {
  const { title, blocks } = questionLines(ask, context, headingFor(round.left.length, round));
  return [{ kind: 'title', text: title }, ...blocks];
}
