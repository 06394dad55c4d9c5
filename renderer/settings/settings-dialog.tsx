import { useState } from 'react';
import { useMessages } from '../messages/index.ts';
import { Button, Dialog, Tabs } from '../ui/index.ts';
import { LookForm } from './look-form.tsx';
import { NewsroomForm } from './newsroom-form.tsx';
import { PersonForm } from './person-form.tsx';
import { SpellingForm } from './spelling-form.tsx';
import { TargetsForm } from './targets/targets-form.tsx';
import { TypingForm } from './typing-form.tsx';
import css from './settings.module.css';

interface SettingsDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function SettingsDialog({ isOpen, onClose }: SettingsDialogProps) {
  const { settings, outbox } = useMessages();
  const [tab, setTab] = useState<'person' | 'newsroom' | 'spelling' | 'typing' | 'targets' | 'look'>('person');
  return (
    <Dialog
      size="large"
      title={settings.title}
      lead={settings.saved}
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <Button kind="primary" onPress={onClose}>
          {settings.close}
        </Button>
      }
    >
      <div className={css['settings']}>
        <Tabs
          isVertical
          label={settings.title}
          selected={tab}
          onSelect={setTab}
          tabs={[
            { id: 'person', title: settings.tabs.person, content: <PersonForm /> },
            { id: 'newsroom', title: settings.tabs.newsroom, content: <NewsroomForm /> },
            { id: 'spelling', title: settings.tabs.spelling, content: <SpellingForm /> },
            { id: 'typing', title: settings.tabs.typing, content: <TypingForm /> },
            { id: 'targets', title: outbox.targets.tab, content: <TargetsForm /> },
            { id: 'look', title: settings.tabs.look, content: <LookForm /> },
          ]}
        />
      </div>
    </Dialog>
  );
}
