/** The words around every page of the office and the leadership. */
export const PAGE_WORDS = {
  site: 'Ragtime',
  skip: 'Skip to main content',
  navigation: 'Pages',
  way: 'Breadcrumb',
  glance: 'At a glance',
  mine: 'Your actions',
  actions: 'Actions',
  office: 'What waits',
  wall: 'Deadline wall',
  slippage: 'Slippage',
  load: 'Load',
  pictures: 'Pictures',
  reports: 'Reports',
  file: 'The file',
  signOut: 'Sign out',
  say: 'Say it here',
  sayHint: 'Anything that can be said in chat: “8.1.3 amber, waiting on HR, now end of March”, or “/rag help”.',
  sayUnder: 'Answer, or say more',
  sayOf: (ref: string): string => `Say how ${ref} stands`,
  sayOfHint: 'In your own words, as in chat: “amber, waiting on HR, now end of March”, “done, see the minutes”.',
  send: 'Send',
  more: 'More',
  sayTable: 'The numbers as a table',
} as const;

/** Who is signed in. */
export function sayWho(name: string): string {
  return `Signed in as ${name}.`;
}
