import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { clip } from '#src/messages/text/clip.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import type { Forum } from '#src/plan/governance/forum.ts';
import type { PlanFact } from '#src/plan/governance/plan-fact.ts';
import { sayForum } from './forum-cards.ts';
import { sayPart } from './say-part.ts';

/** Reads back what was set of a forum beside its meetings; of the office where it is none. */
export function sayForumSet(forum: Forum | null, facts: readonly PlanFact[], names: readonly string[] = []): Card {
  const who = forum === null ? 'The programme office' : sayForum(forum);
  const parts = sayAnd(facts.flatMap((fact) => ('part' in fact ? [sayPart(fact.part)] : [])));
  const [first] = facts;
  const isOne = facts.length === 1;
  const said = (heading: string, text: string): Card =>
    buildCard({
      heading,
      blocks: [{ kind: 'said', text }],
      buttons: forum === null ? [] : [{ label: 'Show it', say: `/rag forum ${forum.key}` }],
    });
  if (first?.kind === 'forum-decides') {
    return first.forum === null
      ? said(`The programme office decides dates of ${parts}`, 'Every request for a later date there waits for it.')
      : said(
          `${who} decides dates of ${parts}`,
          'A later date there is agreed once it is said which meeting did; /rag board lists what waits for it.',
        );
  }
  if (first?.kind === 'forum-needed') {
    return first.needed
      ? said(
          `${parts} ${isOne ? 'needs' : 'need'} ${who}`,
          'Its leads are told by when their paper is due for the last meeting before the date.',
        )
      : said(`${parts} ${isOne ? 'does' : 'do'} not need ${who}`, 'Its date is asked about by itself.');
  }
  return names.length === 0
    ? said(`Nobody but the office enters what ${who} decides`, 'The programme office enters it.')
    : said(
        `${sayAnd(names)} may enter what ${who} decides`,
        'Beside the programme office, and never of an action that they lead themselves.',
      );
}

/** Words that name no part of the plan. */
export function sayPartsUnread(unread: readonly string[]): Card {
  const what =
    unread.length === 0
      ? 'Which part of the plan?'
      : `No part is called ${sayAnd(unread.map((one) => `“${clip(one, 40)}”`))}.`;
  return buildCard({
    heading: 'Which part of the plan do you mean?',
    blocks: [
      {
        kind: 'said',
        text: `${what} Say “theme A”, “section 8”, an action’s number, or “the whole plan”. Nothing is recorded yet.`,
      },
    ],
  });
}
