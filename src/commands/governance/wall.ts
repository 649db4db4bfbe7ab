import { planCommand } from '#src/commands/show/plan/plan-command.ts';
import { sayWalls } from '#src/messages/governance/boards/wall-cards.ts';
import { wallsAhead } from '#src/plan/governance/wall/wall.ts';

/** The days of the next three months on which too much falls due at once. */
export const wall = planCommand({
  name: 'wall',
  what: 'look at what falls due at once',
  says: [
    { say: '/rag wall', gets: 'the days ahead on which much falls at once: how much, on whom, before which board' },
  ],
  show: async (plan, { register, governanceOf, index, today, days }) => {
    const tracked = await register.trackedIn(plan.key);
    const walls = wallsAhead(tracked, { forums: governanceOf(plan.key), index, today, days });
    return sayWalls(walls, { plan: plan.name, today });
  },
});
