const KNOWS_NOT = String.raw`no (?:idea|clue|reason|particular reason|comment|answer)|dunno|idk|(?:don['’]?t|do not) know|(?:not|un) ?sure|who knows|god knows|none|nothing|nope|nah|n\/?a|tb[acd]|nil|pass|unknown|nowt|because|[-–—.…x]+`;
const BEHIND =
  "yet|really|why|for now|sorry|at all|in particular|special|given|to say|now|tbh|to be honest|i[’']?m afraid|atm";
const NONE = new RegExp(
  String.raw`^\W*(?:(?:i|we|have|i['’]ve|sorry|honestly|there is|there['’]s)\s+)*(?:${KNOWS_NOT})(?:\W+(?:${BEHIND}))*\W*$`,
  'iu',
);

/** True for words that say no more than that there is none, or that nobody knows, or not yet: “dunno”, “tbc”. */
export function saysNone(words: string): boolean {
  return NONE.test(words);
}
