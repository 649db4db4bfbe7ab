const OFF = /^(?:off|stop|no|never|none|switch(?:ed)? off|turn(?:ed)? off|no thanks)[.!]?$/iu;
const ON = /^(?:on|yes|start|switch(?:ed)? on|turn(?:ed)? on|again)[.!]?$/iu;

/** One word that switches something on or off; null for any other words. */
export function readSwitch(words: string): boolean | null {
  const said = words.trim();
  if (OFF.test(said)) return false;
  return ON.test(said) ? true : null;
}
