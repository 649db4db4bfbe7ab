/** What was asked of an action, so that yes and no can be heard as what they mean there. */
export type Question = 'will-it-be-done' | 'is-it-done' | 'still-right' | 'has-it-started' | 'how-is-it';

const ASKED: readonly { readonly question: Question; readonly said: RegExp }[] = [
  { question: 'still-right', said: /\bright\b|\bstill (?:green|amber|red)\b/iu },
  { question: 'has-it-started', said: /\bunder ?way\b|\bstarted\b|\bbegun\b/iu },
  { question: 'is-it-done', said: /\bis it (?:done|finished|complete|delivered)\b|\blater date\b/iu },
  { question: 'will-it-be-done', said: /\bwill\b.*\b(?:done|finished|complete|ready|delivered|make)\b|\bin time\b/iu },
  { question: 'how-is-it', said: /\bon track\b|\bhow (?:is|are|would)\b/iu },
];

/** The kind of question that an English sentence puts; null for one that yes does not answer. */
export function questionAsked(sentence: string | null): Question | null {
  return ASKED.find(({ said }) => sentence !== null && said.test(sentence))?.question ?? null;
}
