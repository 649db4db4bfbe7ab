import type { PersonId } from '#src/people/person.ts';
import type { Lived } from './find-broken.ts';
import type { Taken } from './a-platform.ts';

/** Whom nobody else could be told of: doctor and the status count what they were not sent. */
const TOLD_BY_COUNT: ReadonlySet<string> = new Set(['person:olive-office', 'nobody']);

/** What somebody is told of in a life. */
export type Told = {
  /** That a message may not have come. */
  readonly ofMessage: (one: Pick<Taken, 'key' | 'whole' | 'to'>) => Promise<boolean>;
  /** That what somebody has of their questions may not be as it should. */
  readonly ofQuestionsTo: (person: string) => boolean;
};

/** Looks for it where the office looks: among what is unsure, in the words on what was not delivered, in what is counted. */
export async function toldIn({ platform: { taken }, database: { register } }: Lived): Promise<Told> {
  const unsure = (await register.unsure()).map(({ message }) => message);
  const unsureKeys = new Set(unsure.map(({ key }) => key));
  const { dead } = await register.backlog();
  const isUndelivered = (whom: string): boolean =>
    taken.some(({ kind, key }) => kind === 'undelivered' && String(key).includes(whom));
  return {
    ofMessage: async ({ key, whole, to }) => {
      if (unsureKeys.has(key) || unsureKeys.has(whole)) return true;
      if ((await register.fateOf(key)) !== 'lost') return false;
      return TOLD_BY_COUNT.has(to) ? dead > 0 : isUndelivered(to);
    },
    ofQuestionsTo: (person) =>
      isUndelivered(person) ||
      unsure.some(({ kind, to }) => kind === 'nudge' && 'person' in to && to.person === (person as PersonId)),
  };
}
