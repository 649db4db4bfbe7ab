import type { Answer, Scene } from '#src/commands/command.ts';

/** An answer that leaves the tapped card where it is while that puts other actions before the same person. */
export function besideOthers(answer: Answer, { last }: Pick<Scene, 'last'>): Answer {
  const others = last?.card.asks.some(({ action }) => !answer.about.includes(action)) === true;
  return others ? { ...answer, inPlace: false } : answer;
}
