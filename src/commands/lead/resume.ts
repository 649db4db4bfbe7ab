import type { Whose } from '#src/messages/answer/quiet/quiet-cards.ts';
import { calledOf } from '#src/people/called-of.ts';
import { tellDeputyBack } from '#src/messages/answer/quiet/away-cards.ts';
import { sayBack, sayNotAway } from '#src/messages/answer/quiet/quiet-cards.ts';
import { arrange, whoseIs } from '#src/commands/decide/arrange.ts';
import { waitsForFirst } from '#src/commands/decide/first/waits-for-first.ts';
import { heardAsUpdate, isInTalk } from '#src/commands/update/as-update.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { withChoices } from '#src/commands/words/with-choices.ts';
import { isRefusal } from '#src/commands/words/find-action.ts';
import { noticesTo } from '#src/commands/decide/notices.ts';
import { readSubject } from '#src/commands/words/read-subject.ts';
import type { Subject } from '#src/commands/words/read-subject.ts';

export const resume: Command = {
  name: 'resume',
  also: ['back', 'i am back', 'i’m back', "i'm back"],
  for: 'anyone',
  plain: false,
  says: [
    { say: '/rag resume', gets: 'ends your pause or leave' },
    { say: '/rag back', gets: 'the same' },
  ],
  run: async (words, scene) => {
    const subject = readSubject(words, scene);
    // "back on track" under a reminder is a rating.
    const isNobody = isRefusal(subject) || subject.person.id === scene.speaker.id;
    if (words !== '' && isNobody && isInTalk(scene)) return heardAsUpdate(resume, words, scene);
    if (!isRefusal(subject)) return backAgain(subject, words, scene);
    return refuse(withChoices(subject, { before: '/rag resume', words, roster: scene.roster }));
  },
};

async function backAgain({ person }: Subject, words: string, scene: Scene): Promise<Answer> {
  const { arrangements, today } = scene;
  const pauses = arrangements.pauses.filter((one) => one.person === person.id && one.until > today);
  const leaves = arrangements.absences.filter((one) => one.person === person.id && one.to >= today);
  const whose = whoseIs(person, scene);
  if (pauses.length + leaves.length === 0) return answer(sayNotAway(whose));
  const deputies = leaves.flatMap(({ deputy }) => (deputy === null ? [] : [deputy]));
  const notices = noticesTo(
    deputies,
    { purpose: 'back', action: null, card: () => tellDeputyBack(calledOf(person)) },
    scene,
  );
  const isTold = (await waitsForFirst({ person: person.id, isDeputy: false }, scene)) === null;
  const cardFor = (reader: Whose) => sayBack(reader, isTold);
  return arrange({ person, event: { kind: 'back', words }, cardFor, notices }, scene);
}
