import { useState } from 'react';
import type { Settings } from '../../shared/api/index.ts';
import { useHead } from '../editor/index.ts';
import { FindingCards, useFindings } from '../findings/index.ts';
import { useMessages } from '../messages/index.ts';
import { type PhotoActions, PhotoTray } from '../photos/index.ts';
import {
  CommentsPanel,
  type CommentTarget,
  type SuggestionDesk,
  SuggestionsPanel,
  type SuggestionView,
  useComments,
  useSuggestions,
  VersionsPanel,
} from '../review/index.ts';
import { Fill, SegmentedControl, Tabs } from '../ui/index.ts';
import { InfoPanel } from './info/info-panel.tsx';
import { usePlacedPhotos } from './placed-photos.ts';
import type { StorySession } from './story-session.ts';
import css from './story-panel.module.css';

export const panelNames = ['proof', 'suggestions', 'photos', 'review', 'revisions', 'info'] as const;
export type PanelName = (typeof panelNames)[number];
/** Suggestions and comments share a tab: both are what the desk says about the story. */
type ReviewPart = Extract<PanelName, 'suggestions' | 'review'>;

interface StoryPanelProps {
  readonly session: StorySession;
  readonly settings: Settings;
  /** The newsroom's names that are offered while one writes; null: none are. */
  readonly names: readonly string[] | null;
  readonly photos: PhotoActions;
  readonly shown: PanelName;
  readonly onShow: (panel: PanelName) => void;
  readonly proofTakesFocus: boolean;
  readonly onProofFocused: () => void;
  readonly suggestions: SuggestionDesk;
  readonly view: SuggestionView;
  readonly onView: (view: SuggestionView) => void;
  readonly keptAt: number;
  /** What a comment is being written about. */
  readonly target: CommentTarget | null;
  readonly onTarget: (target: CommentTarget | null) => void;
  readonly onKeep: () => void;
  readonly findsPicture: boolean;
  readonly onFindsPicture: (finds: boolean) => void;
}

/** The story's tabs in the frame's right panel. */
export function StoryPanel(props: StoryPanelProps) {
  const { session, settings, photos, shown, onShow, proofTakesFocus, onProofFocused, keptAt, onKeep } = props;
  const { suggestions, view, onView } = props;
  const { target, onTarget } = props;
  const { story } = useMessages();
  const { editor, findings } = session;
  const { open } = useFindings(findings);
  const said = useComments(session.comments).all.filter((one) => !one.resolved).length;
  const suggested = useSuggestions(editor).length;
  const placed = usePlacedPhotos(editor);
  const photoCount = useHead(editor, 'photos').length;
  const words = story.panels;
  // the tab opens again on what was looked at in it last
  const [lastPart, setLastPart] = useState<ReviewPart>('review');
  const part = shown === 'suggestions' || shown === 'review' ? shown : lastPart;
  if (part !== lastPart) setLastPart(part);
  return (
    <Fill slot="panel">
      <Tabs<Exclude<PanelName, 'suggestions'>>
        label={words.label}
        selected={shown === 'suggestions' ? 'review' : shown}
        onSelect={(tab) => onShow(tab === 'review' ? part : tab)}
        tabs={[
          {
            id: 'proof',
            title: words.proof,
            count: open.length,
            content: <FindingCards desk={findings} takesFocus={proofTakesFocus} onFocused={onProofFocused} />,
          },
          {
            id: 'photos',
            title: words.photos,
            count: photoCount,
            content: (
              <PhotoTray
                draft={session.draft}
                editor={editor}
                actions={photos}
                placed={placed}
                isFinding={props.findsPicture}
                onFinding={props.onFindsPicture}
                help={{
                  names: props.names,
                  findings: open,
                  onFix: (id, text) => {
                    const finding = open.find((one) => one.id === id);
                    if (finding) findings.fix(finding, text);
                  },
                }}
              />
            ),
          },
          {
            id: 'review',
            title: words.review,
            count: said + suggested > 0 ? said + suggested : null,
            content: (
              <>
                <div className={css['parts']}>
                  <SegmentedControl<ReviewPart>
                    label={words.review}
                    value={part}
                    onChange={onShow}
                    segments={[
                      { value: 'suggestions', label: words.part(words.suggestions, suggested) },
                      { value: 'review', label: words.part(words.comments, said) },
                    ]}
                  />
                </div>
                {part === 'suggestions' ? (
                  <SuggestionsPanel desk={suggestions} view={view} onView={onView} />
                ) : (
                  <CommentsPanel board={session.comments} target={target} onTarget={onTarget} />
                )}
              </>
            ),
          },
          {
            id: 'revisions',
            title: words.revisions,
            content: (
              <VersionsPanel
                draft={session.draft}
                editor={editor}
                flush={session.saving.flush}
                seen={session.seen}
                keptAt={keptAt}
                keepLabel={story.keep}
                onKeep={onKeep}
              />
            ),
          },
          { id: 'info', title: words.info, content: <InfoPanel editor={editor} settings={settings} /> },
        ]}
      />
    </Fill>
  );
}
