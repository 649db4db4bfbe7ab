import type { Tracked } from '#src/plan/standing.ts';
import { isOfTheAsking } from '#src/reply/asked-back/of-the-asking.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import { aboutOf } from '#src/reply/requests/readers/question.ts';
import type { Scene } from '#src/commands/command.ts';
import type { OpenActions } from '#src/commands/update/open-actions.ts';
import { asksUnderQuestion, outcomeUnderQuestion } from '#src/commands/update/office-answer.ts';
import type { Outcome } from '#src/commands/update/part-outcome.ts';
import { askBack } from '#src/commands/update/requests/asked-back.ts';
import { answerSpeaker } from '#src/commands/update/requests/of-speaker.ts';
import { trackedAfter } from '#src/commands/update/tracked-after.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import type { AskedPart } from './asked-apart.ts';

type Here = {
  /** The one action of the conversation. */
  readonly alone: Tracked | undefined;
  /** What the rest of the message has led to, which a question is answered after. */
  readonly outcomes: readonly Outcome[];
  readonly open: OpenActions;
  readonly scene: Scene;
};

type Asked = {
  readonly outcomes: readonly Outcome[];
  /** What could be of no action and needs none. */
  readonly aside: readonly Outcome[];
  /** What waits until its writer says which action it is of. */
  readonly lost: readonly ReadingPart[];
};

/** What the questions of a message lead to, each of the action that it names, else of the one that is spoken of. */
export async function answerAsked(asked: readonly AskedPart[], { alone, outcomes, open, scene }: Here): Promise<Asked> {
  const all: Outcome[] = [...outcomes];
  const aside: Outcome[] = [];
  const lost: ReadingPart[] = [];
  for (const one of asked) {
    const { words, part } = one;
    const tracked = part.ref === null ? alone : await findAction(part.ref, scene);
    if (tracked === undefined && isOfTheAsking(words)) {
      const request = { kind: 'question', about: aboutOf(words) } as const;
      aside.push(await answerSpeaker({ ...part, words }, request, { about: open.about, scene }));
    } else if (tracked === undefined) lost.push(part);
    else all.push(isRefusal(tracked) ? { refusal: tracked } : await askedOf(one, { tracked, said: all, scene }));
  }
  return { outcomes: all.slice(outcomes.length), aside, lost };
}

type Of = { readonly tracked: Tracked; readonly said: readonly Outcome[]; readonly scene: Scene };

async function askedOf({ words, part }: AskedPart, { tracked, said, scene }: Of): Promise<Outcome> {
  if (await asksUnderQuestion(part, tracked, scene)) return outcomeUnderQuestion(part, tracked, scene);
  const entries = said.flatMap((one) => ('entries' in one ? one.entries : []));
  const now = await trackedAfter(tracked, entries, scene.register);
  const isTold = entries.some((entry) => 'action' in entry && entry.action === tracked.action.id);
  return askBack(words, { tracked: now, scene }, isTold);
}
