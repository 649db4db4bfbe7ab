import { writtenOn } from '#src/plan/standing.ts';
import { sayChange } from '#src/messages/words/say-change.ts';
import { sayAge, sayDay } from '#src/calendar/say-day.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { joined, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayOr } from '#src/messages/words/say-list.ts';
import { sayWhereItIs } from '#src/messages/words/say-stage.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import type { Waiting } from '#src/office/waiting.ts';
import { leadNames } from '#src/plan/permission.ts';
import { DECLARABLE, LOOK } from '#src/rating/scale.ts';
import { onlyANote } from './of-checks.ts';
import { quoted } from './office-context.ts';
import type { OfficeContext } from './office-context.ts';

type Of<K extends Waiting['kind']> = Extract<Waiting, { kind: K }>;

/** What somebody wrote, how it is read where it is, and what they had written before. */
export function sayWordsOfOne({ words, before }: Of<'words' | 'to-confirm'>, context: OfficeContext): Said {
  const { today, nameOf, naming } = context;
  const { by, reading } = words;
  const earlier = before.map((one) => quoted(one.words, context));
  const then = earlier.length === 0 ? '' : say`, and before that ${joined(earlier, ', ')}`;
  const wrote = say`${nameOf(by)} wrote ${sayAge(writtenOn(words), today)}: ${quoted(words.words, context)}${then}`;
  if (reading === null) return wrote;
  return say`waits for ${nameOf(by)}’s tap: I read ${sayChange(reading, today, naming.words)}. ${wrote}`;
}

/** The office's own question, and whose answer it waits for. */
export function sayQuestion(
  { tracked, question: { words, by, of }, since }: Of<'question'>,
  context: OfficeContext,
): Said {
  const { today, nameOf } = context;
  const leads = of === null ? leadNames(tracked.standing.owners) : of.map(nameOf);
  const from = leads.length === 0 ? '' : ` from ${sayOr(leads)}`;
  return say`${nameOf(by)} asked ${sayAge(since, today)}: ${quoted(words, context)} No answer yet${from}.`;
}

/** What somebody wants to know of the office, and how the action was closed where it is. */
export function sayAskedBack({ tracked, request, since }: Of<'asked-back'>, context: OfficeContext): Said {
  const { today, nameOf } = context;
  const { stage } = tracked.standing;
  const closed = stage === 'open' || stage === 'delivered' ? '' : `It is ${sayWhereItIs(tracked.standing)}. `;
  return say`${closed}${nameOf(request.by)} asked ${sayAge(since, today)}: ${quoted(request.words, context)}`;
}

/** “Closed as superseded since 5 Nov. Karl Battersby said since, yesterday: “more is to do””. */
export function sayAfterClosing({ tracked, request, since }: Of<'said-after'>, context: OfficeContext): Said {
  const { today, nameOf } = context;
  const { stage, stageOn } = tracked.standing;
  const on = stageOn === null ? '' : ` since ${sayDay(stageOn, today)}`;
  const closed = stage === 'open' ? 'open again' : `${sayWhereItIs(tracked.standing)}${on}`;
  return say`${closed}. ${nameOf(request.by)} said after it was closed, ${sayAge(since, today)}: ${quoted(request.words, context)}`;
}

/** "Ann Archer says Green, Ben Baker says Red: “nobody has signed”. It counts as Red until one is settled." */
export function sayVoices({ tracked, voices }: Of<'disagree'>, context: OfficeContext): Said {
  const said = voices.map(({ by, rating, words }): Said => {
    const voice = `${by === null ? 'the plan' : context.nameOf(by)} says ${sayRating(rating)}`;
    return words === undefined ? voice : say`${voice}: ${quoted(words, context)}`;
  });
  const { declared } = tracked.standing;
  const counts = declared === null ? '' : ` It counts as ${sayRating(declared.rating)} until one is settled.`;
  return say`${joined(said, ', ')}.${counts}`;
}

/** A line for the public that waits; what is worth a look in it is said where it is let go. */
export function sayLineWaiting({ line, since }: Of<'public-line'>, context: OfficeContext): Said {
  const by = line.by === null ? 'somebody' : context.nameOf(line.by);
  return say`${by} wrote a line for the public, ${sayAge(since, context.today)}: ${quoted(line.words, context)}`;
}

/** A tap for each rating that was said, the worse first. */
export function ratingChoices({ ref }: Named, { voices }: Of<'disagree'>): readonly DraftButton[] {
  const said = DECLARABLE.filter((rating) => voices.some((voice) => voice.rating === rating));
  return said.map((rating) => ({ label: `It is ${LOOK[rating].word}`, say: say`/rag ${ref} ${rating}` }));
}

/** A tap for how the action stands, as the words are read first, and one that they are a note. */
export function wordsChoices(named: Named, { words }: Of<'words' | 'to-confirm'>): readonly DraftButton[] {
  const { ref } = named;
  const { reading, seq } = words;
  const likely = reading?.done === true ? 'done' : (reading?.rating ?? null);
  const usual = ['amber', 'red'].filter((one) => one !== likely);
  const answers = [...(likely === null ? [] : [likely]), ...usual];
  return [
    ...answers.map((one) => ({
      label: `${one.slice(0, 1).toUpperCase()}${one.slice(1)}`,
      say: say`/rag settle ${ref} words ${seq} ${one}`,
    })),
    onlyANote(named, words),
    { label: 'Show', say: say`/rag ${ref}` },
  ];
}

/** What the office does about a question of its own that nobody answers. */
export function questionChoices({ ref }: Named): readonly DraftButton[] {
  return [
    { label: 'Ask again', say: say`/rag remind ${ref}` },
    { label: 'Let it go', say: say`/rag settle ${ref} question` },
  ];
}
