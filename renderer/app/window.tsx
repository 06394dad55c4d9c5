import { useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { useBridge, useEvent } from '../bridge/index.ts';
import { Desk, useDraftCounts } from '../desk/index.ts';
import { readModelAhead } from '../findings/index.ts';
import { HandOverDialog, SaveAsDialog } from '../publish/index.ts';
import { SettingsDialog, TermDialog, useSettings } from '../settings/index.ts';
import { OutboxDialog } from '../publish/index.ts';
import { type ReadyStory, StoryScreen } from '../story/index.ts';
import { GuideDialog } from '../help/index.ts';
import {
  createCommandRegistry,
  KeysProvider,
  lazyPart,
  readPartsAhead,
  selectionNow,
  SlotsProvider,
} from '../ui/index.ts';
import { useDraftCommands } from './draft-commands.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Frame } from './frame.tsx';
import { FileDrop } from './import/file-drop.tsx';
import { useImportRun } from './import/import-run.ts';
import { useOpenedFiles } from './import/use-opened-files.ts';
import { useFrameLayout } from './layout.ts';
import { Palette } from './palette.tsx';
import { Publishing } from './publishing.tsx';
import { openStory, useOpenStory } from './route.ts';
import { NoStory, Welcome } from './welcome.tsx';
import { useWindowCommands, type WindowDialog } from './window-commands.ts';

const ShortcutsDialog = lazyPart(
  async () => (await import('./shortcuts-dialog.tsx')).ShortcutsDialog,
  ({ isOpen }) => isOpen,
);
const ImportDialog = lazyPart(
  async () => (await import('./import/import-dialog.tsx')).ImportDialog,
  ({ run }) => run.files.length > 0,
);

const closeStory = () => openStory(null);

/** Everything on the screen, put in its place. */
export function Window() {
  const [commands] = useState(createCommandRegistry);
  const [dialog, setDialog] = useState<WindowDialog>(null);
  const [publishing, setPublishing] = useState<ReadyStory | null>(null);
  const [handingOver, setHandingOver] = useState<ReadyStory | null>(null);
  const [savingAs, setSavingAs] = useState<ReadyStory | null>(null);
  const [term, setTerm] = useState<string | null>(null);
  const openDraft = useOpenStory();
  const bridge = useBridge();
  const layout = useFrameLayout(openDraft);
  const counts = useDraftCounts();
  const { keys } = useSettings();
  const imports = useImportRun(openStory);
  const closeDialog = useCallback(() => setDialog(null), []);

  useWindowCommands({ commands, layout, openDraft, closeDraft: closeStory, showDialog: setDialog });
  useDraftCommands(commands, imports.start);
  useOpenedFiles(imports.start);
  useCommandKeys(commands);
  useEffect(readModelAhead, []);
  useEffect(readPartsAhead, []);
  // an open story answers itself, when the disk has it
  useEvent('flush', () => {
    if (openDraft === null) bridge.flushed();
  });

  const isEmpty = counts.data !== undefined && Object.values(counts.data).every((count) => count === 0);
  return (
    <KeysProvider registry={commands} keys={keys}>
      <SlotsProvider onReveal={(slot) => (slot === 'panel' ? layout.showPanel() : undefined)}>
        <Frame
          layout={layout}
          commands={commands}
          hasStory={openDraft !== null}
          desk={
            <ErrorBoundary resetKey={null}>
              <Desk
                openDraft={openDraft}
                commands={commands}
                onOpen={openStory}
                onGone={(ids) => {
                  if (openDraft !== null && ids.includes(openDraft)) closeStory();
                }}
              />
            </ErrorBoundary>
          }
        >
          <ErrorBoundary resetKey={openDraft}>
            {openDraft !== null ? (
              <StoryScreen
                draft={openDraft}
                commands={commands}
                onPublish={setPublishing}
                onHandOver={setHandingOver}
                onSaveAs={setSavingAs}
                onOpen={openStory}
                onTerm={setTerm}
              />
            ) : isEmpty ? (
              <Welcome commands={commands} />
            ) : (
              <NoStory commands={commands} />
            )}
          </ErrorBoundary>
        </Frame>
        {dialog === 'palette' && <Palette commands={commands} onOpenStory={openStory} onClose={closeDialog} />}
        <SettingsDialog isOpen={dialog === 'settings'} onClose={closeDialog} />
        <SettingsDialog first="style" isOpen={dialog === 'style'} onClose={closeDialog} />
        {dialog === 'outbox' && <OutboxDialog onClose={closeDialog} />}
        <GuideDialog isOpen={dialog === 'guide'} onClose={closeDialog} />
        <ShortcutsDialog commands={commands} isOpen={dialog === 'shortcuts'} onClose={closeDialog} />
        {publishing?.draft === openDraft && publishing && (
          <Publishing story={publishing} onClose={() => setPublishing(null)} />
        )}
        {handingOver?.draft === openDraft && handingOver && (
          <HandOverDialog
            draft={handingOver.draft}
            beforeMake={handingOver.flush}
            onClose={() => setHandingOver(null)}
          />
        )}
        {savingAs?.draft === openDraft && savingAs && (
          <SaveAsDialog draft={savingAs.draft} beforeMake={savingAs.flush} onClose={() => setSavingAs(null)} />
        )}
        {term !== null && <TermDialog avoid={term} onClose={() => setTerm(null)} />}
        <ImportDialog run={imports} onOpenStory={openStory} />
        <FileDrop onFiles={imports.start} />
      </SlotsProvider>
    </KeysProvider>
  );
}

/** What takes all keys while it is open; one that is just fading away no longer does. */
const asking = ':is([role="dialog"], [role="alertdialog"], [role="menu"]):not([data-exiting] *)';

/** Keys go to the commands before anything else sees them; while a dialog asks something, only to the dialog. */
function useCommandKeys(commands: ReturnType<typeof createCommandRegistry>): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // a letter is text, and no letter waits for a look at the whole page
      const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (isLetter || document.querySelector(asking)) return;
      selectionNow(event);
      commands.handleKey(event);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [commands]);
}
