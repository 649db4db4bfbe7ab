import { calledOf } from '#src/people/called-of.ts';
import { findPerson } from '#src/people/find-person.ts';
import { askWhatYouSee, sayNobodyDiffers, sayOtherAsked } from '#src/messages/answer/disagreement.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { NOTED } from '#src/plan/noted-requests.ts';
import { isLead, officeOnly } from '#src/plan/permission.ts';
import { entryOf, ifClosed } from '#src/plan/record-update.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { refuse } from '#src/commands/command.ts';
import type { Command, Scene } from '#src/commands/command.ts';
import { noticesTo } from '#src/commands/decide/notices.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import { actOn, leadingRefs } from '#src/commands/update/act-on.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';
import { otherVoices } from '#src/commands/update/voices/other-voices.ts';
import type { Voice } from '#src/commands/update/voices/other-voices.ts';
import { unquoted } from '#src/commands/words/quoted.ts';

const SAYS = [{ say: '/rag ask other lead 8.1.3', gets: 'asks a lead who rates your action otherwise what they see' }];

/** A lead asks another, who rates their action otherwise, what they see; the answer goes to both, and on record. */
export const askOther: Command = {
  name: 'ask other lead',
  for: 'anyone',
  plain: false,
  says: SAYS,
  run: async (words, scene) => {
    const { refs, rest } = leadingRefs(words, scene);
    const [ref, ...others] = refs;
    if (ref === undefined) return heardAsUpdate(askOther, words, scene);
    if (others.length > 0) return refuse({ because: 'usage', examples: SAYS.map(({ say }) => say) });
    // "ask other lead 8.1.3 the bid is late" names nobody.
    if (rest !== '' && findPerson(unquoted(rest), scene.roster).kind === 'none')
      return heardAsUpdate(askOther, words, scene);
    return withUndo(await actOn([ref], scene, (tracked) => asked(tracked, unquoted(rest), scene)), scene);
  },
};

function asked(tracked: Tracked, name: string, scene: Scene): Done | Refusal {
  const { asker, naming, speaker, index, saying } = scene;
  const { action, standing } = tracked;
  const closed = ifClosed(tracked);
  if (closed !== null) return closed;
  if (!isLead(asker, standing.owners)) return officeOnly('ask about an action that they do not lead', asker);
  const own = standing.disagreement.find(({ by }) => by === speaker.id)?.rating;
  const differing = otherVoices(tracked, scene).filter(({ rating }) => rating !== own);
  const voices = own === undefined ? [] : ofName(differing, name, scene);
  if (own === undefined || voices.length === 0) {
    return { card: sayNobodyDiffers(naming.action(action)), entries: [], notices: [] };
  }
  const names = voices.map(({ by }) => index.called(by) ?? 'another lead');
  const who = calledOf(speaker);
  const cardFor = (yours: Voice['rating']) => (reader: Naming) =>
    askWhatYouSee({ ...reader.action(action), who, yours, theirs: own });
  return {
    card: sayOtherAsked(naming.action(action), names),
    entries: names.map((to) => entryOf(tracked, { kind: 'noted', text: NOTED['asked-other'], words: '', to }, saying)),
    notices: voices.flatMap(({ by, rating }) =>
      noticesTo([by], { purpose: 'asked-other', action: action.id, card: cardFor(rating) }, scene),
    ),
  };
}

/** Those of a name that was given; all of them without one. */
function ofName(voices: readonly Voice[], name: string, { roster }: Scene): readonly Voice[] {
  if (name === '') return voices;
  const found = findPerson(name, roster);
  const people = found.kind === 'one' ? [found.person] : found.kind === 'several' ? found.people : [];
  return voices.filter(({ by }) => people.some(({ id }) => id === by));
}
