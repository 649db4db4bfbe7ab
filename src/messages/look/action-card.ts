import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Change } from '#src/plan/change.ts';
import { isClosed } from '#src/plan/record-update.ts';
import type { Declared, SentBack, Tracked } from '#src/plan/standing.ts';
import { LOOK } from '#src/rating/scale.ts';
import { stepBlocks } from './step-blocks.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import { linesButton, linesOnCard } from '#src/messages/public/lines-on-card.ts';
import { aloudFor } from '#src/messages/reminder/question-buttons.ts';
import { filesOfEvidence } from '#src/messages/text/files-in.ts';
import { isOnlyLink, linksToEvidence } from '#src/messages/text/links-in.ts';
import { withWord } from '#src/messages/with-word.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { shortTitle } from '#src/messages/words/naming.ts';
import { clipped, joined, Phrase, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayChange } from '#src/messages/words/say-change.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import { linkButtons, linkLines } from './links/link-lines.ts';
import type { Links } from './links/link-lines.ts';
import { sayHowItStands, sayDueAndExpected, sayLeads } from './action-lines.ts';
import type { LinesContext } from './action-lines.ts';

/** What a card about one action shows beside the action itself. */
export type ActionView = LinesContext & {
  readonly named: Named;
  /** The reader's own words that nobody has settled, and their likely reading; null when none wait. */
  readonly waiting: { readonly words: string; readonly reading: Change | null; readonly on: Day } | null;
  /** What a lead answered the office last, where nobody has said how it stands since; null for nothing. */
  readonly answered: Answered | null;
  /** What each of its leads rates it and why, by name, where they differ; none where they agree. */
  readonly voices: readonly (Pick<Declared, 'rating' | 'words'> & { readonly who: string })[];
  /** True where its time has come to be asked whether what is complete holds, and after. */
  readonly isHoldAsked: boolean;
  /** What the plan's words link it with. */
  readonly links: Links;
  /** True when the reader may say how it stands. */
  readonly mayUpdate: boolean;
};

/** A lead’s answer to a question of the office’s. */
export type Answered = { readonly by: string; readonly on: Day; readonly question: string; readonly words: string };

/** The action as it stands: how, when and who, in a line each, and the buttons to answer. */
export function sayAction(tracked: Tracked, view: ActionView): Card {
  const lines = [
    ...linesOf(beside(tracked), view).map(({ value }) => value),
    ...remarks(tracked, view),
    ...linkLines(view.links),
  ];
  return buildCard({
    heading: say`${view.named.ref} ${shortTitle(view.named)}`,
    blocks: [
      ...lines.map((text): DraftBlock => ({ kind: 'said', text })),
      ...linksToEvidence(tracked),
      ...filesOfEvidence(tracked, view.heard),
      ...stepBlocks(tracked, view),
      ...(view.mayUpdate ? linesOnCard(tracked.standing, view) : []),
      ...planTitle(tracked, view),
    ],
    buttons: buttonsFor(tracked, view),
  });
}

// An address alone is said by its link.
function beside(tracked: Tracked): Tracked {
  const { standing } = tracked;
  return isOnlyLink(standing.evidence ?? '') ? { ...tracked, standing: { ...standing, evidence: null } } : tracked;
}

/** What the plan itself calls it, where the office words its title otherwise. */
function planTitle({ action: { inDocument } }: Tracked, { heard }: ActionView): readonly DraftBlock[] {
  const title = inDocument?.title;
  return title === undefined ? [] : [{ kind: 'aside', text: say`In the plan: “${clipped(heard(title))}”` }];
}

type Buttons = readonly DraftButton[];

/** The same in facts alone, for a form about it that its reader opened. */
export function sayStanding(tracked: Tracked, view: ActionView): Facts {
  return linesOf(tracked, view).map(({ label, value }) => ({ label, value: Phrase.wordsOf(value) }));
}

type Facts = readonly { readonly label: string; readonly value: string }[];

function linesOf(tracked: Tracked, view: ActionView): readonly { readonly label: string; readonly value: Said }[] {
  return [
    { label: 'How', value: sayHowItStands(tracked, view) },
    { label: 'When', value: sayDueAndExpected(tracked, view) },
    { label: 'Who', value: sayLeads(view.leads) },
  ];
}

/** The same card as the answer to a tap on an old one. */
export function sayNothingChanged(card: Card): Card {
  const text = 'There has been an update since that message, so I changed nothing. This is how it stands now.';
  return withWord(card, { kind: 'said', text });
}

