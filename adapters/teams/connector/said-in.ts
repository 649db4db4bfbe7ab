import { fieldAt, readObject } from '#adapters/network/fields.ts';
import { UnknownOutcome } from '#adapters/teams/send/unknown-outcome.ts';

/** What an answer of success says, null where it says nothing; throws an UnknownOutcome for what Teams would not have said: a page, half an answer, an error. */
export function saidIn(text: string): object | null {
  if (text.trim() === '') return null;
  const said = readObject(text);
  if (said === null || (fieldAt(said, 'error') ?? null) !== null)
    throw new UnknownOutcome('in its own words what became of it');
  return said;
}
