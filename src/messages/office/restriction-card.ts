import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';

/** What stands in the place of a post that named an action which only some may see now. */
export function sayTakenDown(): Card {
  return buildCard({
    heading: 'Taken down',
    blocks: [{ kind: 'said', text: 'An action in it is now restricted.' }],
    readers: 'anyone',
  });
}

/** What stands for a message about an action that its reader may not see any more. */
export function sayKeptBack(): Card {
  return buildCard({
    heading: 'About a restricted action',
    blocks: [
      {
        kind: 'said',
        text: 'Something was said or decided about an action that only its leads and the programme office see. You do not see it now, so I do not name it here.',
      },
    ],
    buttons: [{ label: 'My actions', say: '/rag mine' }],
    readers: 'asker',
  });
}

/** Says who may see an action from now on, or that it is so already. */
export function sayRestriction(
  what: Named & {
    readonly restricted: boolean;
    readonly already: boolean;
    /** True where a line for the public goes with it. */
    readonly withdraws: boolean;
  },
): Card {
  const { ref, title, restricted, already, withdraws } = what;
  const line = withdraws ? ' Its line for the public is withdrawn.' : '';
  const who = restricted ? 'Only its leads and the programme office see it.' : 'Everybody in the roster can see it.';
  const change = already ? ' It was so already, so nothing changes.' : ' The digest and the lists follow at once.';
  return buildCard({
    heading: say`${ref} · ${restricted ? 'restricted' : 'not restricted'}`,
    blocks: [{ kind: 'said', text: say`${title}. ${who}${change}${line}` }],
    buttons: [
      restricted
        ? { label: 'Lift the restriction', say: say`/rag unrestrict ${ref}` }
        : { label: 'Restrict it', say: say`/rag restrict ${ref}` },
    ],
  });
}
