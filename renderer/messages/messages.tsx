import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { createFormat, type Format } from './format.ts';
import type { Language } from './language.ts';
import { vi } from './vi/index.ts';

/** Every text of the interface, a room a group, with the formats of the language. */
export type Messages = typeof vi & { readonly language: Language; readonly format: Format };

const vietnamese: Messages = { ...vi, language: 'vi', format: createFormat('vi') };
let english: Messages | null = null;

/** The texts of a language; English is read when somebody asks for it. */
export async function messagesFor(language: Language): Promise<Messages> {
  if (language === 'vi') return vietnamese;
  english ??= { ...(await import('./en/index.ts')).en, language, format: createFormat(language) };
  return english;
}

const MessagesContext = createContext<Messages>(vietnamese);

/** Until the texts of another language are read, those of the last one stand. */
export function MessagesProvider({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}) {
  const [messages, setMessages] = useState(language === 'en' && english ? english : vietnamese);
  useEffect(() => {
    let isWanted = true;
    messagesFor(language).then(
      (read) => isWanted && setMessages(read),
      // Vietnamese is always there
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [language]);
  return <MessagesContext value={messages}>{children}</MessagesContext>;
}

export const useMessages = (): Messages => use(MessagesContext);
