import { calledOf } from '#src/people/called-of.ts';
import { z } from 'zod';
import type { Day } from '#src/calendar/day.ts';
import { dayIn, readInstant } from '#src/calendar/instant.ts';
import type { Zone } from '#src/calendar/instant.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { sayOr } from '#src/messages/words/say-list.ts';
import { findPerson } from '#src/people/find-person.ts';
import type { Person, Roster } from '#src/people/person.ts';
import { openFile } from '#src/cli/store/open-file.ts';
import type { CliWorld, Reply } from '#src/cli/cli-world.ts';

/** The days that are rehearsed, by the plan's clock, and who there is to speak. */
export type RehearsedDays = {
  readonly from: Day;
  readonly to: Day;
  readonly zone: Zone;
  readonly roster: Roster;
};

const ReplyLine = z.object({
  at: z.string().transform((text, context) => {
    const at = readInstant(text);
    if (at === null) context.addIssue({ code: 'custom', message: 'is a moment with its zone' });
    return at ?? z.NEVER;
  }),
  from: z.string().min(1),
  say: z.string(),
});

/** The replies of a file that fall into the days, in order of their lines; a line that cannot be used is named with the reason and left out. */
export async function readRepliesFile(path: string, days: RehearsedDays, world: CliWorld): Promise<readonly Reply[]> {
  const { bytes } = await openFile(path, world);
  const lines = new TextDecoder().decode(bytes).split('\n');
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    const read = ReplyLine.safeParse(parse(line));
    const why = read.success ? whyNot(read.data, days) : NO_REPLY;
    if (read.success && why === null) return [read.data];
    world.err(`${path}, line ${at + 1}: ${why} It was left out.`);
    return [];
  });
}

const NO_REPLY = 'this is no reply. It is written {"at":"2015-06-05T10:02:00+01:00","from":"NAME","say":"amber"}.';

/** Why a reply cannot be heard, as a sentence; null where it can. */
function whyNot({ at, from: name }: Reply, { from, to, zone, roster }: RehearsedDays): string | null {
  const day = dayIn(at, zone);
  if (day < from || day > to) return `${sayDay(day)} is not one of the days that are shown.`;
  const found = findPerson(name, roster);
  switch (found.kind) {
    case 'one':
      return null;
    case 'several':
      return `“${name}” could be ${sayOr(found.people.map(calledOf))}: write which.`;
    case 'none':
      return `nobody in the roster is called “${name}”.${nearest(found.nearest)}`;
  }
}

function nearest(people: readonly Person[]): string {
  return people.length === 0 ? '' : ` Did you mean ${sayOr(people.map(calledOf))}?`;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // What is no JSON is no reply; the caller says so with its line.
    return null;
  }
}
