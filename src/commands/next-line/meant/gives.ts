import { findLead } from '#src/people/find-person.ts';
import { leadNamedIn } from '#src/people/name-alone.ts';
import { nameOf } from '#src/plan/permission.ts';
import { IT } from './form.ts';
import type { About, Form, Said } from './form.ts';

const A_NAME = String.raw`\p{L}[\p{L} .'’-]{0,60}?`;
const NEW = `(?<name>${A_NAME})`;
const OLD = `(?<old>${A_NAME})`;
const ON = '(?:on|onto|in charge of|over)';
const END = String.raw`(?: (?:instead|please|now|for now|on it|on))*[\s.!]*$`;
const BESIDE = String.raw`(?<beside> (?:as well|too|also))?`;
const SHOULD = 'should|can|could|must|will|is|are|to|needs? to|has to|have to';
const GOES = 'go|goes|going|be given|be handed|be moved|be with|be|sit|sits';

/** The ways in which the office says who leads something from now on: “remove Owen from H4, put Colin on”, “H4 and H5 back to Tom”. */
export const GIVES: readonly Form[] = [
  {
    pattern: new RegExp(
      String.raw`^(?:(?:give|hand|pass|move|reassign|assign|transfer) )?(?:over )?${IT},?(?: (?:${SHOULD}|${GOES}|over|back))* (?:to|with|for) (?<name>\p{L}(?!.* (?:instead of|in place of|rather than) ).*)$`,
      'iu',
    ),
    say: ({ name = '' }, { ref, scene }) => {
      const at = WHEN.exec(name)?.index ?? name.length;
      const to = leadNamedIn(name.slice(0, at), scene.roster);
      if (to !== null) return `/rag assign ${ref} to ${to}${name.slice(at)}`;
      const { whom, why } = WITH_WHY.exec(name)?.groups ?? {};
      const given = leadNamedIn(whom ?? '', scene.roster);
      return given === null ? null : `/rag assign ${ref} to ${given} because ${why}`;
    },
  },
  inPlaceOf(
    String.raw`(?:remove|take|drop|get) ${OLD} (?:from|off|off of|out of) ${IT}[\s,;.–-]*(?:and )?(?:put|add|make|use|assign|give it to) ${NEW}`,
  ),
  inPlaceOf(String.raw`(?:swap|switch|change) ${OLD} (?:for|to|with) ${NEW} (?:on|in|for|as lead of) ${IT}`),
  inPlaceOf(String.raw`replace ${OLD} (?:with|by) ${NEW} (?:on|in|for|as lead of) ${IT}`),
  inPlaceOf(
    String.raw`(?:give |hand |assign |make )?${IT}:? (?:(?:give |assign )?(?:it )?to |is |with )?${NEW} (?:instead of|in place of|rather than|not) ${OLD}`,
  ),
  inPlaceOf(
    String.raw`${NEW} (?:${SHOULD}) (?:take over|take on|have|lead|own|pick up) ${IT} (?:from|instead of) ${OLD}`,
  ),
  { pattern: whole(String.raw`(?:put|stick) ${NEW} ${ON} ${IT}${BESIDE}`), say: given },
  { pattern: whole(String.raw`add ${NEW} (?:to|on) ${IT}(?<beside>)${BESIDE.replace('beside', 'more')}`), say: given },
  { pattern: whole(String.raw`make ${NEW} (?:the )?(?:lead|owner) (?:on|of|for) ${IT}`), say: given },
  { pattern: whole(String.raw`${NEW} (?:${SHOULD}) (?:take over|take on|lead|own|pick up) ${IT}`), say: given },
];

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}${END}`, 'iu');
}

/** One lead in the place of another, who leads it now. */
function inPlaceOf(pattern: string): Form {
  return {
    pattern: whole(pattern),
    say: (said, about) => {
      const [to, from] = [known(said['name'], about), known(said['old'], about)];
      if (to === null || from === null || !about.of.every((one) => isLedBy(one, from, about))) return null;
      return `/rag assign ${about.ref} "${to}" in place of "${from}"`;
    },
  };
}

function given({ name, beside }: Said, about: About): string | null {
  const to = known(name, about);
  if (to === null) return null;
  return `/rag assign ${about.ref} ${beside === undefined ? `to ${to}` : `"${to}" as well`}`;
}

function known(name: string | undefined, { scene }: About): string | null {
  return leadNamedIn(name ?? '', scene.roster);
}

/** True where the words name one of its leads, by any part of the name that the roster knows. */
function isLedBy({ standing }: About['of'][number], name: string, { scene }: About): boolean {
  const found = findLead(name, scene.roster);
  const called =
    found.kind === 'one'
      ? [found.person.name]
      : found.kind === 'several'
        ? found.people.map((one) => one.name)
        : [name];
  return standing.owners.some((owner) => called.some((one) => nameOf(owner).toLowerCase() === one.toLowerCase()));
}

// “To Colin, Owen is off sick”; of “Colin, Bea” both are names.
const WITH_WHY = /^(?<whom>[^,;]+)[,;]\s+(?<why>\S+\s+\S+.*)$/u;
// “To Sol when she starts”: said with the name, so that it is read back.
const WHEN = /\s(?:when|once|from|until|till|after|as soon as|in|on|for now)\s.*$/iu;
