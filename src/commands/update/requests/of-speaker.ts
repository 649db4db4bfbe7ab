import { addDays } from '#src/calendar/day.ts';
import type { Card } from '#src/messages/card.ts';
import { sayHowToAnswer } from '#src/messages/requests/how-to-answer-card.ts';
import { sayLeftInPeace } from '#src/messages/requests/left-in-peace-card.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { ReadingPart, Request } from '#src/reply/reading.ts';
import type { Scene } from '#src/commands/command.ts';
import { withNoDay } from '#src/commands/update/no-such-day.ts';
import { askAway } from './away.ts';
import { answerQuestion } from './question.ts';

/** A request about whoever speaks, or a question of theirs: anybody may make it, about one action, several or none. */
type RequestOfSpeaker = Extract<Request, { kind: 'away' | 'question' | 'stop' | 'help' }>;

const A_WEEK = 7;

/** The request about whoever speaks that a part makes; null for any other. */
export function requestOfSpeaker({ request }: ReadingPart): RequestOfSpeaker | null {
  switch (request?.kind) {
    case 'away':
    case 'question':
    case 'stop':
    case 'help':
      return request;
    case 'not-mine':
    case 'snooze':
    case 'undo':
    case 'extension':
    case 'close':
    case 'wrong-date':
    case undefined:
      return null;
  }
}

/** `holds` where the words wait until what they speak of is arranged. */
type Spoken = {
  readonly card: Card;
  readonly entries: readonly [];
  readonly notices: readonly [];
  readonly holds: boolean;
};

/** Answers it; only the words about a leave are kept, of no action, until it is arranged or let go. */
export async function answerSpeaker(
  part: ReadingPart,
  request: RequestOfSpeaker,
  { about, scene }: { readonly about: readonly Tracked[]; readonly scene: Scene },
): Promise<Spoken> {
  const [only, ...others] = about;
  const tracked = only === undefined || others.length > 0 ? null : only;
  const { card } = withNoDay({ card: await cardFor({ request, words: part.words }, tracked, scene) }, part);
  return { card, entries: [], notices: [], holds: request.kind === 'away' };
}

/** Answers each part that asks such a thing and names no action. */
export async function answerSpeakers(
  parts: readonly ReadingPart[],
  conversation: { readonly about: readonly Tracked[]; readonly scene: Scene },
): Promise<readonly Spoken[]> {
  const spoken: Spoken[] = [];
  for (const part of parts) {
    const request = requestOfSpeaker(part);
    if (request !== null) spoken.push(await answerSpeaker(part, request, conversation));
  }
  return spoken;
}

function cardFor(
  { request, words }: { readonly request: RequestOfSpeaker; readonly words: string },
  tracked: Tracked | null,
  scene: Scene,
): Card | Promise<Card> {
  const named = tracked === null ? null : scene.naming.action(tracked.action);
  switch (request.kind) {
    case 'away':
      return askAway(request, scene, words);
    case 'question':
      return answerQuestion(request.about, tracked, scene);
    case 'stop':
      return sayLeftInPeace(named, addDays(scene.today, A_WEEK));
    case 'help':
      return sayHowToAnswer(named);
  }
}
