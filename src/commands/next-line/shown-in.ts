import { COMMANDS } from '#src/commands/commands.ts';
import { leadNamedIn } from '#src/people/name-alone.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import type { Scene } from '#src/commands/command.ts';

const SHOWS = /^(?:show|list|open|see|view|display)(?:\s+(?:me|us|all))?\s+(?:the\s+)?(?<what>\S.*?)[\s.!?]*$/iu;
const NAMES: ReadonlySet<string> = new Set(COMMANDS.flatMap(({ name, also = [] }) => [name, ...also]));

/** What “show 8.1.3”, “list overdue” and “list Karl” behind /rag say in full; null for any other words. */
export function shownIn(words: string, scene: Scene): string | null {
  const what = SHOWS.exec(words)?.groups?.['what'] ?? '';
  if (what === '' || what.length > LONGEST || scene.message.card !== null) return null;
  if (leadingRef(what, scene)?.rest.trim() === '' || NAMES.has(what.toLowerCase())) return `/rag ${what}`;
  const name = leadNamedIn(what.replace(/['’]s(?: actions)?$|\s+actions$/iu, ''), scene.roster);
  return name === null ? null : `/rag lead "${name}"`;
}

const LONGEST = 60;
