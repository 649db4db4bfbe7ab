import type { Action } from '#src/plan/action.ts';
import { aTalk } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

/** A talk in which Ann has called 8.1.1 done, with what shows it or nothing, and Vera is asked to check it. */
export async function aDelivery(actions: readonly Action[], shown: string): Promise<Talk> {
  const talk = await aTalk({ actions });
  await talk.say('Ann Archer', `/rag 8.1.1 done${shown}`);
  await talk.say('Vera Venn', '/rag checks');
  return talk;
}
