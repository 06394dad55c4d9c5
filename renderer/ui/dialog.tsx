import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classes } from './classes.ts';
import css from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  /** A sentence under the title. */
  readonly lead?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large' | 'wide';
  readonly isOpen: boolean;
  /** Esc, a press outside. Not called while `isLocked`. */
  readonly onClose: () => void;
  /** True while leaving would lose something that runs. */
  readonly isLocked?: boolean;
  readonly role?: 'dialog' | 'alertdialog';
  readonly footer?: ReactNode;
  readonly children?: ReactNode;
}

export function Dialog(props: DialogProps) {
  const { title, lead, size = 'medium', isOpen, onClose, isLocked = false, role = 'dialog', footer, children } = props;
  return (
    <ModalOverlay
      className={css['veil'] ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={!isLocked}
      isKeyboardDismissDisabled={isLocked}
    >
      <Modal className={classes(css['modal'], css[size])}>
        <AriaDialog className={css['dialog'] ?? ''} role={role}>
          <header className={css['header']}>
            <Heading slot="title" className={css['title'] ?? ''}>
              {title}
            </Heading>
            {lead !== undefined && <div className={css['lead']}>{lead}</div>}
          </header>
          {children !== undefined && <div className={css['body']}>{children}</div>}
          {footer !== undefined && <footer className={css['footer']}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
