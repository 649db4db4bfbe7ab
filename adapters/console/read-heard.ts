import { findPerson } from '#src/people/find-person.ts';
import type { Person, Roster } from '#src/people/person.ts';

/** One message of a program that talks to the console; a null `from` is the console's own speaker. */
type SaidInJson = { readonly id: string; readonly from: Person | null; readonly say: string };

/** The message in a line of JSON, {"id":"1","from":"Karl Battersby","say":"amber"}; null when the line is no such object. */
export function readHeard(line: string, roster: Roster): SaidInJson | null {
  const said = parse(line);
  if (typeof said !== 'object' || said === null || !('id' in said) || !('say' in said)) return null;
  const { id, say } = said;
  if (typeof id !== 'string' || typeof say !== 'string' || id === '') return null;
  if (!('from' in said) || typeof said.from !== 'string') return { id, from: null, say };
  const found = findPerson(said.from, roster);
  return found.kind === 'one' ? { id, from: found.person, say } : null;
}

function parse(line: string): unknown {
  if (!line.startsWith('{')) return null;
  try {
    return JSON.parse(line);
  } catch {
    // A line that begins with a brace and is no JSON is something a person said.
    return null;
  }
}
