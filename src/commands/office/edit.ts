import { calledOf } from '#src/people/called-of.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { askPart, sayEdited, tellEdited } from '#src/messages/office/by-hand-cards.ts';
import type { EditedByHand } from '#src/messages/office/by-hand-cards.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import type { Edit } from '#src/plan/ledger.ts';
import { entryOf, ifClosed } from '#src/plan/record-update.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { typedRef } from '#src/refs/typed-ref.ts';
import type { Timescale } from '#src/timescale/timescale.ts';
import type { Command, Scene } from '#src/commands/command.ts';
import { decision } from '#src/commands/decide/decision.ts';
import { leadsNow, noticesTo } from '#src/commands/decide/notices.ts';
import { headingCalled } from '#src/commands/show/list-part.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import { leadingRefs } from '#src/commands/update/act-on.ts';
import { readParts } from '#src/commands/decide/make-action.ts';
import { inQuotes, LONGEST_TITLE, nameIn } from '#src/commands/words/title-in-quotes.ts';
import { askShorter, askWhichTitle } from '#src/messages/office/titles/title-cards.ts';
import { leadingQuoted, unquoted } from '#src/commands/words/quoted.ts';
import { assign } from './assign.ts';

const SAYS = [
  {
    say: '/rag edit 8.1.3 title "Agree the new framework"',
    gets: 'words it otherwise than the plan; the plan’s own words are kept',
  },
  { say: '/rag edit 8.1.3 date by 31 Mar 2016', gets: 'its words for time, and the due date that follows from them' },
  { say: '/rag edit 8.1.3 theme A', gets: 'moves it to another theme' },
  { say: '/rag edit 8.1.3 lead "Karl Battersby"', gets: 'gives it to somebody, as /rag assign does' },
];

const FIELD =
  /^(?:(?:the|its)\s+)?(title|name|wording|leads?|owners?|dates?|due(?: date)?|when|timescale|theme)(?:[\s:]+|$)(?:to\s+|is\s+)?/iu;
const LEAD = /^(?:lead|owner)/iu;

const words = decision({
  name: 'edit',
  also: ['reword', 'rename'],
  what: 'edit an action',
  says: SAYS,
  decide: editOf,
});

export const edit: Command = {
  ...words,
  run: async (said, scene) => {
    const { refs, rest } = leadingRefs(said, scene);
    const field = FIELD.exec(rest);
    // Who leads is decided in one way, whatever it is called.
    if (field !== null && LEAD.test(field[1] ?? '')) {
      return assign.run(`${refs.join(' ')} ${rest.slice(field[0].length)}`.trim(), scene);
    }
    const title = field === null ? titleAlone(rest, scene) : null;
    return words.run(title === null ? said : `${refs.join(' ')} title ${title}`.trim(), scene);
  },
};

const RENAMES = /(?:^|\s)(?:rename|reword)\s/iu;

/** “Rename 8.1.3 to …” and a text in quotation marks alone say what it is called; null for any other words. */
function titleAlone(said: string, { message }: Scene): string | null {
  const words = said.replace(/^(?:to|as|into)\s+/iu, '');
  return RENAMES.test(message.text) || leadingQuoted(words)?.rest === '' ? words : null;
}

async function editOf(tracked: Tracked, said: string, scene: Scene): Promise<Done | Refusal> {
  const closed = ifClosed(tracked);
  if (closed !== null) return closed;
  const field = FIELD.exec(said);
  if (field === null) return { because: 'usage', examples: SAYS.map(({ say }) => say) };
  const behind = said.slice(field[0].length).trim();
  const what = (field[1] ?? '').toLowerCase();
  if (/^(?:title|name|wording)$/u.test(what)) return editTitle(tracked, behind, scene);
  const value = unquoted(behind).trim();
  return what === 'theme' ? themed(tracked, value, scene) : timed(tracked, value, scene);
}

function editTitle(tracked: Tracked, said: string, scene: Scene): Done {
  const title = nameIn(said);
  const say = (other: string): string => `/rag edit ${typedRef(tracked.action, scene.plans)} title ${other}`;
  if (!/[\p{L}\p{N}]/u.test(title)) return askTitle(tracked, scene);
  if (title.length > LONGEST_TITLE)
    return { card: askShorter(title, LONGEST_TITLE, (short) => say(inQuotes(short))), entries: [], notices: [] };
  const quoted = leadingQuoted(title);
  if (quoted === null || quoted.rest === '' || title !== said.replaceAll(/\s+/gu, ' ').trim())
    return titled(tracked, title, scene);
  const buttons = [title, quoted.said].map((one) => ({ label: one, say: say(inQuotes(one)) }));
  return { card: askWhichTitle(buttons), entries: [], notices: [] };
}

