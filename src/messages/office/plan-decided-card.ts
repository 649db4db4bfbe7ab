import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { clip } from '#src/messages/text/clip.ts';
import { called, typedIn } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayOr } from '#src/messages/words/say-list.ts';
import type { Called, Plan } from '#src/plan/action.ts';
import type { PlanDecision, PlanUndecided } from '#src/plan/decide-plan.ts';

/** A plan about which something was decided; the example is an action of it by its ref alone, null where it has none to show. */
export type DecidedPlan = { readonly plan: Plan; readonly decision: PlanDecision; readonly example: Called | null };

/** What was decided of a plan, what follows from it, and a tap that takes it back. */
export function sayPlanDecided({ plan, decision, example }: DecidedPlan, before: Plan | null): Card {
  const { key, name } = plan;
  switch (decision.kind) {
    case 'default':
      return cardOf(`${name} is the default plan now`, sayDefault(key, example, before), backTo(before));
    case 'archive':
      return cardOf(
        `${name} is archived`,
        say`Nobody is asked about it and no digest tells of it. Every action stays with its record, to look at: /rag ${exampleOf(plan, example)}.`,
        [{ label: 'Bring it back', say: `/rag plans unarchive ${key}` }],
      );
    case 'unarchive':
      return cardOf(`${name} runs again`, 'Its leads are asked and its digest is posted as before.', [
        { label: 'Archive it', say: `/rag plans archive ${key}` },
      ]);
    case 'rename':
      return cardOf(
        `${key} is called ${decision.name} now`,
        `It was ${name}. Its key, its numbers and its record stay.`,
        [{ label: 'Take it back', say: `/rag plans rename ${key} ${name}` }],
      );
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
      const ways = why.others.map((other) => `/rag plans default ${other.key}`);
      const kept = isArchived === true ? '' : 'Nothing is archived yet. ';
      return cardOf(`${name} is the default plan`, `${kept}Make another plan the default first: ${sayOr(ways)}.`);
    }
  }
}

const ALREADY: Readonly<Record<PlanDecision['kind'], string>> = {
  default: 'It is the default plan already.',
  archive: 'It is archived already.',
  unarchive: 'It is not archived.',
  rename: 'It has that name already.',
};

/** Asks what a plan is called, where its new name was left out. */
export function askPlanName(key: string): Card {
  return buildCard({
    heading: `What is ${key} called now?`,
    blocks: [{ kind: 'said', text: 'Write its name. Nothing is changed yet.' }],
    typed: { reason: `/rag plans rename ${key} …` },
  });
}

/** No plan has that key. */
export function sayNoSuchPlan(said: string, plans: readonly Plan[]): Card {
  const keys = plans.map(({ key, name }) => `${key} (${name})`);
  return cardOf(`No plan has the key ${clip(said, 20)}`, `Loaded: ${keys.join(', ')}.`);
}

function sayDefault(key: string, example: Called | null, before: Plan | null): Said {
  const such = example === null ? '' : say`, such as ${called(example)}`;
  const others = before === null ? '' : ` Those of ${before.name} are typed with its key, ${before.key}, before them.`;
  return say`Its numbers are typed without ${key} from now on${such}, and its zone and bank holidays make the day.${others}`;
}

function backTo(before: Plan | null): readonly DraftButton[] {
  return before === null ? [] : [{ label: `Back to ${before.key}`, say: `/rag plans default ${before.key}` }];
}

function exampleOf(plan: Plan, example: Called | null): Said {
  if (example !== null) return typedIn(plan, example);
  return plan.isDefault ? '1.1' : `${plan.key} 1.1`;
}

function cardOf(heading: string, text: Said, buttons: readonly DraftButton[] = []): Card {
  return buildCard({ heading, blocks: [{ kind: 'said', text }], buttons });
}
