import type { Day } from '#src/calendar/day.ts';
import { sayAge, sayDay, sayDistance } from '#src/calendar/say-day.ts';
import type { WorkingDays } from '#src/calendar/working-days.ts';
import type { Change } from '#src/plan/change.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { isUnconfirmed, isWatermelon } from '#src/rating/freshness.ts';
import type { Rating } from '#src/rating/scale.ts';
import { stepBlocks } from './step-blocks.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton, DraftFact } from '#src/messages/draft.ts';
import { heardInFull } from '#src/messages/text/heard-words.ts';
import { withWord } from '#src/messages/with-word.ts';
import type { Named, Naming } from '#src/messages/words/naming.ts';
import { clipped, Phrase, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayAnd, sayCount } from '#src/messages/words/say-list.ts';
import { sayChange } from '#src/messages/words/say-change.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import { sayStage } from '#src/messages/words/say-stage.ts';

/** One line of an action's ledger as people read it. */
export type HistoryLine = { readonly on: Day; readonly by: string; readonly what: Said; readonly words: Phrase };

/** What a card about one action shows beside the action itself. */
export type ActionView = {
  readonly named: Named;
  /** Somebody's words, with what they name. */
  readonly heard: Naming['words'];
  readonly today: Day;
  readonly days: WorkingDays;
  readonly shown: Rating | null;
  readonly rule: Rating | null;
  readonly accountable: readonly string[];
  readonly joint: readonly string[];
  readonly support: readonly string[];
  /** The newest first. */
  readonly latest: readonly HistoryLine[];
  /** True while no person has said anything of it that stands, certain or not. */
  readonly isUnsaid: boolean;
  /** True for the programme office, which decides. */
  readonly mayDecide: boolean;
  /** The reader's own words that nobody has settled, and their likely reading; null when none wait. */
  readonly waiting: { readonly words: string; readonly reading: Change | null; readonly on: Day } | null;
  /** True when the reader may say how it stands. */
  readonly mayUpdate: boolean;
};

/** The action as it stands: leads, three dates, both ratings, the last updates, and the buttons to answer. */
export function sayAction(tracked: Tracked, view: ActionView): Card {
  return buildCard({
    heading: say`${view.named.ref} · ${view.named.title}`,
    rating: view.shown,
    blocks: [
      { kind: 'facts', facts: factsOf(tracked, view) },
      ...stepBlocks(tracked, view),
      ...fieldBlocks(tracked, view),
      ...remarks(tracked, view),
      ...latestBlocks(view),
    ],
    buttons: tracked.standing.stage === 'open' || tracked.standing.stage === 'delivered' ? buttonsFor(view) : [],
  });
}

/** The same in facts alone, for a form about it that its reader opened. */
export function sayStanding(tracked: Tracked, view: ActionView): Facts {
  return factsOf(tracked, view).map(({ label, value }) => ({
    label: Phrase.wordsOf(label),
    value: Phrase.wordsOf(value),
  }));
}

type Facts = readonly { readonly label: string; readonly value: string }[];

function factsOf(tracked: Tracked, view: ActionView): readonly DraftFact[] {
  return [...leadFacts(view), ...dateFacts(tracked, view), ...ratingFacts(tracked, view)];
}

/** The same card as the answer to a tap on an old one. */
export function sayNothingChanged(card: Card): Card {
  const text = 'There has been an update since that message, so I changed nothing. This is how it stands now.';
  return withWord(card, { kind: 'said', text });
}

function leadFacts({ accountable, joint, support }: ActionView): readonly DraftFact[] {
  const facts = [{ label: 'Lead', value: accountable.length === 0 ? 'none yet' : sayAnd(accountable) }];
  if (joint.length > 0) facts.push({ label: 'With', value: sayAnd(joint) });
  if (support.length > 0) facts.push({ label: 'Supported by', value: sayAnd(support) });
  return facts;
}

function dateFacts({ action, standing }: Tracked, { today, days, heard }: ActionView): readonly DraftFact[] {
  const { original, agreed, forecast, stage } = standing;
  const said = action.timescale.text.trim();
  const facts: DraftFact[] = [
    { label: 'Timescale', value: said === '' ? 'the plan gives no words for it' : say`“${heard(said)}”` },
  ];
  facts.push({ label: 'Original date', value: original === null ? 'none published' : sayDay(original) });
  if (agreed !== null) {
    const distance = stage === 'open' ? `, ${sayDistance(agreed, today, days)}` : '';
    facts.push({ label: 'Agreed date', value: `${sayDay(agreed)}${distance}` });
  }
  if (forecast !== null) facts.push({ label: 'Forecast', value: sayDay(forecast) });
  return facts;
}

