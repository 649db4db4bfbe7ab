import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { WorkingDays } from '#src/calendar/working-days.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { sayDue } from '#src/messages/digest/digest-dates.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { joined, say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import { sayAnd, sayCount } from '#src/messages/words/say-list.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import { withLapse } from '#src/messages/words/say-standing-rating.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { QuestionAbout } from '#src/reply/reading.ts';

/** What an action and its history answer to a question. */
export type AboutAction = {
  readonly named: Named;
  readonly tracked: Tracked;
  /** What the asker has to do with it. */
  readonly role: 'lead' | 'deputy' | 'none';
  readonly leads: readonly string[];
  /** Who gave the rating that stands; null is nobody yet. */
  readonly ratedBy: string | null;
};

/** A question about being asked, with what it was asked under: an action, or null for none in particular. */
export type QuestionAsked = {
  readonly about: QuestionAbout;
  readonly plan: string;
  readonly action: AboutAction | null;
  /** The open actions that the asker leads. */
  readonly open: number;
  readonly today: Day;
  readonly days: WorkingDays;
};

const RATINGS = 'Green is on track, Amber at risk, Red off track; what is done, somebody else checks.';
const ANSWERS = 'One tap is a full answer, or say it: “amber, waiting on HR, now end of Jan”.';

/** Answers a question from the action and its history; it records nothing. */
export function sayAnswerToQuestion(question: QuestionAsked): Card {
  const { about, plan, action } = question;
  const who = about === 'who' ? `I am Ragtime. I keep ${plan} up to date with the people who lead its actions.` : '';
  const more = about === 'rating' ? RATINGS : about === 'how' ? ANSWERS : '';
  const stands = action === null ? ledOf(question) : standsAt(action, question);
  const sentences: readonly Said[] = [who, stands, more, seenBy(action)].filter((one) => one !== '');
  return buildCard({
    readers: 'asker',
    heading: action === null ? 'About these questions' : say`${action.named.ref} · ${action.named.title}`,
    blocks: [{ kind: 'said', text: joined(sentences, ' ') }],
    buttons: buttonsFor(action),
  });
}

function standsAt({ named, tracked, role, leads, ratedBy }: AboutAction, question: QuestionAsked): Phrase {
  const { standing } = tracked;
  const { today } = question;
  const due = standing.agreed === null ? 'which has no date yet' : sayDue(standing.agreed, question);
  const led = leads.length === 0 ? 'nobody' : sayAnd(leads);
  const yours = { lead: say`You lead ${named.ref}`, deputy: say`You stand in for ${led} on ${named.ref}` };
  const opening = role === 'none' ? say`${named.ref} is led by ${led}` : yours[role];
  const rated =
    standing.declared === null
      ? 'Nobody has rated it yet.'
      : `${withLapse(`${ratedBy ?? 'The plan'} said ${sayRating(standing.declared.rating)} on ${sayDay(standing.declared.on, today)}`, tracked, today)}.`;
  return say`${opening}, ${due}. ${rated}`;
}

function ledOf({ plan, open }: QuestionAsked): string {
  return open === 0
    ? `No open action of ${plan} names you as its lead today.`
    : `You lead ${sayCount(open, 'open action')} of ${plan}, and I ask how ${open === 1 ? 'it stands' : 'they stand'}, at most once a working day.`;
}

function seenBy(action: AboutAction | null): string {
  if (action?.tracked.standing.restricted === true) return 'Only its leads and the programme office see an answer.';
  return 'The programme office sees an answer at once, so does whoever looks it up; the leadership team sees the summary on Mondays.';
}

function buttonsFor(action: AboutAction | null): readonly DraftButton[] {
  const general: readonly DraftButton[] = [
    { label: 'My actions', say: '/rag mine' },
    { label: 'Pause', say: '/rag pause' },
  ];
  if (action === null || action.role === 'none') return general;
  return [...general, { label: 'Not mine', say: say`/rag not mine ${action.named.ref}` }];
}
