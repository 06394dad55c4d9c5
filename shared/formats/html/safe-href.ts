/** The address of a link that may enter a story, or null. */
export function safeHref(href: string): string | null {
  const address = href.trim();
  return /^(?:https?:\/\/|mailto:)[^\s<>"]+$/i.test(address) && address.length <= 4000 ? address : null;
}