function titled(tracked: Tracked, title: string, scene: Scene): Done {
  const told = { what: 'title' as const, was: tracked.action.title, now: title, due: null };
  return edited(tracked, { change: { title }, told }, scene);
}

async function themed(tracked: Tracked, said: string, scene: Scene): Promise<Done> {
  const headings = await scene.register.headings(tracked.action.plan);
  const themes = headings.filter(({ level }) => level === 'theme');
  const known = await scene.register.trackedIn(tracked.action.plan);
  const refs = new Set([...themes.map(({ ref }) => ref), ...known.flatMap(({ action: { theme } }) => theme ?? [])]);
  const byRef = [...refs].find((ref) => ref.toLowerCase() === said.toLowerCase());
  const theme = byRef ?? headingCalled(said, themes, false)?.ref;
  if (theme === undefined) return askTheme(tracked, [...refs], scene);
  const told = { what: 'theme' as const, was: tracked.action.theme ?? 'none', now: theme, due: null };
  return edited(tracked, { change: { theme }, told }, scene);
}

function timed(tracked: Tracked, said: string, scene: Scene): Done {
  const ref = typedRef(tracked.action, scene.plans);
  const parts = { title: tracked.action.title, lead: null, time: said === '' ? null : said, theme: null, isSure: true };
  const read = readParts(
    parts,
    ({ time }) => `/rag edit ${ref} date ${time === '' ? 'to be agreed' : (time ?? '')}`,
    scene,
  );
  if ('ask' in read) return { card: read.ask, entries: [], notices: [] };
  return reworded(tracked, read.timescale, scene);
}

/** The due date follows the words, and its line says why. */
function reworded(tracked: Tracked, timescale: Timescale, scene: Scene): Done {
  const { due, text } = timescale;
  const { text: was } = tracked.action.timescale;
  const isMoved = due !== null && due !== tracked.standing.agreed;
  const told = {
    what: 'words for time' as const,
    was,
    now: text,
    due: isMoved ? due : null,
  };
  const done = edited(tracked, { change: { timescale }, told }, scene);
  if (!isMoved) return done;
  const reason = `its words for time are “${text}” now, due ${sayDay(due)}`;
  const moved = entryOf(tracked, { kind: 'date-agreed', day: due, reason }, scene.saying);
  return { ...done, entries: [...done.entries, moved] };
}

type ToEdit = {
  readonly change: Edit;
  readonly told: Pick<EditedByHand, 'what' | 'due'> & { readonly was: string; readonly now: string };
};

/** Puts other words in place, or the plan's own again, and tells its leads. */
export function edited(tracked: Tracked, { change, told }: ToEdit, scene: Scene): Done {
  const { action, standing } = tracked;
  const said = (naming: Naming): EditedByHand => ({
    ...naming.action(action),
    ...told,
    was: naming.words(told.was),
    now: naming.words(told.now),
    by: calledOf(scene.speaker),
  });
  const notice = { purpose: 'edited', action: action.id, card: (naming: Naming) => tellEdited(said(naming)) };
  return {
    card: sayEdited(said(scene.naming)),
    entries: [entryOf(tracked, { kind: 'edited', change, words: '' }, scene.saying)],
    notices: noticesTo(leadsNow(standing.owners, scene), notice, scene),
  };
}

function askTitle({ action }: Tracked, { naming, plans }: Scene): Done {
  const typed = { reason: `/rag edit ${typedRef(action, plans)} title …` };
  const { title } = naming.action(action);
  return {
    card: askPart({ heading: 'What is it called now?', says: title, buttons: [], typed }),
    entries: [],
    notices: [],
  };
}

function askTheme({ action }: Tracked, refs: readonly string[], { plans }: Scene): Done {
  const say = (ref: string): string => `/rag edit ${typedRef(action, plans)} theme ${ref}`;
  const text = refs.length === 0 ? 'The plan has no themes.' : 'Nothing is changed yet.';
  const buttons = refs.slice(0, MOST_THEMES).map((ref) => ({ label: `Theme ${ref}`, say: say(ref) }));
  return {
    card: askPart({ heading: 'Which theme?', says: text, buttons, typed: { reason: say('…') } }),
    entries: [],
    notices: [],
  };
}

const MOST_THEMES = 6;
