/** What an import takes; the services look at the content, not at the name alone. */
const accepted = '.docx,.txt,.text,.md,.markdown,.html,.htm,.json,.morat';

/** The system's dialog for choosing stories to import; nothing happens when it is given up. */
export function chooseFiles(onFiles: (files: readonly File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = accepted;
  input.addEventListener('change', () => onFiles([...(input.files ?? [])]));
  input.click();
}
