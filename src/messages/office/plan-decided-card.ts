import { capital } from '#src/messages/text/capital.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Draft } from '#src/messages/draft.ts';
import { clip } from '#src/messages/text/clip.ts';
import { called, typedIn } from '#src/messages/words/naming.ts';
import { saySettings } from '#src/messages/governance/say-settings.ts';
import { clipped, Phrase, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayCount, sayOr } from '#src/messages/words/say-list.ts';
import type { Called, Plan } from '#src/plan/action.ts';
import type { ChangeOfPlan } from '#src/plan/governance/plan-event.ts';
import type { PlanDecision, PlanUndecided } from '#src/plan/decide-plan.ts';

/** A plan about which something was decided; the example is an action of it by its ref alone, null where it has none to show. */
export type DecidedPlan = {
  readonly plan: Plan;
  readonly decision: PlanDecision;
  readonly example: Called | null;
  readonly stops: Stops;
};

/** What archiving a plan stops: its open actions and how many people are asked about them; `isLast` where no other plan runs. */
export type Stops = { readonly open: number; readonly people: number; readonly isLast: boolean };

/** Says what archiving a plan would stop, before one tap does it. */
export function askToArchive({ key, name }: Plan, stops: Stops): Card {
  return buildCard({
    heading: `Archive ${name}?`,
    blocks: [
      { kind: 'said', text: `${sayStops(stops, 'would')} Nothing is archived yet.` },
      { kind: 'said', text: 'Every action stays with its record, and it can be brought back.' },
    ],
    buttons: [
      { label: 'Archive it', say: `/rag plans archive ${key} yes` },
      { label: 'Leave it', say: '/rag plans' },
    ],
    typed: { yes: `/rag plans archive ${key} yes`, no: '/rag plans' },
  });
}

/** "3 people are asked about its 12 open actions: …" */
function sayStops({ open, people, isLast }: Stops, how: 'would' | 'does'): string {
  const asked =
    open === 0
      ? 'It has no open action.'
      : `${sayCount(people, 'person', 'people')} ${people === 1 ? 'is' : 'are'} asked about its ${sayCount(open, 'open action')}.`;
  const digest = isLast ? 'no digest is posted, for no other plan runs' : 'no digest tells of it';
  return how === 'would'
    ? `${asked} Archiving stops that: no reminder goes, nobody has to check anything of it, and ${digest}.`
    : `${asked} That stops: no reminder goes, nobody has to check anything of it, and ${digest}.`;
}

/** What was decided of a plan, and what follows from it. */
export function sayPlanDecided({ plan, decision, example, stops }: DecidedPlan, before: Plan | null): Card {
  const { key, name } = plan;
  switch (decision.kind) {
    case 'default':
      return cardOf(`${name} is the default plan now`, sayDefault(key, example, before));
    case 'archive':
      return cardOf(
        `${name} is archived`,
        say`${sayStops(stops, 'does')} Every action stays with its record, to look at: /rag ${exampleOf(plan, example)}.`,
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

/** What stands of a plan again, in a sentence, or why a decision about it stays. */
export type PlanUndone = { readonly name: string; readonly says: Said };

/** Reads back what was taken back of plans; `stay` is what could not be. */
export function sayPlansUndone(taken: readonly PlanUndone[], stay: readonly PlanUndone[]): Card {
  const [first] = taken;
  const heading = first === undefined ? 'Nothing is taken back' : say`Taken back: ${clipped(first.says, 140)}`;
  const lines = [...taken.slice(1), ...stay].map(({ says }) => says);
  return buildCard({
    heading,
    blocks: [
      ...lines.map((text) => ({ kind: 'said' as const, text: say`${Phrase.reword(text, capital)}.` })),
      ...(first === undefined ? [] : [{ kind: 'aside' as const, text: 'Both are on record.' }]),
    ],
    buttons: [{ label: 'The plans', say: '/rag plans' }],
  });
}

/** Says that what was decided of a plan was taken back just now, and how to take back what was before it. */
export function sayPlanUndoneAlready(): Card {
  return cardOf('That was taken back already', 'To take back what was decided of a plan before it: /rag plans undo.');
}

/** What stands again once a change of a plan is taken back. */
export function sayStandsAgain(name: string, stands: ChangeOfPlan): string {
  switch (stands.kind) {
    case 'named':
      return `${name} is called ${stands.name} again`;
    case 'made-default':
      return `${name} is the default plan again`;
    case 'archived':
      return stands.archived ? `${name} is archived again` : `${name} runs again`;
    case 'begun':
      return `${name} asks nobody until /rag begin`;
    case 'set':
      return `in ${name} ${saySettings(stands.settings)} again`;
  }
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

function exampleOf(plan: Plan, example: Called | null): Said {
  if (example !== null) return typedIn(plan, example);
  return plan.isDefault ? '1.1' : `${plan.key} 1.1`;
}

function cardOf(heading: string, text: Said, buttons: Draft['buttons'] = []): Card {
  return buildCard({ heading, blocks: [{ kind: 'said', text }], buttons });
}
