import { sayArchivedNotBegun, sayBegun } from '#src/messages/office/begun-card.ts';
import { offerCommand } from '#src/messages/office/sure/ask-sure.ts';
import { nextAskingDay } from '#src/calendar/next-asking-day.ts';
import { mayRun } from '#src/plan/permission.ts';
import { answer, refuse } from '#src/commands/command.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import type { Command } from '#src/commands/command.ts';
import { asksNoMore, readListRequest } from '#src/commands/show/list-request.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';

export const begin: Command = {
  name: 'begin',
  for: 'office',
  plain: false,
  says: [{ say: '/rag begin', gets: 'lets the asking begin: each lead gets a first message at the next hour for it' }],
  run: async (words, scene) => {
    const request = readListRequest(words, scene);
    const isAsked = scene.message.card === null && /\?\s*$/u.test(scene.message.text);
    if (isAsked && asksNoMore(request.rest) && mayRun(scene.asker, '') === null)
      return answer(offerCommand('Begin', '/rag begin'));
    if (!asksNoMore(request.rest.replace(/(?<!\p{L})asking(?!\p{L})/iu, 'now')))
      return heardAsUpdate(begin, words, scene);
    const refusal = mayRun(scene.asker, 'let the asking begin');
    if (refusal !== null) return refuse(refusal);
    const plan = request.plan ?? scene.plan;
    if (plan.isArchived === true) return answer(sayArchivedNotBegun(plan));
    const first = nextAskingDay(scene.now, scene.plan.zone, scene.days);
    if (plan.begun !== null) return answer(sayBegun({ plan: plan.name, first, already: true }));
    const event = { kind: 'begun' as const, at: scene.now };
    const begun = answer(sayBegun({ plan: plan.name, first, already: false }));
    return withUndo({ ...begun, entries: [{ plan: plan.key, event, ...scene.saying }] }, scene);
  },
};
