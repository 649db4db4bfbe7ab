/** What somebody is asked about one action. */
export type Question =
  | 'is-it-done'
  | 'will-it-be-done'
  | 'still-right'
  | 'has-it-started'
  | 'how-is-it'
  | 'how-was-the-review'
  | 'which-rating'
  | 'what-was-meant'
  | 'which-date'
  | 'who-answers'
  /** Which of an action's steps is done, or whether all of it is. */
  | 'which-step'
  /** Of which of them a day is that was said of the action. */
  | 'which-step-dated'
  /** Whether what is said to be done is complete, for whoever checks it. */
  | 'is-it-complete'
  /** Whether what was checked and complete still holds. */
  | 'does-it-hold'
  /** The programme office's own question, which is shown in its words. */
  | 'office-asks'
  /** Whether the likely reading of somebody's words, which is shown, is right. */
  | 'read-so';
