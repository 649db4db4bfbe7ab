import { askAnswerOrList } from '#src/messages/answer/unknown-command-card.ts';
import { DECLARABLE } from '#src/rating/scale.ts';
import type { Declarable } from '#src/rating/scale.ts';
import { exactRef } from '#src/refs/typed-ref.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';

/** The rating that words say and nothing else, under a question about one action; null for any other words. */
export function ratingUnderQuestion(words: string, { last }: Scene): Declarable | null {
  const asked =
    last?.card.asks.filter(({ action, question }) => question !== null && last.about.includes(action)) ?? [];
  if (asked.length !== 1 || last?.about.length !== 1) return null;
  const said = words.replace(/[.!]$/u, '').toLowerCase();
  return DECLARABLE.find((one) => one === said) ?? null;
}

/** “/rag amber” under a question asks for a list by its words and may be the answer by its place: it is asked which; null for any other words. */
export function answerOrList(words: string, scene: Scene): Answer | null {
  const { last, message, naming, plans, talk } = scene;
  const rating = message.card === null && SLASHED.test(message.text) ? ratingUnderQuestion(words, scene) : null;
  const [only] = talk;
  if (rating === null || only === undefined || last === null) return null;
  const card = askAnswerOrList(rating, naming.action(only.action), exactRef(only.action, plans));
  return answer(card, last.about);
}

// A mention, or “RAG green” without a slash, is how people answer.
const SLASHED = /^\s*(?:@ragtime[,:]?\s*)?[/!]/iu;
