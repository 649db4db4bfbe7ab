/** How the ledger tells of a request whose line changes nothing by itself, after the name of whoever asked. */
export const NOTED = {
  'more-time': 'asked for more time',
  'other-lead': 'asked for another lead',
  close: 'asked for it to be closed',
  'wrong-date': 'said that the date is wrong',
  away: 'said that they are away',
  'proposed-date': 'proposed another due date',
  'proposed-lead': 'proposed another lead',
  'asked-other': 'asked another of its leads what they see',
  'asked-back': 'asked the programme office',
  'answered-back': 'answered what was asked',
  'no-answer': 'needs no answer to what was asked',
  'said-after': 'said after it was closed',
  'plan-says': 'took in a version of the plan that says otherwise of what ended here',
  'plan-otherwise': 'took in a version of the plan that says otherwise of what was decided here',
  'plan-which': 'took in a version of the plan that may have this action in other words',
  'same-action': 'said that it is the same action in the newer version of the plan',
  'other-action': 'said that the newer version of the plan has another action',
  'told-apart': 'took in a version of the plan that is told apart',
  'kept-against': 'kept what was decided, against a newer version of the plan',
  'said-archived': 'said after its plan was archived',
  word: 'will have a word with its lead',
  'word-to-check': 'will have a word with whoever is to check it',
  'only-a-note': 'took the words that nobody understood as a note',
  'let-go': 'needs no answer to its question any more',
  'leads-no-more': 'is asked for it no more: whoever said that it is not theirs leads it no longer',
  kept: 'looked at what was asked for: it stays as it is',
} as const;

/** How the note on an action ends into which another was merged. */
export const MERGED = 'was merged into this';
