import type { CheckLine, SendNotice, SendStatus } from '../../shared/api/index.ts';
import type { Article, CreditForm, PresentPhoto } from '../../shared/article/index.ts';

/** What a kind of target can do, so that the interface shows only that. */
export interface Capabilities {
  /** What a story can be sent as. */
  readonly statuses: readonly SendStatus[];
  /** Whether it can be looked up, read back and brought up to date. */
  readonly updates: boolean;
}

/** What the target says a post is. */
export type PostStatus = SendStatus | 'future' | 'private' | 'trash';

/** A post as the target has it. `seen` is a digest of all that an editor could change in it. */
export interface RemotePost {
  readonly id: string;
  readonly status: PostStatus;
  readonly slug: string;
  /** Where readers find it, or will. */
  readonly url: string;
  /** Where an editor opens it. */
  readonly editUrl: string;
  readonly modified: string;
  readonly seen: string;
  readonly title: string;
  readonly excerpt: string;
  /** HTML, as it is kept there. */
  readonly content: string;
}

export interface RemotePhoto {
  readonly id: string;
  readonly url: string;
  readonly width: number;
  readonly height: number;
  /** Digest of the words that it has there. */
  readonly words: string;
}

/** A picture ready to go: `key` is unique to story, photo and cut, and the same at every attempt. */
export interface OutgoingPhoto {
  readonly key: string;
  readonly photo: PresentPhoto;
  /** Made when it has to be sent: most attempts find it there. */
  render(): Promise<{ readonly bytes: Uint8Array; readonly width: number; readonly height: number }>;
}

/** What a post is to become. */
export interface Submission {
  /** Unique to the story, the same at every attempt. */
  readonly key: string;
  /** The state of the story that is sent: what it is known again by when the answer to its sending was lost. */
  readonly revision: string;
  /** Already as it may leave: no suggestions, comments or desk note. */
  readonly article: Article;
  /** How the house prints captions. */
  readonly creditForm?: CreditForm | undefined;
  readonly status: SendStatus;
  /** What is there of the article's photos, by their `_key`. */
  readonly photos: ReadonlyMap<string, RemotePhoto>;
}

export interface Written {
  readonly post: RemotePost;
  readonly notices: readonly SendNotice[];
}

export interface StepContext {
  readonly signal: AbortSignal;
  /** Bytes of a photo that have gone out. */
  readonly onSent: (bytes: number, total: number) => void;
}

/**
 * A target for stories. Every call is one that may be cut off at any moment and made again; none of them repeats by
 * itself. Failures are CmsFailure. A new kind of target is one of these in a folder of its own (docs/add-a-connector.md).
 */
export interface Connector {
  readonly capabilities: Capabilities;
  /** Goes through what a story will need there and leaves nothing behind. */
  check(context: StepContext, found: (line: CheckLine) => void): Promise<void>;
  /** What was made under this key before, by whichever attempt; doubles of it are taken away. */
  find(key: string, context: StepContext): Promise<RemotePost | null>;
  /** Makes an empty draft that is found under `key`. */
  create(key: string, context: StepContext): Promise<RemotePost>;
  /** Null when it is there no more. */
  read(id: string, context: StepContext): Promise<RemotePost | null>;
  /** Whether what is there is this very revision as it was sent, and nothing that somebody wrote since. */
  isOurs(post: RemotePost, sent: Pick<Submission, 'key' | 'revision' | 'article' | 'creditForm'>): boolean;
  /** What would be sent, without the photos' own addresses: for a comparison by a person. */
  bodyHtml(article: Article, creditForm?: CreditForm): string;
  /** The picture that an earlier attempt sent, `known` if it is still there; null: it has to be sent. */
  findPhoto(photo: OutgoingPhoto, known: RemotePhoto | null, context: StepContext): Promise<RemotePhoto | null>;
  /** Brings the words of a photo that is there up to date. */
  describePhoto(photo: OutgoingPhoto, there: RemotePhoto, context: StepContext): Promise<RemotePhoto>;
  sendPhoto(photo: OutgoingPhoto, post: string, context: StepContext): Promise<RemotePhoto>;
  /** Whether this account may send photos at all. */
  maySendPhotos(context: StepContext): Promise<boolean>;
  /** Gives the post all its content, reads it back and says what became of it. */
  write(post: RemotePost, submission: Submission, context: StepContext): Promise<Written>;
  /** Who changed the post after `since`, and when; empty where the target does not tell. */
  changes(id: string, since: string, context: StepContext): Promise<readonly { who: string; at: string }[]>;
}
