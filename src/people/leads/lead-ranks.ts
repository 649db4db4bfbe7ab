/** Acronyms of police ranks after which a word of service says what they look after: "ACC Local Policing". */
export const PORTFOLIO_RANKS: ReadonlySet<string> = new Set('acc dcc dci di ds dsu dsupt ci'.split(' '));

/** Acronyms of managers in a fire service, which are posts only before what they look after and stay as written. */
export const FIRE_MANAGERS: ReadonlySet<string> = new Set('am gm sm wm'.split(' '));

/** Acronyms of posts that a service or team is called after: "LADO Service". */
export const CALLED_AFTER: ReadonlySet<string> = new Set('ht dht aht senco sendco dsl psw ewo lado iro pa'.split(' '));

/** Ranks that are followed by what they look after, without a mark: "Inspector Custody". */
export const POLICE_RANKS: ReadonlySet<string> = new Set('superintendent inspector constable sergeant'.split(' '));

/** What only a rank looks after; before a name the word says something else: "Contact Jane Doe". */
export const RANK_PORTFOLIOS: ReadonlySet<string> = new Set('contact'.split(' '));

/** Acronyms of posts that are a person's initials before a surname: "PA Smith". */
export const INITIALS_TOO: ReadonlySet<string> = new Set('ht pa'.split(' '));