function remarks(tracked: Tracked, view: ActionView): readonly Said[] {
  const { unsettled, sentBack } = tracked.standing;
  const asked = stillAsked(view);
  return [
    ...(sentBack === null ? [] : [saySentBack(sentBack, view)]),
    ...sayVoices(view),
    ...asked,
    ...(view.answered === null ? [] : [sayAnswered(view.answered, view)]),
    ...(unsettled !== null && asked.length === 0 && !isClosed(tracked)
      ? ['What was said of it last is kept until its writer says what it means.']
      : []),
  ];
}

/** Both ratings with both words: “Ann Archer says Green, Ben Baker says Red: “nobody has signed””. */
function sayVoices({ voices, heard }: ActionView): readonly Said[] {
  if (voices.length === 0) return [];
  const said = voices.map(({ who, rating, words }): Said => {
    const voice = `${who} says ${sayRating(rating)}`;
    return words === undefined ? voice : say`${voice}: “${clipped(heard(words))}”`;
  });
  return [say`Its leads rate it differently: ${joined(said, '; ')}. The worse rating stands until they agree.`];
}

/** What a check found wanting, until there is an answer to it. */
function saySentBack({ on, words }: SentBack, { by, today, heard }: ActionView): Said {
  const who = by.sentBack ?? 'Somebody';
  return say`${who} looked on ${sayDay(on, today)}, not complete yet: “${clipped(heard(words))}”`;
}

/** “Asked “is it signed?”, Karl Battersby answered on 20 Nov: “all but one page””. */
function sayAnswered({ by, on, question, words }: Answered, { today, heard }: ActionView): Said {
  const asked = question === '' ? '' : say`Asked “${clipped(heard(question))}”, `;
  return say`${asked}${by} answered on ${sayDay(on, today)}: “${clipped(heard(words))}”`;
}

/** What the reader wrote and has not said the meaning of. */
function stillAsked({ waiting, mayUpdate, today, heard }: ActionView): readonly Said[] {
  if (waiting === null || waiting.words === '' || !mayUpdate) return [];
  const wrote = say`On ${sayDay(waiting.on, today)} you wrote: “${clipped(heard(waiting.words))}”.`;
  const { reading } = waiting;
  const asked =
    reading === null ? 'How would you rate it?' : say`I read it as ${sayChange(reading, today, heard)}; is that right?`;
  return [say`${wrote} ${asked}`];
}

function buttonsFor(
  { action, standing }: Tracked,
  { named: { ref }, mayUpdate, mayDecide, isHoldAsked, links }: ActionView,
): Buttons {
  const look: Buttons = [
    { label: 'History', say: say`/rag history ${ref}` },
    { label: 'The plan’s words', say: say`/rag as published ${ref}` },
    ...linkButtons(links),
    ...(mayUpdate ? linesButton(standing, ref) : []),
    { label: 'What the ratings mean', say: `/rag key ${action.plan}` },
  ];
  const holding = holdButtons({ standing }, { ref, mayUpdate, isHoldAsked });
  if (holding.length > 0) return [...holding, ...look];
  if (!mayUpdate || (standing.stage !== 'open' && standing.stage !== 'delivered')) return look;
  const decide: Buttons =
    mayDecide && standing.dateAsked !== null
      ? [{ label: `Agree to ${sayDay(standing.dateAsked.day)}`, say: say`/rag approve ${ref}` }]
      : [];
  const newDate = { label: 'New date', say: say`/rag new date ${ref}`, aloud: say`${ref}, new date` };
  const done = { label: 'Done', say: say`/rag ${ref} done`, aloud: aloudFor(ref, 'done') };
  // Four in sight: where a new date waits for a decision, another is the rarer answer.
  const [first, rarer]: readonly [Buttons, Buttons] =
    decide.length === 0 ? [[done, newDate], []] : [[...decide, done], [newDate]];
  const more = [rate('green', ref), ...rarer, { label: 'Add a note', say: say`/rag note ${ref}` }, ...look];
  return [
    ...first,
    rate('amber', ref),
    rate('red', ref),
    ...more.map((button): DraftButton => ({ ...button, more: true })),
  ];
}

/** The answers to whether what is complete holds, where its plan asks that. */
function holdButtons(
  { standing: { stage, embedding } }: Pick<Tracked, 'standing'>,
  { ref, mayUpdate, isHoldAsked }: Pick<ActionView, 'mayUpdate' | 'isHoldAsked'> & { readonly ref: Phrase },
): Buttons {
  if (!isHoldAsked || !mayUpdate || stage !== 'complete') return [];
  const holds: Buttons = embedding === 'embedded' ? [] : [{ label: 'It holds', say: say`/rag holds ${ref}` }];
  return [...holds, { label: 'Not any more', say: say`/rag holds ${ref} no` }];
}

function rate(rating: 'red' | 'amber' | 'green', ref: Phrase): DraftButton {
  return { label: LOOK[rating].word, say: say`/rag ${ref} ${rating}`, aloud: aloudFor(ref, rating) };
}
