import { type DragEvent, useCallback, useEffect, useMemo, useState } from 'react';
import type { Settings } from '../../shared/api/index.ts';
import { createTextTools, offeredNames, type Pasted, StoryPage } from '../editor/index.ts';
import { Disputes, entryOf, FindingPopovers, MendedList, useAddWord } from '../findings/index.ts';
import { failureNotice, useMessages } from '../messages/index.ts';
import { filesOf, usePhotoIntake, useTextCodesIn } from '../photos/index.ts';
import { ProofDialog, type ProofDialogProps } from '../print/index.ts';
import {
  type CommentTarget,
  MarginMarks,
  ModeSwitch,
  OriginalText,
  ReturnNote,
  targetHere,
  useSuggesting,
} from '../review/index.ts';
import { classes, type CommandRegistry, useNotices, useReveal } from '../ui/index.ts';
import { LinkDialog } from './link-dialog.tsx';
import { PasteNotice } from './paste-notice.tsx';
import type { ReadyStory } from './ready-story.ts';
import { StoryStatus } from './status.tsx';
import { useStoryCommands } from './story-commands.ts';
import { type PanelName, StoryPanel } from './story-panel.tsx';
import css from './story-screen.module.css';
import type { StorySession } from './story-session.ts';
import { StoryToolbar } from './toolbar.tsx';
import { useAddMarks } from './use-add-marks.ts';
import { useLiveDictionary, useLiveSettings } from './use-opened.ts';
import { useBringToStyle } from './use-bring-to-style.ts';
import { useCopyStory } from './use-copy-story.ts';
import { useHouseStyle } from './use-house-style.ts';
import { usePlaceTones } from './use-place-tones.ts';
import { useReport } from './use-report.ts';

interface WorkbenchProps {
  readonly session: StorySession;
  readonly commands: CommandRegistry;
  readonly settings: Settings;
  readonly dictionary: readonly string[];
  readonly onPublish: (story: ReadyStory) => void;
  readonly onHandOver: (story: ReadyStory) => void;
  readonly onSaveAs: (story: ReadyStory) => void;
  /** Another story is to be opened. */
  readonly onOpen: (draft: string) => void;
  /** Words out of the story are to become a term of the house's style. */
  readonly onTerm: (words: string) => void;
}

/** A paste of so many words keeps the story from before it. */
const bulkWords = 100;

