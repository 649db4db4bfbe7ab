import { calledOf } from '#src/people/called-of.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Fact } from '#src/office/facts.ts';
import { choicesOfAhead, isAhead, partOfAhead, sayAhead, shortOfAhead } from './facts/office-ahead.ts';
import { countOf, sortOf, SORTS } from './facts/sorts.ts';
import type { Group, Sort } from './facts/sorts.ts';
import { nameOf } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { shortTitle } from '#src/messages/words/naming.ts';
import { joined, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import { rowAbout } from '#src/messages/draft.ts';
import { choicesOfDoubtful, isDoubtful, partOfDoubtful, sayDoubtful } from './office-doubtful.ts';
import { sayNotHere, sayPeople, WHY } from './office-people.ts';
import { choicesOfLink, sayLinkInDoubt } from './facts/link-words.ts';
import { choicesOfUncovered, sayUncovered } from '#src/messages/office/day/facts/uncovered-words.ts';
import { choicesOfUnheard, sayUnheard } from '#src/messages/office/day/facts/unheard-words.ts';
import { rowWith } from './office-row.ts';
import type { OfficeContext } from './office-context.ts';
import type { OfficeRow } from './office-row.ts';
import { typedName } from '#src/messages/words/who/typed-name.ts';

/** So many new ones of a sort have a row each; more are one row. */
const MOST_EACH = 2;
const MOST_NAMES = 3;

/** What is new: a row for each where there are few of a sort, and one row with the first of them where there are many. */
export function rowsOfNews(facts: readonly Fact[], context: OfficeContext): readonly OfficeRow[] {
  return groupsOf(facts).flatMap(({ sort, facts: some }) =>
    some.length <= MOST_EACH
      ? some.map((fact) => rowWith(fact.id, say`New: ${sayFact(fact, context)}.`, choicesOf(fact, context)))
      : [rowWith(`new ${sort}`, sayMany(sort, some, context), [SHOW])],
  );
}

/** One line on what stands as it did: "20 posts without a holder, 16 actions without a date". */
export function sayAsBefore(facts: readonly Fact[]): string {
  return groupsOf(facts)
    .map(({ sort, facts: some }) => countOf(sort, some.length))
    .join(', ');
}

/** All of it, for whoever asked to see it: each sort under its count, every name and every action. */
export function blocksOfFacts(
  facts: readonly Fact[],
  context: OfficeContext,
): { readonly blocks: readonly DraftBlock[]; readonly buttons: readonly DraftButton[] } {
  const parts = groupsOf(facts).map((group) => ({ group, ...partOf(group, context) }));
  return {
    blocks: parts.flatMap(({ group, blocks }) => [
      { kind: 'title' as const, text: countOf(group.sort, group.facts.length) },
      ...blocks,
    ]),
    buttons: parts.flatMap(({ buttons }) => buttons),
  };
}

/** What each is to be settled by itself has its taps under it; of the rest the first are a list with taps under all of it. */
function partOf(group: Group, context: OfficeContext): Part {
  const doubtful = group.facts.filter(isDoubtful);
  if (doubtful.length > 0) return partOfDoubtful(doubtful, context);
  const ahead = group.facts.filter(isAhead);
  if (ahead.length > 0) return partOfAhead(ahead, context);
  if (ROW_EACH.has(group.sort)) return rowEach(group.facts, context);
  const buttons = buttonsOf(group, context);
  const choices = buttons.length === 0 ? [] : [{ kind: 'choices' as const, of: group.sort }];
  return { blocks: [...listOf(group, context), ...choices], buttons };
}

const ROW_EACH: ReadonlySet<Sort> = new Set(['uncovered', 'unheard', 'link']);

function rowEach(facts: readonly Fact[], context: OfficeContext): Part {
  const shown = facts.slice(0, MOST_BUTTONS);
  const rows = shown.map((fact) => rowWith(fact.id, say`${sayFact(fact, context)}.`, choicesOf(fact, context)));
  const more = facts.length - rows.length;
  const rest: Part['blocks'] = more > 0 ? [{ kind: 'said', text: `And ${more} more.` }] : [];
  return {
    blocks: [...rows.flatMap(({ blocks }) => blocks), ...rest],
    buttons: rows.flatMap(({ buttons }) => buttons),
  };
}

type Part = { readonly blocks: readonly DraftBlock[]; readonly buttons: readonly DraftButton[] };

const SHOW: DraftButton = { label: 'Show', say: '/rag office' };
const MOST_BUTTONS = 10;
const MOST_ROWS = 30;

function groupsOf(facts: readonly Fact[]): readonly Group[] {
  return SORTS.map((sort) => ({ sort, facts: facts.filter((fact) => sortOf(fact) === sort) })).filter(
    (group) => group.facts.length > 0,
  );
}

function sayMany(sort: Sort, facts: readonly Fact[], context: OfficeContext): Said {
  const first = facts.slice(0, MOST_NAMES).map((fact) => shortOf(fact, context));
  const more = facts.length - first.length;
  const named = joined(first, '; ');
  return say`New: ${countOf(sort, facts.length)}: ${named}${more > 0 ? ` and ${more} more` : ''}.`;
}

function shortOf(fact: Fact, context: OfficeContext): Said {
  const { naming } = context;
  switch (fact.kind) {
    case 'begin':
      return fact.plan.name;
    case 'review':
    case 'wall':
      return shortOfAhead(fact, context);
    case 'unheld':
      return fact.name;
    case 'person':
      return calledOf(fact.person);
    case 'uncovered':
      return calledOf(fact.person);
    case 'unheard':
      return fact.name;
    case 'several':
      return say`“${nameOf(fact.owner)}” on ${naming.action(fact.tracked.action).ref}`;
    case 'nobody':
    case 'unled':
    case 'undated':
    case 'doubt':
    case 'link':
      return naming.action(fact.tracked.action).ref;
  }
}

function sayFact(fact: Fact, context: OfficeContext): Said {
  switch (fact.kind) {
    case 'begin':
      return `${fact.plan.name} is loaded and asks nobody yet`;
    case 'review':
    case 'wall':
      return sayAhead(fact, context);
    case 'unheld':
      return sayUnheld(fact, context);
    case 'person':
      return `${calledOf(fact.person)} cannot be reached: ${WHY[fact.why]}`;
    case 'nobody': {
      const named = context.naming.action(fact.tracked.action);
      const why = fact.tracked.standing.owners.length === 0 ? 'it has no lead' : 'none of its leads can be asked';
      return say`${named.ref} ${shortTitle(named)} ${sayWhen(fact.tracked, context)}, and ${why}`;
    }
    case 'undated': {
      const named = context.naming.action(fact.tracked.action);
      return say`${named.ref} ${shortTitle(named)} has no date`;
    }
    case 'uncovered':
      return sayUncovered(fact, context);
    case 'unheard':
      return sayUnheard(fact, context);
    case 'link':
      return sayLinkInDoubt(fact, context);
    case 'several':
    case 'unled':
    case 'doubt':
      return sayDoubtful(fact, context);
  }
}

function sayUnheld({ what, name, stuck, notHere }: Extract<Fact, { kind: 'unheld' }>, context: OfficeContext): Said {
  const nobody =
    sayNotHere(notHere, context) ??
    {
      post: `nobody holds ${name}`,
      body: `nobody is known in ${name}`,
      name: `nobody in the roster is called ${name}`,
    }[what];
  if (stuck === null) return nobody;
  const named = context.naming.action(stuck.action);
  return say`${nobody}; ${named.ref} ${sayWhen(stuck, context)} and has nobody to ask`;
}

// "is late", "is due 30 Nov"
function sayWhen({ standing: { agreed } }: Tracked, { today }: OfficeContext): string {
  return agreed === null || agreed < today ? 'is late' : `is due ${sayDay(agreed, today)}`;
}

function choicesOf(fact: Fact, context: OfficeContext): readonly DraftButton[] {
  const { naming } = context;
  switch (fact.kind) {
    case 'begin':
      return [{ label: 'Begin', say: `/rag begin ${fact.plan.key}` }];
    case 'review':
    case 'wall':
      return choicesOfAhead(fact);
    case 'unheld':
      return fact.stuck === null ? [showLead(fact.name)] : [nameSomebody(naming.action(fact.stuck.action).ref)];
    case 'person':
      return fact.why === 'not-reached' ? [showLead(fact.person.name)] : [link(fact.person.name)];
    case 'nobody':
      return [nameSomebody(naming.action(fact.tracked.action).ref)];
    case 'undated':
      return [{ label: 'Set a date', say: say`/rag date ${naming.action(fact.tracked.action).ref}` }];
    case 'uncovered':
      return choicesOfUncovered(fact, context);
    case 'unheard':
      return choicesOfUnheard(fact, context);
    case 'link':
      return choicesOfLink(fact, context);
    case 'several':
    case 'unled':
    case 'doubt':
      return choicesOfDoubtful(fact, context);
  }
}

function nameSomebody(ref: Said): DraftButton {
  return { label: 'Name somebody', say: say`/rag assign ${ref}` };
}

function showLead(name: string): DraftButton {
  return { label: 'What it leads', say: `/rag lead ${typedName(name)}` };
}

function link(name: string): DraftButton {
  const plain = name.replaceAll('"', '');
  return { label: `Link ${plain}`, say: `/rag link "${plain}"` };
}

function listOf({ sort, facts }: Group, context: OfficeContext): readonly DraftBlock[] {
  const about = facts.flatMap((fact) =>
    fact.kind === 'nobody' || fact.kind === 'undated' ? [context.naming.action(fact.tracked.action)] : [],
  );
  if (about.length > 0) {
    const rows = about
      .slice(0, MOST_ROWS)
      .map((named) => ({ ...rowAbout(named), rating: null, unratedSaid: false, facts: [] }));
    return [{ kind: 'rows', rows, more: about.length - rows.length }];
  }
  return [{ kind: 'said', text: sort === 'person' ? sayPeople(facts) : `${namesOf(facts).join('; ')}.` }];
}

function namesOf(facts: readonly Fact[]): readonly string[] {
  return facts.flatMap((fact) =>
    fact.kind === 'unheld' ? [fact.name] : fact.kind === 'begin' ? [fact.plan.name] : [],
  );
}

function buttonsOf({ sort, facts }: Group, context: OfficeContext): readonly DraftButton[] {
  if (sort === 'undated') return [{ label: 'All that is doubtful', say: '/rag doubts', under: sort }];
  if (sort !== 'person' && sort !== 'begin') return [];
  const each = facts.slice(0, MOST_BUTTONS).flatMap((fact) => choicesOf(fact, context));
  return each.map((button) => ({ ...button, under: sort }));
}
