import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { TextCode } from '../../shared/article/index.ts';
import { useClient } from '../bridge/index.ts';
import type { StoryEditor } from '../editor/index.ts';

const none: readonly TextCode[] = [];

/** The newsroom's short forms, as its settings have them now. */
export function useTextCodes(): readonly TextCode[] {
  const client = useClient();
  const { data } = useQuery({ queryKey: ['settings'], queryFn: () => client.settings.get({}) });
  return data?.textCodes ?? none;
}

/** Makes the short forms work in the story itself. */
export function useTextCodesIn(editor: StoryEditor): void {
  const codes = useTextCodes();
  useEffect(() => editor.setTextCodes(codes), [editor, codes]);
}
