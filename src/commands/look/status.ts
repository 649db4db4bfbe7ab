import { sayStatus, sayStatusArchived, sayStatusToLook } from '#src/messages/look/status-card.ts';
import { planCommand } from '#src/commands/show/plan/plan-command.ts';
import { planStatus } from '#src/commands/show/plan/plan-status.ts';

export const status = planCommand({
  name: 'status',
  what: 'see the whole plan’s status',
  says: [{ say: '/rag status', gets: 'the plan at a glance: ratings, and what waits for whom' }],
  show: async (plan, scene) => {
    const status = await planStatus(plan, await scene.register.trackedIn(plan.key), scene);
    if (plan.isArchived === true) return sayStatusArchived(status);
    return scene.index.isOffice(scene.speaker.id) ? sayStatus(status) : sayStatusToLook(status);
  },
});
