import { START_OF_ASKING } from '#src/calendar/asking-hours.ts';
import type { Nudge, Opening } from '#src/nudge/nudge.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayAnd, sayCount } from '#src/messages/words/say-list.ts';
import { sayOfOffice } from '#src/messages/words/who/of-the-office.ts';
import { sayShortStretch } from '#src/messages/words/say-stretch.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import { sayNames } from './reminder-facts.ts';
import type { ReminderContext } from './reminder-facts.ts';

/** How the first message to a lead opens: who asks and why them, how often, what a tap means, who sees it, whom to turn to. */
export function sayOpening(nudge: Nudge, opening: Opening, context: ReminderContext): Card {
  const { office, away } = opening;
  const [first] = nudge.asks;
  // The example is of what they lead themselves, else of what they answer for; a check takes no such answer.
  const led = nudge.asks.filter(({ as }) => as === 'lead');
  const example = led.find(({ insteadOf }) => insteadOf === null) ?? led[0];
  const own = example?.tracked.action ?? opening.example;
  const ref = own === null ? '' : say`${context.naming.action(own).ref} `;
  const questions = office === null ? [] : [said(`Questions: ${sayOfOffice(sayNames([office], context))}.`)];
  return buildCard({
    heading: `Hello ${sayNames([nudge.to], context)}. ${whyYou(opening, context)}`,
    blocks: [
      said(
        `I ask about ${opening.actions === 1 ? 'it' : 'them'} before a date passes: at most one message a working day, about ${START_OF_ASKING}.`,
      ),
      ...sayArranged(opening, context),
      said(say`One tap is a full answer, or say it: “${ref}amber, waiting on HR, now end of Jan”.`),
      said(
        `${sayRating('green')} on track · ${sayRating('amber')} at risk · ${sayRating('red')} off track · Done: somebody else checks it`,
      ),
      said('The programme office sees your answers; the leadership team gets a summary on Mondays.'),
      ...questions,
      ...(first === undefined ? [said('Nothing is asked of you today.')] : []),
    ],
    buttons: [
      { label: 'My actions', say: '/rag mine' },
      { label: 'What you can say', say: '/rag help' },
      { label: 'Pause or change the time', say: '/rag pause' },
      ...(away.length === 0 ? [] : [{ label: 'I am not away', say: '/rag back' }]),
    ],
  });
}

function whyYou({ actions, plans, standsIn }: Opening, context: ReminderContext): string {
  if (actions > 0) return `You lead ${sayCount(actions, 'action')} in ${sayAnd(plans)}`;
  const names = [...new Set(standsIn.map(({ person }) => person))].map((person) => sayNames([person], context));
  return `You stand in for ${sayAnd(names)}, whose actions are asked about`;
}

/** What was arranged before anybody wrote to them: for whom they answer on which days, and their own leave. */
function sayArranged({ standsIn, away }: Opening, context: ReminderContext): readonly DraftBlock[] {
  const others = standsIn.map(({ person, from, to }) => {
    const name = sayNames([person], context);
    return `You stand in for ${name} ${sayShortStretch(from, to, context.today)}: questions about their actions come to you then, and your answers count.`;
  });
  const own = away.map(({ from, to, deputy }) => {
    const asked = deputy === null ? 'nobody is asked' : `${sayNames([deputy], context)} is asked`;
    return `You are away ${sayShortStretch(from, to, context.today)}, as it is on record: ${asked} in your place then.`;
  });
  return [...others, ...own].map(said);
}

function said(text: Said): DraftBlock {
  return { kind: 'said', text };
}
