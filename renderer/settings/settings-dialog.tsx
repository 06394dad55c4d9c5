import { useState } from 'react';
import { useMessages } from '../messages/index.ts';
import { Button, Dialog, Tabs } from '../ui/index.ts';
import { BackupsForm } from './backups/backups-form.tsx';
import { LookForm } from './look-form.tsx';
import { NewsroomForm } from './newsroom-form.tsx';
import { PersonForm } from './person-form.tsx';
import { SpellingForm } from './spelling-form.tsx';
import { StyleForm } from './style/index.ts';
import { TargetsForm } from './targets/targets-form.tsx';
import { TypingForm } from './typing-form.tsx';
import css from './settings.module.css';

type SettingsTab = 'person' | 'newsroom' | 'style' | 'spelling' | 'typing' | 'targets' | 'backups' | 'look';

export interface SettingsDialogProps {
  /** Where it opens. */
  readonly first?: SettingsTab;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function SettingsDialog({ first = 'person', isOpen, onClose }: SettingsDialogProps) {
  const { settings } = useMessages();
  return (
    <Dialog
      title={settings.title}
      lead={settings.saved}
      size="wide"
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <Button kind="primary" onPress={onClose}>
          {settings.close}
        </Button>
      }
    >
      <div className={css['settings']}>
        <SettingsTabs first={first} />
      </div>
    </Dialog>
  );
}

function SettingsTabs({ first }: { readonly first: SettingsTab }) {
  const { settings, outbox, backups } = useMessages();
  const [tab, setTab] = useState<SettingsTab>(first);
  return (
    <Tabs
      isVertical
      label={settings.title}
      selected={tab}
      onSelect={setTab}
      tabs={[
        { id: 'person', title: settings.tabs.person, content: <PersonForm /> },
        { id: 'newsroom', title: settings.tabs.newsroom, content: <NewsroomForm /> },
        { id: 'style', title: settings.tabs.style, content: <StyleForm /> },
        { id: 'spelling', title: settings.tabs.spelling, content: <SpellingForm /> },
        { id: 'typing', title: settings.tabs.typing, content: <TypingForm /> },
        { id: 'targets', title: outbox.targets.tab, content: <TargetsForm /> },
        { id: 'backups', title: backups.tab, content: <BackupsForm /> },
        { id: 'look', title: settings.tabs.look, content: <LookForm /> },
      ]}
    />
  );
}
