import type { Question } from '#src/plan/question.ts';
import type { StepName } from '#src/plan/steps/step.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { Asked } from '#src/reply/reply-context.ts';
import type { Scene } from '#src/commands/command.ts';

/** What the card that is answered asks about an action; null where it asks nothing. */
export function questionOn(action: ActionId, { last }: Pick<Scene, 'last'>): Question | null {
  return last?.card.asks.find((one) => one.action === action)?.question ?? null;
}

/** The step of an action that the card which is answered asks about; null where it asks about the whole, or nothing. */
export function stepOn(action: ActionId, { last }: Pick<Scene, 'last'>): StepName | null {
  return last?.card.asks.find((one) => one.action === action && one.question !== null)?.step ?? null;
}

/** The question as yes and no answer it; null for one that they do not answer. */
export function answeredBy(question: Question | null): Asked['question'] {
  switch (question) {
    case 'will-it-be-done':
    case 'is-it-done':
    case 'still-right':
    case 'has-it-started':
    case 'how-is-it':
      return question;
    case 'how-was-the-review':
      return 'how-is-it';
    case 'which-rating':
    case 'what-was-meant':
    case 'which-date':
    case 'which-step':
    case 'which-step-dated':
    case 'who-answers':
    case 'is-it-complete':
    case 'does-it-hold':
    case 'office-asks':
    case 'read-so':
    case null:
      return null;
  }
}
