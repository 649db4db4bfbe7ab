import { firstWords } from '#src/messages/words/in-words.ts';
import { calledOf } from '#src/people/called-of.ts';
import { askProposedLead, sayLeadProposed, tellProposedLead } from '#src/messages/requests/proposal-cards.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayOr } from '#src/messages/words/say-list.ts';
import { leadNames } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { exactRef } from '#src/refs/typed-ref.ts';
import type { Scene } from '#src/commands/command.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import { placeOf } from '#src/commands/update/requests/card-of-request.ts';
import { proposedBy } from '#src/commands/update/requests/proposed-by.ts';
import { askedBy, toOffice } from '#src/commands/update/requests/to-office.ts';
import { unquoted } from '#src/commands/words/quoted.ts';

const NAME_WORDS = 5;
const NOBODY = /^(?:nobody|no one|no-one|anyone|somebody else|someone else)[.!]?$/iu;

/** Puts before the office whom words propose as the lead; words that are not one name of the roster are asked about. */
export function proposeLead(tracked: Tracked, words: string, scene: Scene): Done {
  const name = unquoted(words.replace(/[\s.!]+$/u, ''));
  if (name === '') return askAgain(tracked, { names: offered(tracked, scene), not: '' }, scene);
  if (NOBODY.test(name)) return proposed(tracked, null, scene);
  const { isPlain, names } = proposedBy(name, scene.roster);
  const [only] = names;
  if (isPlain && only !== undefined) return proposed(tracked, only, scene);
  // As much of it as a name has.
  const said = firstWords(scene.naming.words(name), NAME_WORDS);
  const not: Said =
    names.length === 0 ? say`I find nobody called “${said}” in the roster.` : say`“${said}” may be ${sayOr(names)}.`;
  return askAgain(tracked, { names: names.length === 0 ? offered(tracked, scene) : names, not }, scene);
}

function proposed(tracked: Tracked, to: string | null, scene: Scene): Done {
  const place = { tracked, scene };
  return toOffice(
    {
      what: 'proposed-lead',
      words: '',
      named: to === null ? {} : { to },
      told: sayLeadProposed(scene.naming.action(tracked.action), to),
      decides: tellProposedLead(askedBy('', place), proposedBy(to, scene.roster), placeOf(tracked, scene)),
    },
    place,
  );
}

const MOST_OFFERED = 3;

/** Whoever leads it beside the one who answers for it, and the speaker. */
function offered({ standing }: Tracked, { index, speaker }: Scene): readonly string[] {
  const [, ...joint] = leadNames(standing.owners, index);
  return [...new Set([...joint.slice(0, MOST_OFFERED - 1), calledOf(speaker)])];
}

type Again = { readonly names: readonly string[]; readonly not: Said };

function askAgain({ action }: Tracked, { names, not }: Again, { naming, plans }: Scene): Done {
  const asked = { ...naming.action(action), typed: exactRef(action, plans) };
  return { card: askProposedLead(asked, names, not), entries: [], notices: [] };
}
