import type { Tracked } from '#src/plan/standing.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import type { Scene } from '#src/commands/command.ts';

// “On track” answers what was asked; “all good” may be thanks for the answer.
const PLAINLY = /green|track|target|schedule|course|time|plan|🟢|(?<!\p{L})g(?!\p{L})/iu;

/** “All good” right behind the speaker's own question is asked about: it may be Green, and may let the question go. Any other part as it was. */
export function afterOwnQuestion(part: ReadingPart, { standing }: Tracked, { speaker, today }: Scene): ReadingPart {
  const { certainty, change, request, words } = part;
  if (certainty !== 'sure' || change.rating !== 'green' || request !== null || PLAINLY.test(words)) return part;
  const isJustAsked = standing.requests.some(({ what, by, on, seq }) => {
    return what === 'asked-back' && by === speaker.id && on === today && seq > standing.lastSeq;
  });
  return isJustAsked ? { ...part, certainty: 'likely' } : part;
}
