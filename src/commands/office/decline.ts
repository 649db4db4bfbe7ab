import { sayDateDeclined, tellDateDeclined } from '#src/messages/office/date-cards.ts';
import { entryOf } from '#src/plan/record-update.ts';
import { decision } from '#src/commands/decide/decision.ts';
import { typedRef } from '#src/commands/words/find-action.ts';
import { noticesTo } from '#src/commands/decide/notices.ts';
import { reasonIn } from '#src/commands/words/reason.ts';

export const decline = decision({
  name: 'decline',
  what: 'decline a new date',
  says: [{ say: '/rag decline 8.1.3 because the board meets then', gets: 'keeps the agreed date as it is' }],
  decide: (tracked, words, scene) => {
    const { action, standing } = tracked;
    const { dateAsked, agreed } = standing;
    if (dateAsked === null) return { because: 'no-date-asked', ref: action.ref };
    const ref = typedRef(action, scene.plans);
    const reason = reasonIn(words);
    if (reason === '') return { because: 'reason-needed', example: `/rag decline ${ref} because the board meets then` };
    const declined = { ref, title: action.title, asked: dateAsked.day, agreed, reason, by: scene.speaker.name };
    const notice = { purpose: 'date-declined', action: action.id, card: tellDateDeclined(declined) };
    return {
      card: sayDateDeclined(declined),
      entries: [entryOf(tracked, { kind: 'date-declined', day: dateAsked.day, reason }, scene.saying)],
      notices: noticesTo([dateAsked.by], notice, scene),
    };
  },
});
