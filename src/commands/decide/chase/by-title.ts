import type { Tracked } from '#src/plan/standing.ts';

const NO_TOPIC =
  /^(?:the|and|for|are|was|has|have|had|not|any|all|who|why|how|when|what|which|whether|with|from|been|this|that|they|them|their|our|you|your|will|can|could|would|should|about|yet|still|there|action|update|started?|done|ready|monday|tuesday|wednesday|thursday|friday|today|tomorrow|week|month)$/u;

/** How many words of a sentence stand in the title of an action, a plural as its singular. */
export function wordsInTitle(words: string, { action }: Pick<Tracked, 'action'>): number {
  const title = new Set(contentOf(action.title));
  return contentOf(words).filter((word) => title.has(word)).length;
}

/** The actions whose titles hold the most of these words first; those that hold none stay in their order. */
export function byTitle<Choice>(
  words: string,
  choices: readonly Choice[],
  of: (choice: Choice) => Tracked,
): readonly Choice[] {
  return choices.toSorted((one, other) => wordsInTitle(words, of(other)) - wordsInTitle(words, of(one)));
}

function contentOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return [...new Set(words.filter((word) => !NO_TOPIC.test(word)).map((word) => word.replace(/(?<=\p{L}{3})s$/u, '')))];
}
