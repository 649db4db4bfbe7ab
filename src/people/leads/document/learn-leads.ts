import { foldWord, foldWords, phraseKey } from '#src/people/fold.ts';
import type { Roster } from '#src/people/person.ts';
import type { Leads, Owner } from '#src/people/leads/leads.ts';
import { BODY_NOUNS, KNOWN_LETTERS, POST_ACRONYMS, SERVICE_WORDS } from '#src/people/leads/lead-vocabulary.ts';
import { readLeads } from '#src/people/leads/read-leads.ts';
import { glossaryIn, initialsOfPhrase } from './glossary.ts';
import { NO_DOCUMENT } from './lead-document.ts';
import type { LeadDocument } from './lead-document.ts';
import { commonWords, peopleByWord } from './learn-people.ts';

const LONGEST_PART = 160;
const PARTING = /[\n\r;•|/]+/u;
const LETTERS = /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}]{0,4}\p{Lu}|\p{Lu}{2,7})(?![\p{L}\p{N}])/gu;
const SEVERAL = /\s(?:and|&|\+)\s|,/iu;

/** What the lead cells of a plan and its other words say of its leads; the order of the cells changes nothing. */
export function learnLeads(cells: readonly string[], texts: readonly string[], roster: Roster): LeadDocument {
  const common = commonWords([...texts, ...cells]);
  const times = partsOf(cells);
  const readings = new Map(
    [...times.keys()].map((part) => [part, readLeads(part, roster, { ...NO_DOCUMENT, common })]),
  );
  const sure = [...readings.values()].flatMap(sureOwners);
  const names = [...new Set(sure.flatMap(({ name }) => (name !== null && name.includes(' ') ? name : [])))];
  return {
    units: unitsIn(times, readings),
    short: shortIn(cells, texts, [...sure.flatMap(({ name, post }) => (name === null ? (post ?? []) : [])), ...names]),
    people: peopleByWord(names),
    named: new Set(names.map((name) => foldWords(name).join(' '))),
    common,
  };
}

// The stretches of lead cells between marks that always part leads, with how many rows have each.
function partsOf(cells: readonly string[]): ReadonlyMap<string, number> {
  const parts = cells.flatMap((cell) => {
    const all = [...cell.split(PARTING), cell].map((part) => part.trim());
    return [...new Set(all)].filter((part) => part !== '' && part.length <= LONGEST_PART);
  });
  const times = new Map<string, number>();
  for (const part of parts) times.set(part, (times.get(part) ?? 0) + 1);
  return times;
}

function sureOwners({ owners }: Leads): readonly Owner[] {
  return owners.filter(({ unsure }) => unsure !== true);
}

// Services that stand together again and again, and none of them ever alone.
function unitsIn(times: ReadonlyMap<string, number>, readings: ReadonlyMap<string, Leads>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const [part, count] of times) counts.set(phraseKey(part), (counts.get(phraseKey(part)) ?? 0) + count);
  const units = new Set<string>();
  for (const [part, { owners }] of readings) {
    const key = phraseKey(part);
    const isAgain = (counts.get(key) ?? 0) > 1 && SEVERAL.test(part);
    const isOne = owners.length > 1 && owners.every((owner) => isService(owner));
    if (isAgain && isOne && !owners.some(({ post }) => counts.has(phraseKey(post ?? '')))) units.add(key);
  }
  return units;
}

// A body that no word like "Team" ends, and that is no letters.
function isService({ name, post, group, support }: Owner): boolean {
  const last = foldWords(post ?? '').at(-1) ?? '';
  return name === null && group && !support && !BODY_NOUNS.has(last) && !KNOWN_LETTERS.has(last);
}

// The plan's own key first; else letters that are the initials of one lead of the plan.
function shortIn(
  cells: readonly string[],
  texts: readonly string[],
  leads: readonly string[],
): ReadonlyMap<string, string> {
  const said = settled([...cells, ...texts].flatMap(glossaryIn));
  const letters = new Set(cells.flatMap((cell) => [...cell.matchAll(LETTERS)].map(([word]) => foldWord(word))));
  const open = [...letters].filter((key) => !said.has(key) && !isPlainLetters(key));
  const mayMean = new Set(open.filter((key) => !(key in POST_ACRONYMS)));
  const meant = leads.flatMap((lead) =>
    initialsOfPhrase(lead).flatMap((key): readonly (readonly [string, string])[] =>
      mayMean.has(key) ? [[key, lead]] : [],
    ),
  );
  return new Map([...settled(meant), ...said]);
}

// "HR", whoever has these initials.
function isPlainLetters(key: string): boolean {
  return SERVICE_WORDS.has(key) || (key.length < 3 && KNOWN_LETTERS.has(key));
}

// What has one meaning; letters with two explain nothing.
function settled(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const meanings = Map.groupBy(pairs, ([short]) => short);
  return new Map(
    [...meanings].flatMap(([short, all]): readonly (readonly [string, string])[] => {
      const longs = new Map(all.map(([, long]) => [phraseKey(long), long]));
      const [long] = [...longs.values()].toSorted();
      return longs.size === 1 && long !== undefined ? [[short, long]] : [];
    }),
  );
}