function ratingFacts({ standing }: Tracked, { today, shown, rule, heard }: ActionView): readonly DraftFact[] {
  const { declared, stage, stageOn, waitingOn, evidence } = standing;
  const age = declared === null ? '' : `, said ${sayAge(declared.on, today)}`;
  const facts: DraftFact[] = [{ label: 'Rating', value: `${sayRating(shown)}${age}` }];
  if (rule !== null) facts.push({ label: 'By the dates alone', value: sayRating(rule) });
  if (stage !== 'open') {
    const since = stageOn === null ? '' : ` since ${sayDay(stageOn)}`;
    facts.push({ label: 'State', value: `${sayStage(stage)}${since}` });
  }
  if (waitingOn !== null) facts.push({ label: 'Waiting on', value: heard(waitingOn) });
  if (evidence !== null) facts.push({ label: 'Evidence', value: heard(evidence) });
  return facts;
}

const MOST_FIELDS = 8;

/** The plan's other columns, under its own headings. */
function fieldBlocks({ action: { fields = [] } }: Tracked, { heard }: ActionView): readonly DraftBlock[] {
  if (fields.length === 0) return [];
  const shown = fields
    .slice(0, MOST_FIELDS)
    .map(({ name, words }) => ({ label: clipped(heard(name), 60), value: clipped(heard(words)) }));
  const left = fields.length - shown.length;
  const more: DraftBlock = { kind: 'aside', text: `The plan says more of it in ${sayCount(left, 'further column')}.` };
  return [
    { kind: 'title', text: 'In the plan’s own columns' },
    { kind: 'facts', facts: shown },
    ...(left > 0 ? [more] : []),
  ];
}

function remarks({ standing }: Tracked, view: ActionView): readonly DraftBlock[] {
  const { today, rule, mayDecide, named } = view;
  const lines: Said[] = [];
  const { declared, stage, dateAsked, disagreement, unsettled } = standing;
  if (stage === 'open' && declared !== null) {
    if (isWatermelon(declared.rating, rule))
      lines.push(`It is said to be ${sayRating(declared.rating)}; the dates say ${sayRating(rule)}.`);
    if (isUnconfirmed(declared.on, today))
      lines.push('Nobody has confirmed this rating for over a month, so it no longer counts as on track.');
  }
  if (disagreement.length > 0) lines.push('Its leads rate it differently; the worse rating stands until they agree.');
  if (dateAsked !== null) {
    const how = mayDecide ? say` (/rag approve ${named.ref})` : '';
    lines.push(say`A new date, ${sayDay(dateAsked.day)}, waits for a decision${how}.`);
  }
  const asked = stillAsked(view);
  lines.push(...asked);
  if (unsettled !== null && asked.length === 0)
    lines.push('What was said of it last is kept until its writer says what it means.');
  return lines.map((text) => ({ kind: 'said', text }));
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

function latestBlocks({ latest, today, isUnsaid }: ActionView): readonly DraftBlock[] {
  if (isUnsaid) return [{ kind: 'aside', text: 'Nobody has said anything about it yet.' }];
  if (latest.length === 0) return [];
  const blocks = latest.flatMap((line): readonly DraftBlock[] => [
    { kind: 'said', text: say`${sayDay(line.on, today)} · ${line.by} · ${line.what}` },
    ...heardInFull(line.by, line.words),
  ]);
  return [{ kind: 'title', text: 'Last updates' }, ...blocks];
}

function buttonsFor({ named: { ref }, mayUpdate }: ActionView): readonly DraftButton[] {
  const history: DraftButton = { label: 'History', say: say`/rag history ${ref}` };
  if (!mayUpdate) return [history];
  return [
    { label: 'Green', say: say`/rag ${ref} green`, look: 'good' },
    { label: 'Amber', say: say`/rag ${ref} amber` },
    { label: 'Red', say: say`/rag ${ref} red`, look: 'danger' },
    { label: 'Done', say: say`/rag ${ref} done` },
    { label: 'Add a note', say: say`/rag note ${ref}` },
    history,
  ];
}
