/** The places in a list of so many that “1”, “1-2” (the first two), “-1” (the last) and “-2” (the last two) stand for. */
export function placesMeant(meaning: string, count: number): readonly number[] {
  const range = /^(\d)-(\d)$/u.exec(meaning);
  if (range !== null) return Array.from({ length: Number(range[2]) }, (_, at) => at);
  const number = Number(meaning);
  if (number === -1) return [count - 1];
  return number < 0 ? Array.from({ length: -number }, (_, at) => count + number + at) : [number - 1];
}
