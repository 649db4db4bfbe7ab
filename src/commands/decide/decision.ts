import { asDraft, buildCard } from '#src/messages/build-card.ts';
import { mayRun } from '#src/plan/permission.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { actOn, leadingRefs } from '#src/commands/update/act-on.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import { isInTalk, notUnderstood } from '#src/commands/update/as-update.ts';
import { refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import { together } from './together.ts';
import { forMany, lackingReason } from './for-many.ts';
import type { ManyDecision } from './for-many.ts';
import { beginsWithName } from '#src/commands/words/names-another.ts';
import { isCommanded } from '#src/commands/words/commanded.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';

type Decision = Pick<Command, 'name' | 'also' | 'says'> & {
  /** Ends the sentence "Only the programme office can …". */
  readonly what: string;
  /** What the name alone gets; absent where it gets examples. */
  readonly alone?: (scene: Scene) => Promise<Answer>;
  /** `words` is what was said after the refs. */
  readonly decide: (tracked: Tracked, words: string, scene: Scene) => Done | Refusal | Promise<Done | Refusal>;
  /** Says in whole what is decided of a list, with no part left to be worked out; absent for what is decided one by one. */
  readonly inWhole?: ManyDecision['inWhole'];
  readonly askFirst?: ManyDecision['askFirst'];
  /** True for others than the office who may decide it of some actions; which of them is asked of each. */
  readonly mayAlso?: (scene: Scene) => boolean;
  readonly leaves?: ManyDecision['leaves'];
};

const OF_ALL = /^(?:all|both|them|these|those|everything|every|each|the (?:lot|rest|others))(?!\p{L})/iu;

/** What takes no name: one behind it says whose actions are meant. */
const NO_NAME: ReadonlySet<string> = new Set(['approve', 'decline', 'date', 'close', 'reopen', 'restrict']);

/** A command of the programme office about one or several actions. */
export function decision({ what, alone, decide, inWhole, askFirst, leaves, mayAlso, ...command }: Decision): Command {
  return {
    ...command,
    for: 'office',
    ofSeveral: true,
    plain: false,
    run: async (words, scene) => {
      const isOther = mayAlso?.(scene) === true && mayRun(scene.asker, what) !== null;
      const refusal = isOther ? null : mayRun(scene.asker, what);
      const isNamed = leadingRef(words, scene) !== null;
      // "close to finishing" under a lead's reminder is their answer.
      if (refusal !== null && !isNamed && words !== '' && isInTalk(scene)) return notUnderstood(command, words, scene);
      if (refusal !== null) return refuse(refusal);
      if (words === '' && alone !== undefined) return alone(scene);
      const many =
        inWhole === undefined || isOther
          ? null
          : await forMany(
              { name: command.name, decide, inWhole, ...(askFirst && { askFirst }), ...(leaves && { leaves }) },
              words,
              scene,
            );
      if (many !== null) return many;
      const { refs, rest } = leadingRefs(words, scene);
      // “approve both” is of several, and not of the one that was spoken of last.
      if (OF_ALL.test(words)) return alone === undefined ? howToSayAll(command) : alone(scene);
      const isOfSomebody = !isNamed && NO_NAME.has(command.name) && beginsWithName(words, scene.roster);
      if (isOfSomebody) return notUnderstood(command, words, scene);
      if (refs.length === 0 && isCommanded(scene)) return notUnderstood(command, words, scene);
      if (refs.length === 0) return refuse({ because: 'usage', examples: command.says.map(({ say }) => say) });
      const lacking = await lackingReason({ name: command.name, decide }, words, scene);
      if (lacking !== null) return lacking;
      const done = await actOn(refs, scene, (tracked) => decide(tracked, rest, scene));
      return withUndo({ ...done, notices: together(done.notices, scene) }, scene);
    },
  };
}

/** “Close all” names no actions: how it is said, and the next line names them. */
function howToSayAll({ name, says }: Pick<Command, 'name' | 'says'>): Answer {
  const said = refuse({ because: 'usage', examples: says.map(({ say }) => say) });
  return { ...said, card: buildCard({ ...asDraft(said.card), typed: { rest: `/rag ${name} …` } }) };
}
