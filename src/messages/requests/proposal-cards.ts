import type { Day } from '#src/calendar/day.ts';
import { sayDay, sayWeekday } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import { heardWords } from '#src/messages/text/heard-words.ts';
import { firstWords } from '#src/messages/words/in-words.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { isBlank, say } from '#src/messages/words/phrase.ts';
import type { Said, Phrase } from '#src/messages/words/phrase.ts';
import { reasonFrom, wordsOfAsker } from './asked-by.ts';
import type { AskedBy } from './asked-by.ts';
import { leadButtons, sayWhomTo } from './proposed-lead.ts';
import type { ProposedLead } from './proposed-lead.ts';

/** A day that somebody one step up proposes; null where it is no longer known. */
type Proposal = { readonly day: Day | null; readonly agreed: Day | null; readonly today: Day };

/** Puts before the programme office the date that somebody one step up proposes, with one tap to set it and one to leave it. */
export function tellProposedDate(asked: AskedBy & Proposal): Card {
  const { ref, title, day, agreed, today } = asked;
  const stays = agreed === null ? 'It has no due date.' : `The date stays ${sayDay(agreed, today)} until you decide.`;
  const set =
    day === null ? [] : [{ label: `Set ${sayDay(day, today)}`, say: say`/rag date ${ref} ${day} ${whyOf(asked)}` }];
  return buildCard({
    heading: say`${ref} · ${sayProposes(asked)} another date${day === null ? '' : `, ${sayDay(day, today)}`}`,
    blocks: [{ kind: 'said', text: say`${title}. ${stays}` }, ...wordsOfAsker(asked)],
    buttons: [...set, { label: 'Leave it', say: say`/rag keep ${ref}` }],
    typed: {
      day: say`/rag date ${ref} … ${whyOf(asked)}`,
      no: say`/rag keep ${ref}`,
    },
  });
}

/** Puts before the programme office whom somebody one step up would have lead an action; `inPlaceOf` is the lead they would take it from, null where there is no other. */
export function tellProposedLead(asked: AskedBy, proposed: ProposedLead, inPlaceOf: string | null): Card {
  const { ref, title } = asked;
  const whom = sayWhomTo(asked, proposed);
  return buildCard({
    heading: say`${ref} · ${sayProposes(asked)} another lead`,
    blocks: [{ kind: 'said', text: whom === '' ? say`${title}.` : say`${title}. ${whom}` }, ...wordsOfAsker(asked)],
    buttons: [...leadButtons(asked, proposed, inPlaceOf), { label: 'Leave it', say: say`/rag keep ${ref}` }],
    typed: {
      name: say`/rag assign ${ref} …${inPlaceOf === null ? '' : ` in place of ${inPlaceOf}`}`,
      no: say`/rag keep ${ref}`,
    },
  });
}

function sayProposes({ who, self }: AskedBy): string {
  return self ? 'you propose' : `${who} proposes`;
}

function whyOf(asked: AskedBy): Phrase {
  return isBlank(asked.words) ? say`because ${asked.who} proposes it` : reasonFrom(asked);
}

/** Reads back the day that somebody one step up proposes, and who decides. */
export function sayDateProposed({ ref, title, day, agreed, today, words }: Named & Told & { day: Day }): Card {
  const stays =
    agreed === null ? 'It has no due date until then.' : `The date stays ${sayDay(agreed, today)} until then.`;
  return buildCard({
    heading: say`${ref} · you propose ${sayWeekday(day, today)}`,
    blocks: [
      {
        kind: 'said',
        text: say`${title}. The programme office has it and decides; you hear what it decides. ${stays}`,
      },
      ...heardWords('You', words),
    ],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

type Told = { readonly agreed: Day | null; readonly today: Day; readonly words: Phrase };

/** Reads back whom somebody one step up would have lead it; null leaves that to the programme office. */
export function sayLeadProposed({ ref, title }: Named, name: string | null): Card {
  const whom = name === null ? 'another lead' : name;
  return buildCard({
    heading: say`${ref} · you propose ${whom}`,
    blocks: [
      {
        kind: 'said',
        text: say`${title}. The programme office has it and decides; you hear what it decides. Its leads stay until then.`,
      },
    ],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

// As many words as leave room before the question.
const TITLE_WORDS = 5;

/** The action that is asked about, and its ref as it is typed. */
type Asked = Named & { readonly typed: string };
type Again = { readonly today: Day; readonly not: Said };

/** Asks somebody one step up which day they propose; `not` says what of their words could not be one, blank where they named none. */
export function askProposedDate({ ref, title, typed }: Asked, days: readonly Day[], { today, not }: Again): Card {
  const before = `/rag propose date ${typed} …`;
  return buildCard({
    heading: say`${ref} · which day do you propose?`,
    blocks: [
      // What stands in the way of their words leaves no room for the title before the question.
      { kind: 'said', text: isBlank(not) ? firstWords(title, TITLE_WORDS) : not },
      {
        kind: 'said',
        text: 'Which day, and why? Tap one, or say it in one line: “end of March, the supplier is late”.',
        asks: true,
      },
    ],
    buttons: days.map((day) => ({
      label: sayWeekday(day, today),
      say: say`/rag propose date ${ref} ${sayDay(day)}`,
      aloud: say`${ref}, propose ${sayWeekday(day, today)}`,
    })),
    typed: { day: before, reason: before, no: `/rag ${typed}` },
  });
}

/** Asks somebody one step up who could lead it; `names` are those to tap, `not` what stands in the way of the name that they gave. */
export function askProposedLead({ ref, title, typed }: Asked, names: readonly string[], not: Said): Card {
  // What is in the way stands in the title's place: with both there are too many words before the question.
  const line: DraftBlock = { kind: 'said', text: isBlank(not) ? firstWords(title, TITLE_WORDS) : not };
  const before = `/rag propose lead ${typed}`;
  return buildCard({
    heading: say`${ref} · who could lead it?`,
    blocks: [
      line,
      { kind: 'said', text: 'Who could lead it? Tap a name, or type one. The programme office decides.', asks: true },
    ],
    buttons: [
      ...names.map((name) => ({
        label: name,
        say: say`/rag propose lead ${ref} "${name}"`,
        aloud: say`${ref}, propose ${name}`,
      })),
      { label: 'The programme office chooses', say: say`/rag propose lead ${ref} nobody` },
    ],
    typed: { name: `${before} …`, nobody: `${before} nobody`, reason: `${before} …` },
  });
}
