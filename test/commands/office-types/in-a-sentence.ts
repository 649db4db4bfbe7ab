const OFFICE = 'Olive Office';
const LEAD = 'Ann Archer';

/** What somebody types as a sentence, and the command that says the same. */
export const SENTENCES: readonly (readonly [who: string, said: string, command: string])[] = [
  [OFFICE, 'remind Carol Cole', '/rag remind "Carol Cole"'],
  [OFFICE, 'please nudge Carol', '/rag remind Carol'],
  [OFFICE, 'chase Carol about 8.1.6', '/rag remind Carol about 8.1.6'],
  [OFFICE, 'can you remind Ben Baker on 8.1.5 please', '/rag remind Ben Baker on 8.1.5 please'],
  [OFFICE, 'agree 8.1.4', '/rag approve 8.1.4'],
  [OFFICE, 'ok agree 8.1.4, it’s only a month', '/rag approve 8.1.4, it’s only a month'],
  [OFFICE, 'approve Ann’s date', '/rag approve'],
  [OFFICE, 'agree Ann Archer’s new date please', '/rag approve'],
  [OFFICE, 'decline Ann’s extension', '/rag approve'],
  [OFFICE, '9.1.1 date 30 June 2016', '/rag date 9.1.1 30 June 2016'],
  [
    OFFICE,
    '9.1.1: new date is 30 June 2016 because the board set it',
    '/rag date 9.1.1 30 June 2016 because the board set it',
  ],
  [OFFICE, '9.1.1 due date to be end of June', '/rag date 9.1.1 end of June'],
  [OFFICE, 'note on 8.1.6: the grant is in', '/rag note 8.1.6 the grant is in'],
  [OFFICE, 'add a note to 8.1.6 - the grant is in', '/rag note 8.1.6 the grant is in'],
  [LEAD, 'note for 8.1.1: the grant is in', '/rag note 8.1.1 the grant is in'],
  [
    OFFICE,
    'add "Appoint a head" lead Carol Cole by 31 March 2016',
    '/rag add "Appoint a head" lead Carol Cole by 31 March 2016',
  ],
  [OFFICE, 'what waits for me?', '/rag office'],
  [OFFICE, 'Morning, what do I need to do?', '/rag office'],
  [OFFICE, 'anything for me today?', '/rag office'],
  [OFFICE, 'what’s waiting for me', '/rag office'],
  [OFFICE, 'what needs me this week?', '/rag office'],
  [OFFICE, 'what does Carol Cole have?', '/rag lead Carol Cole'],
  [OFFICE, 'what’s Ben got on?', '/rag lead Ben'],
  [OFFICE, 'what has Cole got left to do?', '/rag lead Cole'],
  [OFFICE, 'how many actions does Ben Baker have?', '/rag lead Ben Baker'],
  [OFFICE, 'show me Ben Baker’s actions', '/rag lead Ben Baker'],
  [OFFICE, 'what is Ben leading?', '/rag lead Ben'],
  [LEAD, 'what does Ben have on?', '/rag lead Ben'],
  [OFFICE, 'how do I add an action?', '/rag add'],
  [OFFICE, 'how can I split one', '/rag split'],
  [OFFICE, 'sorry Ben, undo that', '/rag undo'],
  [OFFICE, 'oh no, undo that please', '/rag undo'],
  [LEAD, 'what am I covering?', '/rag mine'],
  [LEAD, 'how many have I got left', '/rag mine'],
  [LEAD, 'what’s on my plate?', '/rag mine'],
  [LEAD, 'what have I got to do?', '/rag mine'],
];

/** What only begins like such a sentence and is none. */
export const NO_SENTENCES: readonly (readonly [who: string, said: string])[] = [
  [OFFICE, 'remind Carol Cole that the board meets on Monday'],
  [OFFICE, 'agree 8.1.4 is late'],
  [OFFICE, '9.1.1 date slipped again'],
  [OFFICE, 'what does Carol think?'],
  [OFFICE, 'approve Ann’s holiday'],
  [LEAD, 'agree 8.1.4'],
  [LEAD, 'chase Ben about 8.1.3'],
];
