import { sayPlans } from '#src/messages/plans-card.ts';
import { heardAsUpdate } from './as-update.ts';
import { answer } from './command.ts';
import type { Command } from './command.ts';
import { asksNoMore } from './list-request.ts';

export const plans: Command = {
  name: 'plans',
  for: 'anyone',
  plain: false,
  says: [{ say: '/rag plans', gets: 'the plans that are loaded, and how to name their actions' }],
  run: async (words, scene) => (asksNoMore(words) ? answer(sayPlans(scene.plans)) : heardAsUpdate(plans, words, scene)),
};
