/**
 * Who reads a place: `asker` one person and the bot; `members` nobody but members of the organisation; `outsiders` a guest
 * or somebody of another organisation too; `unknown` while the platform cannot say.
 */
export type Audience = 'asker' | 'members' | 'outsiders' | 'unknown';
