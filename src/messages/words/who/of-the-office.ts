/** "Sam Okafor, programme office"; an office that has no name but its own is said once. */
export function sayOfOffice(name: string): string {
  return /programme office/iu.test(name) ? name : `${name}, programme office`;
}
