import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';

/** Asks the office who is to lead an action; the next line is the name. `typed` is the ref as it is typed. */
export function askWhoLeads({ ref, title }: Named, typed: string): Card {
  const assign = `/rag assign ${typed} …`;
  return buildCard({
    heading: say`Who leads ${ref}?`,
    blocks: [{ kind: 'said', text: say`${title}. Write the name of a person, post or body.` }],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
    readers: 'asker',
    typed: { name: assign, reason: assign, no: `/rag ${typed}` },
  });
}

/** Asks the office for which day an action is due; the next line is the day, with its reason where one is needed. `typed` is the ref as it is typed. */
export function askWhichDay({ ref, title }: Named, typed: string): Card {
  const date = `/rag date ${typed} …`;
  return buildCard({
    heading: say`Which day is ${ref} due?`,
    blocks: [{ kind: 'said', text: say`${title}. Write the day, and why: “31 Jan: supplier late”.` }],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
    readers: 'asker',
    typed: { day: date, reason: date, no: `/rag ${typed}` },
  });
}

/** Asks the office as what an action is closed; the reason is asked for next. `typed` is the ref as it is typed. */
export function askHowClosed({ ref, title }: Named, typed: string): Card {
  const close = (as: string): string => `/rag close ${typed} as ${as}`;
  return buildCard({
    heading: say`Why is ${ref} to close?`,
    blocks: [{ kind: 'said', text: say`${title}. Nothing is closed yet; the reason is asked for next.` }],
    buttons: [
      { label: 'It is done', say: `/rag verify ${typed}` },
      { label: 'Superseded', say: close('superseded') },
      { label: 'Business as usual', say: close('business as usual') },
      { label: 'Withdrawn', say: close('withdrawn') },
      { label: 'Leave it open', say: `/rag ${typed}` },
    ],
    readers: 'asker',
  });
}
