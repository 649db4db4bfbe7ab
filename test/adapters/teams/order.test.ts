import { expect, test } from 'vitest';
import { aTeams } from '#test/kit/teams/a-teams.ts';
import { aDeletion, anEdit, aPersonalMessage, newId } from '#test/kit/teams/activities.ts';
import type { TeamsActivity } from '#test/kit/teams/activities.ts';
import type { Rating } from '#src/rating/scale.ts';

const AMBER = (id: string) => aPersonalMessage('8.1.3 amber waiting on HR', { id });
const RED = (id: string) => anEdit(id, '8.1.3 red the money is gone');

/** What Teams may tell in another order than it happened. */
const ORDERS: readonly {
  readonly what: string;
  readonly told: (id: string) => readonly TeamsActivity[];
  readonly rating: Rating;
  readonly answers: number;
}[] = [
  { what: 'A message, then its edit,', told: (id) => [AMBER(id), RED(id)], rating: 'red', answers: 2 },
  { what: 'An edit before its message', told: (id) => [RED(id), AMBER(id)], rating: 'red', answers: 1 },
  {
    what: 'An edit before its message, twice,',
    told: (id) => [RED(id), AMBER(id), AMBER(id)],
    rating: 'red',
    answers: 1,
  },
  // Its writer hears that the record stays, as in the usual order.
  { what: 'A deletion before its message', told: (id) => [aDeletion(id), AMBER(id)], rating: 'amber', answers: 2 },
  {
    what: 'A deletion before its message, twice,',
    told: (id) => [aDeletion(id), AMBER(id), AMBER(id), aDeletion(id)],
    rating: 'amber',
    answers: 2,
  },
];

test.each(ORDERS)('$what leave it $rating, with $answers answered', async ({ told, rating, answers }) => {
  const ours = await aTeams();
  await ours.teams.introduced();
  for (const activity of told(newId())) {
    expect((await ours.post(activity)).status).toBe(200);
    await ours.settle();
  }
  const { register } = ours.database;
  const [tracked] = await register.trackedIn((await register.plans())[0]!.key);
  expect(tracked!.standing).toMatchObject({ declared: { rating } });
  expect(ours.cloud.connector.shown).toHaveLength(answers);
});
