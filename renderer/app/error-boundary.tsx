import { Component, type ReactNode } from 'react';
import { useMessages } from '../messages/index.ts';
import { Button, EmptyState, IconWarning } from '../ui/index.ts';

interface ErrorBoundaryProps {
  /** Another key opens the part anew. */
  readonly resetKey: string | null;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly failed: boolean;
  readonly resetKey: string | null;
}

/** A part of the window that fails is replaced by words and a way on; the rest of the window lives. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<ErrorBoundaryState> {
    return { failed: true };
  }

  static getDerivedStateFromProps(
    { resetKey }: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): ErrorBoundaryState | null {
    return resetKey === state.resetKey ? null : { failed: false, resetKey };
  }

  override render() {
    return this.state.failed ? <Broken onReopen={() => this.setState({ failed: false })} /> : this.props.children;
  }
}

function Broken({ onReopen }: { readonly onReopen: () => void }) {
  const { app } = useMessages();
  return (
    <div role="alert">
      <EmptyState icon={IconWarning} title={app.broken} text={app.brokenNext}>
        <Button onPress={onReopen}>{app.reopen}</Button>
        <Button onPress={() => location.reload()}>{app.reload}</Button>
      </EmptyState>
    </div>
  );
}