/** Toolbar, paper, panel and status of one open story: only put together here. */
export function Workbench({
  session,
  commands,
  settings: first,
  dictionary: firstEntries,
  onPublish,
  onHandOver,
  onSaveAs,
  onOpen,
  onTerm,
}: WorkbenchProps) {
  const messages = useMessages();
  const notices = useNotices();
  const settings = useLiveSettings(first);
  const dictionary = useLiveDictionary(firstEntries);
  useEffect(() => session.judgeBy(settings, dictionary), [session, settings, dictionary]);
  useHouseStyle(session.judgeByStyle);
  const { editor, findings } = session;
  const tools = useMemo(() => createTextTools(editor), [editor]);
  useEffect(() => tools.dispose, [tools]);
  const photos = usePhotoIntake(editor);
  useTextCodesIn(editor);
  const { textCodes, completion } = settings;
  const names = useMemo(
    () => (completion ? offeredNames([...textCodes.map((one) => one.text), ...dictionary]) : null),
    [completion, dictionary, textCodes],
  );
  const [panel, setPanel] = useState<PanelName>('proof');
  const [proofTakesFocus, setProofTakesFocus] = useState(false);
  const proofFocused = useCallback(() => setProofTakesFocus(false), []);
  const [keptAt, setKeptAt] = useState(0);
  const [target, setTarget] = useState<CommentTarget | null>(null);
  const [isLinking, setLinking] = useState(false);
  const [isOver, setOver] = useState(false);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const [proof, setProof] = useState<Pick<ProofDialogProps, 'story' | 'suggestions'> | null>(null);
  const [findsPicture, setFindsPicture] = useState(false);

  const keep = useCallback(async () => {
    try {
      const { id } = await session.checkpoints.keep('named');
      const { story, format } = messages;
      const text = id === null ? story.keptSame : story.kept(format.clock(new Date().toISOString()));
      notices.show({ id: 'story.kept', kind: 'done', text });
      setKeptAt((before) => before + 1);
    } catch (error) {
      notices.show({ id: 'story.kept', ...failureNotice(error, messages) });
    }
  }, [messages, notices, session]);
  const reveal = useReveal();
  const show = (name: PanelName) => {
    setPanel(name);
    reveal('panel');
  };
  const suggesting = useSuggesting({
    editor,
    commands,
    person: settings.person.name,
    onShow: () => show('suggestions'),
  });
  const publish = useCallback(() => onPublish(session.ready), [onPublish, session]);
  const walk = (direction: 1 | -1) => {
    if (!findings.walk(direction)) return;
    show('proof');
    setProofTakesFocus(true);
  };
  const onPasted = (now: Pasted) => {
    setPasted(now);
    // without this version undo still takes the paste back: a failure here is told by the saving itself
    if (now.report.wordsIn >= bulkWords) session.checkpoints.keepBefore().catch(() => undefined);
  };
  const comment = () => {
    setTarget(targetHere(session.comments));
    show('review');
  };
  const walkComments = (direction: 1 | -1) => {
    if (session.comments.walk(direction)) show('review');
  };
  const print = () => setProof({ story: editor.article(), suggestions: editor.suggesting.list() });
  const link = () => setLinking(true);
  const photo = () => photos.choose('body');
  const findPicture = () => {
    setFindsPicture(true);
    show('photos');
  };
  const addWord = useAddWord();
  const addWordHere = () => {
    const finding = findings.atCaret() ?? findings.current();
    const entry = finding && entryOf(finding, findings.board.textOf(finding));
    if (entry) addWord(entry);
    else notices.show({ id: 'dictionary.added', kind: 'info', text: messages.findings.noWordHere });
  };
  const addMarks = useAddMarks({ editor, findings, tools });
  const houseStyle = useBringToStyle({ editor, findings, tools });
  const report = useReport(editor, findings.board);
  const copying = useCopyStory(session, onOpen);
  const addTerm = () => onTerm(wordsHere(session));
  const placeTones = usePlaceTones({ editor, findings, tools, house: settings.house, dictionary });

  useStoryCommands({
    commands,
    tools,
    findings,
    onWalk: walk,
    onComment: comment,
    onWalkComments: walkComments,
    onFixesHere: findings.askFixes,
    onMarks: addMarks,
    onPlaceTones: placeTones,
    onHouseStyle: houseStyle,
    onAddWord: addWordHere,
    onTerm: addTerm,
    onReport: report,
    onLink: link,
    onPhoto: photo,
    onFindPicture: findPicture,
    onKeep: () => void keep(),
    onPrint: print,
    onPublish: publish,
    onHandOver: () => onHandOver(session.ready),
    onSaveAs: () => onSaveAs(session.ready),
    onCopy: () => void copying.copy(),
    onSplit: () => void copying.split(),
    onPanel: show,
  });

  const drop = {
    onDragOver(event: DragEvent) {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDropCapture(event: DragEvent) {
      setOver(false);
      // a photo still to come takes the picture dropped on it itself
      if (event.target instanceof Element && event.target.closest('[data-waiting]')) return;
      const files = filesOf(event.dataTransfer).filter((file) => file.type.startsWith('image/'));
      if (files.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      photos.add(files, 'body');
    },
  };
  return (
    <div className={css['bench']}>
      <StoryToolbar
        draft={session.draft}
        commands={commands}
        tools={tools}
        mode={<ModeSwitch editor={editor} onToggle={suggesting.toggle} />}
        onLink={link}
        onPhoto={photo}
        onMarks={addMarks}
        onPlaceTones={placeTones}
        onHouseStyle={houseStyle}
        onTerm={addTerm}
        onReport={() => report('html')}
        onPrint={print}
        onPublish={publish}
        flush={session.saving.flush}
      />
      <ReturnNote draft={session.draft} />
      <div className={classes(css['paper'], isOver && css['over'])} {...drop}>
        {suggesting.view === 'original' ? (
          <OriginalText editor={editor} />
        ) : (
          <StoryPage
            editor={editor}
            house={settings.house}
            onPasted={onPasted}
            onFiles={(files) => photos.add(files, 'body')}
            onFillPhoto={photos.fill}
            showsSuggestions={suggesting.view === 'marks'}
            completes={names}
          >
            <MarginMarks board={session.comments} onShow={() => show('review')} />
          </StoryPage>
        )}
      </div>
      {pasted && <PasteNotice pasted={pasted} onClose={() => setPasted(null)} />}
      <StoryPanel
        session={session}
        settings={settings}
        names={names}
        photos={photos}
        suggestions={suggesting.desk}
        view={suggesting.view}
        onView={suggesting.setView}
        shown={panel}
        onShow={setPanel}
        proofTakesFocus={proofTakesFocus}
        onProofFocused={proofFocused}
        keptAt={keptAt}
        target={target}
        onTarget={setTarget}
        onKeep={() => void keep()}
        findsPicture={findsPicture}
        onFindsPicture={setFindsPicture}
      />
      <StoryStatus session={session} onProof={() => show('proof')} />
      <FindingPopovers desk={findings} />
      <Disputes desk={findings} />
      <MendedList desk={findings} />
      {proof && (
        <ProofDialog
          draft={session.draft}
          {...proof}
          newsroom={settings.newsroom.name}
          creditForm={settings.house.creditForm}
          onKeep={() => session.checkpoints.keep('checkpoint')}
          onClose={() => setProof(null)}
        />
      )}
      {isLinking && <LinkDialog tools={tools} onClose={() => setLinking(false)} />}
    </div>
  );
}

/** What is selected, else the finding at the caret: what a new term begins with. */
function wordsHere({ editor, findings }: StorySession): string {
  const [range] = editor.selected();
  if (!range) return findings.atCaret()?.text ?? '';
  const text = editor.texts().find(({ field, key }) => field === range.field && key === range.key)?.text ?? '';
  return text.slice(range.offset, range.offset + range.length).trim();
}
