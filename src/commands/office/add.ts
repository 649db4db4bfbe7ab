import { askPart, sayAdded } from '#src/messages/office/by-hand-cards.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { mayRun, ifArchived } from '#src/plan/permission.ts';
import { leadNames } from '#src/plan/permission.ts';
import { freeId, newAction, nextFreeRef } from '#src/plan/new-action.ts';
import { replay } from '#src/plan/replay.ts';
import { likeItsKin } from '#src/refs/like-its-kin.ts';
import { tidyRef } from '#src/refs/typed-ref.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import type { Action, Plan, Ref } from '#src/plan/action.ts';
import type { NewActionEntry } from '#src/plan/ledger.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { isInTalk, notUnderstood } from '#src/commands/update/as-update.ts';
import { askLead, readParts } from '#src/commands/decide/make-action.ts';
import { toldOn } from '#src/commands/decide/told-on.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import { knownTo } from '#src/commands/decide/knows.ts';
import { inQuotes, LONGEST_TITLE } from '#src/commands/words/title-in-quotes.ts';
import { askShorter, askTitles, titleLine } from '#src/messages/office/titles/title-cards.ts';
import type { Card } from '#src/messages/card.ts';
import { readNewActionWords } from '#src/commands/words/new-action-words.ts';
import type { NewActionWords } from '#src/commands/words/new-action-words.ts';

const SAYS = [
  {
    say: '/rag add 8.1.9 "Publish the results" lead "Karl Battersby" by 31 Mar 2016',
    gets: 'adds an action of your own; what is missing is asked',
  },
];

export const add: Command = {
  name: 'add',
  also: ['new action', 'add action'],
  for: 'office',
  plain: false,
  says: SAYS,
  run: async (words, scene) => {
    const refusal = mayRun(scene.asker, 'add an action');
    const isNamed = leadingRef(words, scene) !== null;
    if (refusal !== null && !isNamed && words !== '' && isInTalk(scene)) return notUnderstood(add, words, scene);
    if (refusal !== null) return refuse(refusal);
    if (words === '') return refuse({ because: 'usage', examples: SAYS.map(({ say }) => say) });
    const { plan, ref: typed, rest } = await numberAhead(words, scene);
    const tracked = await scene.register.trackedIn(plan.key);
    const actions = tracked.map(({ action }) => action);
    const ref = typed === null ? null : likeItsKin(typed, actions);
    const second = ref === null ? null : askOneNumber(ref, rest);
    if (second !== null) return answer(second);
    if (ref === null) return answer(askNumber(rest, actions));
    const there = actions.find((one) => one.ref.toLowerCase() === ref.toLowerCase());
    if (there !== undefined) return answer(askOther(there, rest, { actions, scene }), [there.id]);
    const read = readNewActionWords(rest, await knownTo(scene, plan.key));
    return addAction({ plan, ref, words: read, actions }, scene);
  },
};

type Adding = {
  readonly plan: Plan;
  readonly ref: Ref;
  readonly words: NewActionWords;
  readonly actions: readonly Action[];
};

async function addAction({ plan, ref, words, actions }: Adding, scene: Scene): Promise<Answer> {
  const said = (parts: NewActionWords): string => commandOf(plan.isDefault ? ref : `${plan.key} ${ref}`, parts);
  if (words.title === null) {
    const typed = { reason: said({ ...words, title: '…' }) };
    return answer(askPart({ heading: `${ref} · what is it called?`, says: 'Write its title.', buttons: [], typed }));
  }
  const asked = askedTitle(words, said);
  if (asked !== null) return answer(asked);
  if (words.lead === null) return answer(askLead(null, words, said));
  const read = readParts(words, said, scene);
  if ('ask' in read) return answer(read.ask);
  const parts = { plan: plan.key, ref, title: words.title, theme: words.theme, parent: null, ...read };
  const isKnown = async (id: Action['id']) => (await scene.register.ledgerOf(id)).length > 0;
  const made = newAction(parts, await freeId(plan.key, ref, isKnown), actions);
  return added(made, scene);
}

/** A title of which the end is not certain, or that no card can show, is asked about first. */
function askedTitle(words: NewActionWords, said: (parts: NewActionWords) => string): Card | null {
  const { title, lead, time, theme, isSure } = words;
  if (title === null) return null;
  if (title.length > LONGEST_TITLE)
    return askShorter(title, LONGEST_TITLE, (short) => said({ ...words, title: short }));
  const behind = [lead === null ? '' : `lead ${lead}`, theme === null ? '' : `theme ${theme}`, time ?? ''];
  const line = titleLine(
    title,
    behind.filter((part) => part !== ''),
  );
  return isSure ? null : askTitles([line], said(words));
}

