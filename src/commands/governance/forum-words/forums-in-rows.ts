import type { Day } from '#src/calendar/day.ts';
import type { Forum } from '#src/plan/governance/forum.ts';
import { keyFor } from '#src/plan/governance/forums/forum-named.ts';
import { forumAfter } from './read-forum.ts';
import type { ForumDoubt, ForumSaid } from './read-forum.ts';
import { readMeetings } from './read-meetings.ts';
import { readPaperDays } from './read-paper-days.ts';

/** A row of a file of forums: its number, and its cells by lower-cased heading. */
type Row = { readonly row: number; readonly cells: Readonly<Record<string, string>> };

/** A forum as a file leaves it, and what that does to the one that is kept; null for one that is new. */
export type ForumInFile = { readonly forum: Forum; readonly before: Forum | null };

/** What of a row is not certain, and was left out. */
export type RowDoubt = { readonly row: number; readonly doubt: ForumDoubt };

/** The columns of a file of forums, each with the other names by which people call it. */
const FORUM_COLUMNS = {
  name: ['name', 'forum', 'board', 'committee', 'meeting of'],
  key: ['key', 'short', 'abbreviation', 'short name'],
  meetings: ['meetings', 'meeting', 'meets', 'dates', 'date', 'meeting date', 'meeting dates', 'date of meeting'],
  papers: ['papers', 'paper days', 'papers due', 'papers days before'],
} as const;

/** How many columns of a file of forums a row of cells names; 0 where it is no heading row of one. */
export function countForumColumns(cells: readonly string[]): number {
  const names = cells.slice(0, MOST_COLUMNS).map((cell) => cell.trim().toLowerCase());
  const has = (column: keyof typeof FORUM_COLUMNS): boolean => FORUM_COLUMNS[column].some((one) => names.includes(one));
  if (!has('name') || !(has('meetings') || has('papers'))) return 0;
  return (Object.keys(FORUM_COLUMNS) as (keyof typeof FORUM_COLUMNS)[]).filter(has).length;
}

const MOST_COLUMNS = 40;

/** The forums of a file, a row or several each; a row without a name goes with the one above it. */
export function forumsInRows(
  rows: readonly Row[],
  known: readonly Forum[],
  today: Day,
): { readonly forums: readonly ForumInFile[]; readonly doubts: readonly RowDoubt[] } {
  const doubts: RowDoubt[] = [];
  const said = new Map<string, { readonly key: string; saids: ForumSaid[] }>();
  let last = '';
  for (const { row, cells } of rows) {
    const name = cellOf(cells, 'name') || last;
    last = name;
    const one = readRow(name, cells, today);
    doubts.push(...one.doubts.map((doubt) => ({ row, doubt })));
    if (name === '') continue;
    const there = said.get(name.toLowerCase()) ?? { key: cellOf(cells, 'key'), saids: [] };
    said.set(name.toLowerCase(), { key: there.key || cellOf(cells, 'key'), saids: [...there.saids, one] });
  }
  return { forums: forumsOf([...said.values()], known, today), doubts };
}

function readRow(name: string, cells: Row['cells'], today: Day): ForumSaid {
  const [days, before] = [cellOf(cells, 'meetings'), cellOf(cells, 'papers')];
  const { meetings, implied, doubts } =
    days === '' ? { meetings: [], implied: false, doubts: [] } : readMeetings(days, today);
  const papers = before === '' ? null : readPaperDays(before);
  return {
    name,
    meets: meetings,
    isAll: true,
    cancelled: [],
    papers,
    implied,
    doubts: [
      ...(name === '' ? [{ why: 'no-name' as const, said: '' }] : []),
      ...doubts,
      ...(papers === null && before !== '' ? [{ why: 'papers' as const, said: before }] : []),
    ],
  };
}

type Said = { readonly key: string; readonly saids: readonly ForumSaid[] };

function forumsOf(all: readonly Said[], known: readonly Forum[], today: Day): readonly ForumInFile[] {
  const found: ForumInFile[] = [];
  for (const { key, saids } of all) {
    const name = saids[0]?.name ?? '';
    const before =
      known.find(
        (one) => one.name.toLowerCase() === name.toLowerCase() || (key !== '' && one.key === key.toUpperCase()),
      ) ?? null;
    const taken = [...known, ...found.map(({ forum }) => forum)];
    const own = key === '' ? keyFor(name, taken) : (key.toUpperCase() as Forum['key']);
    const start: Forum = before ?? { key: own, name, paperDays: 0, meetings: [] };
    const meets = saids.flatMap((one) => one.meets);
    const papers = saids.findLast((one) => one.papers !== null)?.papers ?? null;
    const whole = { ...saids[0]!, meets, papers, isAll: meets.length > 0 };
    found.push({ forum: forumAfter(start, whole, today), before });
  }
  return found;
}

function cellOf(cells: Row['cells'], column: keyof typeof FORUM_COLUMNS): string {
  return FORUM_COLUMNS[column].map((name) => cells[name] ?? '').find((cell) => cell !== '') ?? '';
}
