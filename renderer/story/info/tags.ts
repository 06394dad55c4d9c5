/** Tags as typed in one line: between commas, blanks trimmed, each once whatever its case. */
export function tagsOf(line: string): string[] {
  const seen = new Set<string>();
  return line
    .split(/[,;，]/)
    .map((tag) => tag.trim().replace(/\s+/g, ' ').normalize('NFC'))
    .filter((tag) => {
      const folded = tag.toLocaleLowerCase('vi');
      if (tag === '' || seen.has(folded)) return false;
      seen.add(folded);
      return true;
    });
}