function added(action: Action, scene: Scene): Answer {
  const tracked: Tracked = { action, standing: replay(action, []) };
  const archived = ifArchived(scene.asker, tracked);
  if (archived !== null) return refuse(archived);
  const told = (naming: Naming) => ({
    ...naming.action(action),
    leads: leadNames(action.leads.owners, scene.index),
    timescale: action.timescale,
    // A lead hears of it as of everything that comes to them: with the next asking's hand-over.
    toldOn: toldOn(action, scene),
    today: scene.today,
  });
  const done: Answer = {
    ...answer(sayAdded(told(scene.naming)), [action.id]),
    entries: [lineOf(action, scene)],
    inPlace: true,
  };
  return withUndo(done, scene);
}

/** The line of the ledger that adds an action by hand. */
export function lineOf(action: Action, { saying }: Pick<Scene, 'saying'>): NewActionEntry {
  return { action: action.id, event: { kind: 'published', original: action.timescale.due, added: action }, ...saying };
}

// "8.1.9", "R12", "SR25-26-02"; a title begins with no digit in its first word.
const NUMBER = /^(?=[^\s"]*\d)[\p{L}\p{N}][\p{L}\p{N}./()-]{0,20}(?=$|[\s,:;])/u;

type Numbered = { readonly plan: Plan; readonly ref: Ref | null; readonly rest: string };

async function numberAhead(words: string, { plans, plan, register }: Scene): Promise<Numbered> {
  const first = words.split(/\s+/u, 1)[0] ?? '';
  const its = plans.find(({ key }) => key === first.toUpperCase());
  const after = its === undefined ? words : words.slice(first.length).trim();
  const number = NUMBER.exec(after)?.[0];
  const known = await register.trackedIn((its ?? plan).key);
  const isNumbered = known.length === 0 || known.some(({ action }) => /^\d+$/u.test(action.ref));
  if (number === undefined) return { plan: its ?? plan, ref: null, rest: after };
  const rest = after.slice(number.length).replace(/^[\s,:;]+/u, '');
  // "20 new homes": where no action has such a number it is the title’s.
  if (/^\d+$/u.test(number) && !isNumbered) return { plan: its ?? plan, ref: null, rest: after };
  return { plan: its ?? plan, ref: /^\d/u.test(number) ? tidyRef(number) : (number as Ref), rest };
}

const SECOND = /^(?:(?:and|&|\+|plus)\s+)?(?=[^\s"“]*\d)([\p{L}\p{N}][\p{L}\p{N}./()-]{0,20})[\s,:;]+(?=["“])/u;
const JOINED = /^(?:and|&|\+|plus)\s+(?=\S*\d)(\S{1,20})\s+/u;

/** “PV6 and PV7 "…"”: one command adds one action, and which of the numbers it gets is asked. */
function askOneNumber(ref: Ref, rest: string): Card | null {
  const [ahead = '', other] = SECOND.exec(rest) ?? JOINED.exec(rest) ?? [];
  if (other === undefined) return null;
  const behind = rest.slice(ahead.length);
  return askPart({
    heading: 'One action at a time',
    says: `${ref} and ${other}: one command adds one action. Nothing is added yet. Which number does it get?`,
    buttons: [ref, other].map((one) => ({ label: `Add it as ${one}`, say: `/rag add ${one} ${behind}` })),
    typed: { number: `/rag add … ${behind}` },
  });
}

function askNumber(rest: string, actions: readonly Action[]) {
  const last = actions.at(-1);
  const free = last === undefined ? null : nextFreeRef(last.ref, actions);
  return askPart({
    heading: 'Which number?',
    says: `Write the number that it gets${free === null ? '' : `, such as ${free}`}. It says where in the plan it stands.`,
    buttons: [],
    typed: { number: `/rag add … ${rest}` },
  });
}

function askOther(there: Action, rest: string, { actions, scene }: { actions: readonly Action[]; scene: Scene }) {
  const named = scene.naming.action(there);
  const free = nextFreeRef(there.ref, actions);
  return askPart({
    heading: say`${named.ref} is there already`,
    says: named.title,
    buttons: free === null ? [] : [{ label: `Add it as ${free}`, say: `/rag add ${free} ${rest}` }],
    typed: { number: `/rag add … ${rest}` },
  });
}

function commandOf(ref: string, { title, lead, time, theme }: NewActionWords): string {
  const parts = [
    `/rag add ${ref}`,
    title === null ? '' : inQuotes(title),
    lead === null ? '' : `lead ${lead}`,
    theme === null ? '' : `theme "${theme}"`,
    time === null ? '' : time === '' ? 'no date' : time,
  ];
  return parts.filter((part) => part !== '').join(' ');
}
