import { LINK_MINUTES } from '#src/messages/look/page-card.ts';

/** What a page says that is neither a card nor of the plan: a heading and a few sentences. */
export type Notice = { readonly heading: string; readonly says: readonly string[] };

/** For whoever is not signed in. */
export const SIGN_IN: Notice = {
  heading: 'Sign in',
  says: [
    'This page is for people on the roster of the plan.',
    'Say “/rag page” to Ragtime in Slack or Teams. It answers you alone with a link; open that here.',
  ],
};

/** The way in that leads over the account that somebody has at work. */
export const WITH_WORK_ACCOUNT = 'Sign in with your work account';

/** Where somebody’s work account proved nothing: they said no there, took too long, or something did not hold. */
export const NOT_SIGNED_IN: Notice = {
  heading: 'You are not signed in',
  says: [
    'Your work account did not say who you are, or it took too long. Please try once more from here.',
    'If it happens again, say “/rag page” to Ragtime in Slack or Teams: the link that it answers with lets you in.',
  ],
};

/** Where there is nobody here of whom a work account can be. */
export const NOT_KNOWN_HERE: Readonly<Record<'unverified' | 'unknown' | 'shared', (email: string) => Notice>> = {
  unverified: () => ({
    heading: 'Your account does not vouch for an e-mail address',
    says: [
      'You are signed in at work, but your account names no e-mail address that has been confirmed, so I cannot tell who you are here.',
      'Say “/rag page” to Ragtime in Slack or Teams: the link that it answers with lets you in. Whoever runs the server can mend it for everybody.',
    ],
  }),
  unknown: (email) => ({
    heading: 'Your address is not on the roster',
    says: [
      `You are signed in at work as ${email}, and nobody on the roster of the plan has that address.`,
      'Ask the programme office to put it there. If your address there is another, say “/rag page” to Ragtime in Slack or Teams: the link that it answers with lets you in.',
    ],
  }),
  shared: (email) => ({
    heading: 'Your address is two people’s on the roster',
    says: [
      `You are signed in at work as ${email}, and more than one person on the roster has that address, so I cannot tell which of them you are.`,
      'Say “/rag page” to Ragtime in Slack or Teams: the link that it answers with lets you in. The programme office can give each an address of their own.',
    ],
  }),
};

/** Where those who vouch for work accounts cannot be asked. */
export const ISSUER_AWAY: Notice = {
  heading: 'Your work account cannot be asked just now',
  says: [
    'It is not your doing. Please try again in a few minutes; the log of the server says what it was.',
    'Say “/rag page” to Ragtime in Slack or Teams: the link that it answers with lets you in.',
  ],
};

/** What a link leads to; the button uses it up. */
export const OPEN_IT: Notice & { readonly button: string } = {
  heading: 'Open the page',
  says: [
    'This link was sent to you alone. It opens the page once.',
    'You stay signed in until you sign out, for 12 hours at most. On a computer that others use, sign out when you are done.',
  ],
  button: 'Open the page',
};

/** The same of a link to a file: this page stays while the browser takes it. */
export const GET_FILE: Notice & { readonly button: string } = {
  heading: 'Get the file',
  says: [
    'This link was sent to you alone. It signs you in and gives you the file once; your browser says where it puts it.',
    'You stay signed in until you sign out, for 12 hours at most: all reports are under “Reports” on the page. On a computer that others use, sign out when you are done.',
  ],
  button: 'Get the file',
};

/** Where a link opens nothing. */
export const LINK_PAST: Notice = {
  heading: 'This link does not open the page any more',
  says: [
    `A link opens the page once, within ${LINK_MINUTES} minutes.`,
    'Say “/rag page” in chat for another. If you did not use this one yourself, tell whoever runs the server.',
  ],
};

export const SIGNED_OUT: Notice = {
  heading: 'You are signed out',
  says: ['Say “/rag page” in chat when you want to come back.'],
};

/** Where a form came from somewhere else, or from before signing in anew. */
export const NOT_FROM_HERE: Notice = {
  heading: 'Nothing was sent',
  says: [
    'This form was not from a page of yours that is still open. Go back to the page, load it again, and send it from there.',
  ],
};

export const TOO_OFTEN: Notice = {
  heading: 'That was too often',
  says: ['Nothing was sent. Please wait a minute and try again.'],
};

export const TOO_LONG: Notice = {
  heading: 'That is too long',
  says: ['Nothing was sent. Please say it in fewer words.'],
};

export const NO_SUCH_PAGE: Notice = {
  heading: 'There is no such page',
  says: ['If you typed the address, check it. The links above lead to all there is.'],
};

export const WENT_WRONG: Notice = {
  heading: 'That did not work',
  says: ['It is not your doing. Please try again in a minute; the log of the server says what it was.'],
};

/** What was asked has no answer yet. */
export const NOT_YET_ANSWERED: Notice & { readonly again: string } = {
  heading: 'Your words are written down',
  says: ['They cannot be answered just now. That happens by itself, in a minute or so.'],
  again: 'Look again',
};

/** What stands where an answer is no longer kept, or was never theirs. */
export const NO_SUCH_ANSWER: Notice = {
  heading: 'This answer is not here',
  says: ['It may be older than messages are kept. What was decided stands in the history of the action.'],
};

/** In a tab of Teams, where nobody can sign in. */
export const TAB: Notice & { readonly link: string } = {
  heading: 'The plan on a page',
  says: [
    'The page opens in your browser. To sign in, say “page” to Ragtime here and open the link that it answers with.',
  ],
  link: 'Open the page in your browser',
};
