import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { joined, say } from '#src/messages/words/phrase.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { sayAsks, wordsOfAsker } from './asked-by.ts';
import type { AskedBy } from './asked-by.ts';
import { leadButtons, sayLeadsItNot, sayWhomProposed, sayWhomTo } from './proposed-lead.ts';
import type { ProposedLead } from './proposed-lead.ts';

/** Tells the programme office that a lead asks for somebody else to take an action, which is theirs meanwhile. */
export function tellOtherLead(asked: AskedBy, proposed: ProposedLead): Card {
  const { ref, title } = asked;
  const how = asked.leadsItNot === true ? sayLeadsItNot(asked) : sayWhomTo(asked, proposed);
  const sentences = [say`${title}.`, how].filter((one) => one !== '');
  return buildCard({
    heading: say`${ref} · ${sayAsks(asked)} for another lead`,
    blocks: [{ kind: 'said', text: joined(sentences, ' ') }, ...wordsOfAsker(asked)],
    buttons: [
      ...(asked.leadsItNot === true ? [] : leadButtons(asked, proposed, asked.self ? null : asked.who)),
      { label: 'Leave it', say: say`/rag keep ${ref}` },
    ],
    typed: {
      ...(asked.leadsItNot === true
        ? {}
        : { name: say`/rag assign ${ref} …${asked.self ? '' : ` in place of ${asked.who}`}` }),
      no: say`/rag keep ${ref}`,
    },
  });
}

/** Tells a lead that the programme office has their request, and that it is theirs until somebody else has it. */
export function sayOtherLead({ ref, title }: Named, proposed: ProposedLead): Card {
  return buildCard({
    heading: say`${ref} · asked for another lead`,
    blocks: [
      {
        kind: 'said',
        text: say`${title}. The programme office sees it on its next card${sayWhomProposed(proposed)}. It is yours until they give it to somebody else; if it never was, tap Not mine.`,
      },
    ],
    buttons: [
      { label: 'Not mine', say: say`/rag not mine ${ref}` },
      { label: 'Show it', say: say`/rag ${ref}` },
    ],
  });
}
