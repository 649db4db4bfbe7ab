import { sayPlans } from '#src/messages/look/plans-card.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';
import { answer } from '#src/commands/command.ts';
import type { Command } from '#src/commands/command.ts';
import { asksNoMore } from '#src/commands/show/list-request.ts';

export const plans: Command = {
  name: 'plans',
  for: 'anyone',
  plain: false,
  says: [{ say: '/rag plans', gets: 'the plans that are loaded, and how to name their actions' }],
  run: async (words, scene) => (asksNoMore(words) ? answer(sayPlans(scene.plans)) : heardAsUpdate(plans, words, scene)),
};
