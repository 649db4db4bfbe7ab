import type { Button, Card } from '#src/messages/card.ts';
import { clip } from '#src/messages/text/clip.ts';
import { sayOr } from '#src/messages/words/say-list.ts';
import type { Plan, Ref } from '#src/plan/action.ts';
import type { PlanDecision, PlanUndecided } from '#src/plan/decide-plan.ts';

/** A plan about which something was decided; the ref is one of it, null where it has none to show. */
export type DecidedPlan = { readonly plan: Plan; readonly decision: PlanDecision; readonly example: Ref | null };

/** What was decided of a plan, what follows from it, and a tap that takes it back. */
export function sayPlanDecided({ plan, decision, example }: DecidedPlan, before: Plan | null): Card {
  const { key, name } = plan;
  switch (decision.kind) {
    case 'default':
      return cardOf(`${name} is the default plan now`, sayDefault(key, example, before), backTo(before));
    case 'archive':
      return cardOf(
        `${name} is archived`,
        `Nobody is asked about it and no digest tells of it. Every action stays with its ledger, to look at: /rag ${exampleOf(plan, example)}.`,
        [{ label: 'Bring it back', say: `/rag plans unarchive ${key}` }],
      );
    case 'unarchive':
      return cardOf(`${name} runs again`, 'Its leads are asked and its digest is posted as before.', [
        { label: 'Archive it', say: `/rag plans archive ${key}` },
      ]);
    case 'rename':
      return cardOf(`${key} is called ${decision.name} now`, `It was ${name}. Its key, its refs and its ledger stay.`, [
        { label: 'Take it back', say: `/rag plans rename ${key} ${name}` },
      ]);
  }
}

/** Why nothing was decided, and what to say instead. */
export function sayPlanUndecided({ key, name, isArchived }: Plan, decision: PlanDecision, why: PlanUndecided): Card {
  switch (why.undecided) {
    case 'already':
      return cardOf(`${name}: nothing has changed`, ALREADY[decision.kind]);
    case 'is-archived':
      return cardOf(`${name} is archived`, `To make it the default, bring it back first: /rag plans unarchive ${key}.`);
    case 'is-default': {
      const say = why.others.map((other) => `/rag plans default ${other.key}`);
      const kept = isArchived === true ? '' : 'Nothing is archived yet. ';
      return cardOf(`${name} is the default plan`, `${kept}Make another plan the default first: ${sayOr(say)}.`);
    }
  }
}

const ALREADY: Readonly<Record<PlanDecision['kind'], string>> = {
  default: 'It is the default plan already.',
  archive: 'It is archived already.',
  unarchive: 'It is not archived.',
  rename: 'It has that name already.',
};

/** No plan has that key. */
export function sayNoSuchPlan(said: string, plans: readonly Plan[]): Card {
  const keys = plans.map(({ key, name }) => `${key} (${name})`);
  return cardOf(`No plan has the key ${clip(said, 20)}`, `Loaded: ${keys.join(', ')}.`);
}

function sayDefault(key: string, example: Ref | null, before: Plan | null): string {
  const such = example === null ? '' : `, such as ${example}`;
  const others = before === null ? '' : ` Those of ${before.name} are typed with its key, ${before.key}, before them.`;
  return `Its refs are typed without ${key} from now on${such}, and its zone and bank holidays make the day.${others}`;
}

function backTo(before: Plan | null): readonly Button[] {
  return before === null ? [] : [{ label: `Back to ${before.key}`, say: `/rag plans default ${before.key}` }];
}

function exampleOf({ key, isDefault }: Plan, example: Ref | null): string {
  const ref = example ?? '1.1';
  return isDefault ? ref : `${key} ${ref}`;
}

function cardOf(heading: string, text: string, buttons: readonly Button[] = []): Card {
  return { heading, rating: null, blocks: [{ kind: 'said', text }], buttons };
}
