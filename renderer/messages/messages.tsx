import { createContext, type ReactNode, use, useMemo } from 'react';
import { en } from './en/index.ts';
import { createFormat, type Format } from './format.ts';
import type { Language } from './language.ts';
import { vi } from './vi/index.ts';

/** Every text of the interface, a room a group, with the formats of the language. */
export type Messages = typeof vi & { readonly language: Language; readonly format: Format };

const all: Readonly<Record<Language, Messages>> = {
  vi: { ...vi, language: 'vi', format: createFormat('vi') },
  en: { ...en, language: 'en', format: createFormat('en') },
};

/** For code outside React (a worker, a test); components use useMessages. */
export const messagesFor = (language: Language): Messages => all[language];

const MessagesContext = createContext<Messages>(all.vi);

export function MessagesProvider({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}) {
  const messages = useMemo(() => messagesFor(language), [language]);
  return <MessagesContext value={messages}>{children}</MessagesContext>;
}

export const useMessages = (): Messages => use(MessagesContext);
