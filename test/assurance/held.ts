/** What a column holds of people. */
export type Holds =
  | 'nothing'
  /** An id of the roster, made of the name. */
  | 'who'
  | 'name'
  | 'address'
  /** A chat account, a conversation, or a message's own id on a platform. */
  | 'account'
  /** What somebody wrote, or was written to them. */
  | 'words'
  /** Days on which somebody is here, holds something, or was asked. */
  | 'days'
  | 'secret';

export type HeldTable = {
  readonly what: string;
  /** Until when, and by which setting. */
  readonly kept: string;
  readonly columns: Readonly<Record<string, Holds>>;
};

const MESSAGES =
  'words `RAGTIME_KEEP_MESSAGES` days (90) after they were worked or sent; that there was a message stays';
const RECORD = 'the plan’s life; words go `RAGTIME_KEEP_RECORD` years after the plan is archived, where that is set';
const PEOPLE = 'while they are here; addresses and accounts go `RAGTIME_KEEP_LEAVERS` days (90) after their last day';

/** Every column of every table. A new one is said here, or the test of this page fails. */
export const HELD: Readonly<Record<string, HeldTable>> = {
  people: {
    what: 'the roster',
    kept: PEOPLE,
    columns: {
      id: 'who',
      position: 'nothing',
      name: 'name',
      title: 'name',
      aliases: 'name',
      email: 'address',
      role: 'nothing',
      zone: 'nothing',
      reportsTo: 'name',
      from: 'days',
      to: 'days',
    },
  },
  accounts: {
    what: 'chat accounts',
    kept: PEOPLE,
    columns: { person: 'who', platform: 'nothing', account: 'account' },
  },
  posts: { what: 'posts', kept: RECORD, columns: { position: 'nothing', name: 'nothing', aliases: 'nothing' } },
  holdings: {
    what: 'who holds a post',
    kept: RECORD,
    columns: { post: 'nothing', position: 'nothing', person: 'who', from: 'days', to: 'days' },
  },
  bodies: { what: 'groups', kept: RECORD, columns: { position: 'nothing', name: 'nothing', aliases: 'nothing' } },
  members: { what: 'who is in a group', kept: RECORD, columns: { body: 'nothing', position: 'nothing', name: 'name' } },
  plans: {
    what: 'plans',
    kept: RECORD,
    columns: {
      key: 'nothing',
      name: 'nothing',
      published: 'nothing',
      zone: 'nothing',
      nation: 'nothing',
      isDefault: 'nothing',
      begun: 'nothing',
      columns: 'nothing',
      firstPublished: 'nothing',
      isArchived: 'nothing',
      isSample: 'nothing',
    },
  },
  headings: {
    what: 'headings of plans',
    kept: RECORD,
    columns: { plan: 'nothing', level: 'nothing', ref: 'nothing', title: 'words', position: 'nothing' },
  },
  actions: {
    what: 'actions as published, with the leads that the plan names',
    kept: RECORD,
    columns: {
      id: 'nothing',
      plan: 'nothing',
      ref: 'nothing',
      parent: 'nothing',
      phase: 'nothing',
      theme: 'nothing',
      section: 'nothing',
      outcome: 'words',
      title: 'words',
      original: 'nothing',
      timescaleText: 'words',
      timescaleKind: 'nothing',
      start: 'nothing',
      due: 'nothing',
      every: 'nothing',
      milestones: 'words',
      implied: 'nothing',
      timescaleDoubt: 'words',
      leadsText: 'name',
      owners: 'name',
      leadsDoubt: 'name',
      datesInherited: 'nothing',
      leadsInherited: 'nothing',
      position: 'nothing',
      place: 'nothing',
      formerRefs: 'nothing',
      isDropped: 'nothing',
      fields: 'words',
    },
  },
  ledger: {
    what: 'the record: who rated, dated and decided what, when, in their words, and under which account of the machine where it was typed there',
    kept: RECORD,
    columns: {
      seq: 'nothing',
      at: 'nothing',
      day: 'nothing',
      by: 'who',
      message: 'account',
      action: 'nothing',
      person: 'who',
      kind: 'nothing',
      body: 'words',
      hash: 'nothing',
      plan: 'nothing',
      author: 'name',
      salt: 'nothing',
      digest: 'nothing',
      heard: 'nothing',
      erased: 'nothing',
    },
  },
  inbox: {
    what: 'messages as they were received',
    kept: MESSAGES,
    columns: {
      arrival: 'nothing',
      id: 'account',
      thread: 'account',
      from: 'account',
      text: 'words',
      at: 'days',
      card: 'nothing',
      how: 'nothing',
      of: 'account',
      form: 'words',
      stamp: 'nothing',
      state: 'nothing',
      why: 'nothing',
      salt: 'nothing',
      digest: 'nothing',
      hash: 'nothing',
      erased: 'nothing',
      owner: 'nothing',
    },
  },
  outbox: {
    what: 'messages as they were sent',
    kept: MESSAGES,
    columns: {
      number: 'nothing',
      place: 'nothing',
      key: 'nothing',
      kind: 'nothing',
      day: 'days',
      toPerson: 'who',
      toChannel: 'account',
      toThread: 'account',
      toAccount: 'account',
      card: 'words',
      about: 'nothing',
      edits: 'nothing',
      partOf: 'nothing',
      part: 'nothing',
      root: 'nothing',
      holds: 'account',
      seq: 'nothing',
      cause: 'account',
      state: 'nothing',
      attempts: 'nothing',
      notBefore: 'nothing',
      takenAt: 'days',
      firstTakenAt: 'days',
      again: 'nothing',
      sentAt: 'days',
      thread: 'account',
      posted: 'account',
      why: 'nothing',
      owner: 'nothing',
    },
  },
  asked: {
    what: 'who was asked about what on which day',
    kept: RECORD,
    columns: {
      number: 'nothing',
      day: 'days',
      person: 'who',
      action: 'nothing',
      rule: 'nothing',
      stage: 'nothing',
      key: 'nothing',
    },
  },
  slots: {
    what: 'which jobs were done, and whom the bot could reach that morning',
    kept: 'whom it could reach: until the next morning’s questions',
    columns: { job: 'nothing', day: 'nothing', reached: 'who' },
  },
  installations: {
    what: 'where the bot is installed, its tokens, and where each person’s own chat is',
    kept: 'until the app is removed; somebody’s chat goes as soon as they take the app out',
    columns: { platform: 'nothing', place: 'account', kept: 'secret', at: 'nothing' },
  },
  page_keys: {
    what: 'links onto the page and sessions on it, as hashes',
    kept: 'a link 15 minutes, a session 12 hours at most; whoever leaves or is erased has none',
    columns: { hash: 'nothing', kind: 'nothing', person: 'who', made: 'days', until: 'days' },
  },
  feed_keys: {
    what: 'keys under which other programs read tables, as hashes',
    kept: 'until they are revoked',
    columns: { name: 'nothing', scope: 'nothing', plan: 'nothing', hash: 'nothing', made: 'nothing' },
  },
  calendars: {
    what: 'addresses of calendars, as hashes',
    kept: 'until they are switched off; whoever is erased has none',
    columns: { hash: 'nothing', kind: 'nothing', person: 'who', plan: 'nothing', forum: 'nothing', made: 'nothing' },
  },
  reports: {
    what: 'frozen reports: what a board was told, with leads, checkers and deciders by name',
    kept: 'with the record; whoever is erased goes out of them',
    columns: {
      id: 'nothing',
      plan: 'nothing',
      kind: 'nothing',
      name: 'words',
      asAt: 'nothing',
      since: 'nothing',
      indicatorsAsAt: 'nothing',
      line: 'nothing',
      head: 'nothing',
      frozenAt: 'nothing',
      by: 'who',
      content: 'name',
      mentions: 'who',
      salt: 'nothing',
      digest: 'nothing',
      forgotten: 'nothing',
    },
  },
  chain: {
    what: 'with what the record is sealed',
    kept: 'with the register',
    columns: { id: 'nothing', secret: 'secret', origin: 'nothing', anew: 'nothing' },
  },
};
