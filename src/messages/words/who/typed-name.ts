/** A name as a command takes it whole: in quotation marks, and with none inside. */
export function typedName(name: string): string {
  return `"${name.replaceAll('"', '')}"`;
}
