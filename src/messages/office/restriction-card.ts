import type { Card } from '#src/messages/card.ts';

/** Says who may see an action from now on, or that it is so already. */
export function sayRestriction(what: { ref: string; title: string; restricted: boolean; already: boolean }): Card {
  const { ref, title, restricted, already } = what;
  const who = restricted ? 'Only its leads and the programme office see it.' : 'Everybody in the roster can see it.';
  const change = already ? ' It was so already, so nothing changes.' : ' The digest and the lists follow at once.';
  return {
    heading: `${ref} · ${restricted ? 'restricted' : 'not restricted'}`,
    rating: null,
    blocks: [{ kind: 'said', text: `${title}. ${who}${change}` }],
    buttons: [
      restricted
        ? { label: 'Lift the restriction', say: `/rag unrestrict ${ref}` }
        : { label: 'Restrict it', say: `/rag restrict ${ref}` },
    ],
  };
}
