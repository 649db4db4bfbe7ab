import { sayDay } from '#src/calendar/say-day.ts';
import { say } from '#src/messages/words/phrase.ts';
import { askPart } from '#src/messages/office/by-hand-cards.ts';
import type { Action, Ref } from '#src/plan/action.ts';
import { freeId, newAction, refsOfParts } from '#src/plan/new-action.ts';
import type { NewActionEntry } from '#src/plan/ledger.ts';
import { ifClosed } from '#src/plan/record-update.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { typedRef } from '#src/refs/typed-ref.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import type { Scene } from '#src/commands/command.ts';
import { decision } from '#src/commands/decide/decision.ts';
import { goInto } from '#src/commands/decide/go-into.ts';
import { readParts } from '#src/commands/decide/make-action.ts';
import { readNewActionWords } from '#src/commands/words/new-action-words.ts';
import type { NewActionWords } from '#src/commands/words/new-action-words.ts';
import { knownTo } from '#src/commands/decide/knows.ts';
import { inQuotes, LONGEST_TITLE, partsBetween } from '#src/commands/words/title-in-quotes.ts';
import { askShorter, askTitles, titleLine } from '#src/messages/office/titles/title-cards.ts';
import { lineOf } from './add.ts';

const SAYS = [
  {
    say: '/rag split 8.1.3 into "Agree the framework" by 31 Mar 2016; "Train the managers" lead "Karl Battersby"',
    gets: 'makes 8.1.3a and 8.1.3b of it; what is not said stays as it was',
  },
];

export const split = decision({
  name: 'split',
  what: 'split an action',
  says: SAYS,
  decide: divided,
});

async function divided(tracked: Tracked, words: string, scene: Scene): Promise<Done | Refusal> {
  const closed = ifClosed(tracked);
  if (closed !== null) return closed;
  const knows = await knownTo(scene, tracked.action.plan);
  const parts = partsBetween(words.replace(/^into\b[\s:]*/iu, ''))
    .map((part) => readNewActionWords(part, knows))
    .filter(({ title }) => title !== null);
  const asked = askedTitles(tracked, parts, scene);
  if (asked !== null) return asked;
  const known = await scene.register.trackedIn(tracked.action.plan);
  const actions = known.map(({ action }) => action);
  const refs = refsOfParts(tracked.action.ref, parts.length, actions);
  const made: Action[] = [];
  for (const [at, part] of parts.entries()) {
    const read = readParts(
      { ...part, time: part.time ?? '' },
      (said) => commandOf(tracked, { parts, at, said }, scene),
      scene,
    );
    if ('ask' in read) return { card: read.ask, entries: [], notices: [] };
    const isDated = part.time !== null;
    const own = {
      plan: tracked.action.plan,
      ref: refs[at] ?? (`${tracked.action.ref}.${at + 1}` as Ref),
      title: part.title ?? '',
      owners: part.lead === null ? tracked.standing.owners : read.owners,
      timescale: isDated ? read.timescale : datedAs(tracked),
      theme: part.theme ?? tracked.action.theme,
      parent: null,
    };
    const isKnown = async (id: Action['id']) => (await scene.register.ledgerOf(id)).length > 0;
    const action = newAction(own, await freeId(own.plan, own.ref, isKnown), actions);
    const { phase, section, outcome, position } = tracked.action;
    made.push({ ...action, phase, section, outcome, position });
  }
  const { restricted } = tracked.standing;
  const into = made.map((action) => ({ action, standing: { restricted, checkers: [], owners: action.leads.owners } }));
  const lines = made.flatMap((action) => [lineOf(action, scene), ...asRestricted(action, tracked, scene)]);
  return goInto(tracked, { into, how: 'split', words: '', made: lines }, scene);
}

/** One part alone, titles of which the end is not certain, and those that no card can show are asked about before anything is split. */
function askedTitles(tracked: Tracked, parts: readonly NewActionWords[], scene: Scene): Done | null {
  if (parts.length < 2) return askParts(tracked, parts[0]?.title ?? null, scene);
  const say = (all: readonly NewActionWords[]): string =>
    `/rag split ${typedRef(tracked.action, scene.plans)} into ${all.map(sayPart).join('; ')}`;
  const long = parts.find(({ title }) => (title ?? '').length > LONGEST_TITLE);
  if (long !== undefined) {
    const shorter = (title: string): string => say(parts.map((one) => (one === long ? { ...one, title } : one)));
    return { card: askShorter(long.title ?? '', LONGEST_TITLE, shorter), entries: [], notices: [] };
  }
  if (parts.every(({ isSure }) => isSure)) return null;
  const lines = parts.map(({ title, lead, time }) =>
    titleLine(
      title ?? '',
      [lead ?? '', time ?? ''].filter((one) => one !== ''),
    ),
  );
  return { card: askTitles(lines, say(parts)), entries: [], notices: [] };
}

/** A part of what only its leads and the office may see is theirs alone too. */
function asRestricted({ id }: Action, { standing }: Tracked, { saying }: Scene): readonly NewActionEntry[] {
  return standing.restricted ? [{ action: id, event: { kind: 'restricted', restricted: true }, ...saying }] : [];
}

/** A part of which no date is said is due when the whole is. */
function datedAs({ action: { timescale }, standing: { agreed } }: Tracked): Action['timescale'] {
  if (agreed === null || agreed === timescale.due) return timescale;
  return { ...timescale, kind: 'by', text: `by ${sayDay(agreed)}`, due: agreed, milestones: [], doubt: null };
}

function commandOf(
  { action }: Tracked,
  { parts, at, said }: { parts: readonly NewActionWords[]; at: number; said: NewActionWords },
  { plans }: Scene,
): string {
  const all = parts.map((part, place) => sayPart(place === at ? { ...part, lead: said.lead, time: said.time } : part));
  return `/rag split ${typedRef(action, plans)} into ${all.join('; ')}`;
}

function sayPart({ title, lead, time }: NewActionWords): string {
  const words = [
    inQuotes(title ?? ''),
    lead === null ? '' : `lead ${lead}`,
    time === null ? '' : time === '' ? 'no date' : time,
  ];
  return words.filter((one) => one !== '').join(' ');
}

function askParts({ action }: Tracked, only: string | null, { naming, plans }: Scene): Done {
  const typed = { reason: `/rag split ${typedRef(action, plans)} into …` };
  const { title } = naming.action(action);
  const retitled = only === null ? [] : [{ label: 'Make it the title', say: titleCommand(action, only, plans) }];
  const how = say`${title}. ${only === null ? '' : 'That is one part; nothing is split. '}Write the titles of its parts with a semicolon between them, two at least: “Agree the framework; Train the managers”. A lead or a date may follow each.`;
  return { card: askPart({ heading: 'Into what?', says: how, buttons: retitled, typed }), entries: [], notices: [] };
}

function titleCommand(action: Action, title: string, plans: Scene['plans']): string {
  return `/rag edit ${typedRef(action, plans)} title ${title}`;
}
