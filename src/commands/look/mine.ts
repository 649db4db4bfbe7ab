import { LIST_WORDS } from '#src/messages/words/list-words.ts';
import { isLead } from '#src/plan/permission.ts';
import { byNextDate } from '#src/commands/show/list-actions.ts';
import { listCommand } from '#src/commands/show/list-command.ts';

export const mine = listCommand({
  name: 'mine',
  also: ['my actions', 'my'],
  says: [{ say: '/rag mine', gets: 'your actions, the late ones first' }],
  list: ({ asker }) => ({
    words: LIST_WORDS.mine,
    keep: ({ tracked: { standing } }) => isLead(asker, standing.owners),
    order: byNextDate,
    namesLeads: false,
    readers: 'asker',
  }),
});
