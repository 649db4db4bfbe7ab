/**
 * Makes something of an object once, and gives the same again for as long as that very object is there: of a list of actions,
 * which is the same one until an action changes, so that nobody has to say when what was made of it is out of date.
 */
export function keptBy<K extends object, T extends object>(make: (of: K) => T): (of: K) => T {
  const kept = new WeakMap<K, T>();
  return (of) => {
    const made = kept.get(of) ?? make(of);
    kept.set(of, made);
    return made;
  };
}
