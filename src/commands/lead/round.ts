import type { Round } from '#src/messages/card.ts';
import { sayRoundDate } from '#src/messages/round/round-card.ts';
import { sayRoundStopped } from '#src/messages/round/round-end.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { asksNoMore } from '#src/commands/show/list-request.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';
import { isRefusal, findAction } from '#src/commands/words/find-action.ts';
import { askNext, inItsPlace } from './round/ask-next.ts';
import { roundOf } from './round/go-on.ts';
import { roundAsk } from './round/round-ask.ts';
import { newRound, startRound } from './round/start-round.ts';

// "skip 8.1.3", "date 8.1.3"; without a ref it is about the one that the card asks about.
const STEP = /^(?<step>on|skip|stop|date|skipped)(?:\s+(?<ref>.+))?$/iu;

export const round: Command = {
  name: 'round',
  for: 'anyone',
  plain: false,
  says: [{ say: '/rag round', gets: 'asks you about what waits for your word, one after another' }],
  run: async (words, scene) => {
    const { step, ref } = STEP.exec(words)?.groups ?? {};
    if (step === undefined && !asksNoMore(words)) return heardAsUpdate(round, words, scene);
    const current = roundOf(scene);
    if (step === undefined || current === null) return startRound(scene);
    return STEPS[step.toLowerCase() as keyof typeof STEPS](
      { round: { ...current, unexplained: null }, ref: ref ?? null },
      scene,
    );
  },
};

type Step = { readonly round: Round; readonly ref: string | null };

const STEPS = {
  on: async ({ round: current }: Step, scene: Scene): Promise<Answer> => askNext(current, scene),
  skip: async (step: Step, scene: Scene): Promise<Answer> => askNext(await withoutFirst(step, scene), scene),
  stop: async ({ round: current }: Step, scene: Scene): Promise<Answer> =>
    inItsPlace(answer(sayRoundStopped(current)), scene),
  date: askDate,
  skipped: async ({ round: current }: Step, scene: Scene): Promise<Answer> => {
    const again = [...current.skipped, ...current.left];
    return again.length === 0 ? startRound(scene) : askNext(await newRound(again, scene), scene);
  },
};

/** A press of Skip on a card that has moved on since skips nothing. */
async function withoutFirst({ round: current, ref }: Step, scene: Scene): Promise<Round> {
  const [first, ...others] = current.left;
  if (first === undefined || !(await isAbout(first, ref, scene))) return current;
  return { ...current, left: others, skipped: [...current.skipped, first] };
}

async function askDate({ round: current, ref }: Step, scene: Scene): Promise<Answer> {
  const [first] = current.left;
  if (first === undefined || !(await isAbout(first, ref, scene))) return askNext(current, scene);
  const tracked = await scene.register.tracked(first);
  if (tracked === null) return askNext(current, scene);
  return inItsPlace(
    answer(sayRoundDate({ round: current, ask: roundAsk(tracked, scene) }, { ...scene, reader: scene.speaker.id }), [
      first,
    ]),
    scene,
  );
}

async function isAbout(first: Round['left'][number], ref: string | null, scene: Scene): Promise<boolean> {
  if (ref === null) return true;
  const found = await findAction(ref, scene);
  return !isRefusal(found) && found.action.id === first;
}
