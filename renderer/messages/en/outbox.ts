import type {
  CheckName,
  FailureCode,
  NoticeCode,
  SendingState,
  SendingStep,
  SendStatus,
} from '../../../shared/api/index.ts';
import { createFormat } from '../format.ts';
import type { OutboxMessages } from '../vi/outbox.ts';

const { number } = createFormat('en');
type Params = Readonly<Record<string, string | number>>;
/** Names of HTML elements as the desk calls what they show. */
const elements: Readonly<Record<string, string>> = {
  iframe: 'embedded frame (iframe)',
  script: 'script',
  figure: 'figure',
  figcaption: 'caption',
  img: 'picture',
  table: 'table',
  cite: 'credit',
};
const lacking: Readonly<Record<string, string>> = {
  publish: 'publish',
  upload: 'upload photos',
  authors: 'name authors',
  categories: 'make sections',
};
const fields: Readonly<Record<string, string>> = {
  seoTitle: 'SEO title',
  description: 'SEO description',
  socialTitle: 'social title',
  dateline: 'dateline',
};
const site = (host: string | number | undefined) => (host === undefined || host === '' ? 'the target' : `${host}`);

export const outbox: OutboxMessages = {
  title: 'Outbox',
  lead: (open: number) => (open === 0 ? 'Nothing waits. What was sent is noted here.' : `${number(open)} on the way.`),
  empty: 'Nothing was sent yet.',
  emptyText: 'Open “Ready?” of a story and choose a target.',
  ofStory: 'Sent and on the way',
  close: 'Close',
  command: 'Open the outbox',
  waiting: (count: number) => `${number(count)} in the outbox`,
  heldShort: (count: number) => `${number(count)} in the outbox to look at`,
  statuses: { draft: 'Draft', pending: 'For review', publish: 'Publish', files: 'As files' } satisfies Record<
    SendStatus,
    string
  >,
  states: {
    waiting: 'Waiting',
    sending: 'Sending',
    paused: 'Paused',
    held: 'Needs you',
    done: 'Sent',
    cancelled: 'Cancelled',
  } satisfies Record<SendingState, string>,
  steps: {
    look: 'Looking for an earlier attempt',
    create: 'Making the draft',
    photos: 'Sending photos',
    files: 'Sending files',
    write: 'Writing and reading back',
    done: 'Done',
  } satisfies Record<SendingStep, string>,
  photos: (done: number, total: number) => `Photo ${number(done)}/${number(total)}`,
  files: (done: number, total: number) => `File ${number(done)}/${number(total)}`,
  bytes: (sent: string, total: string) => `${sent} / ${total}`,
  attempts: (count: number) => `Tried ${number(count)} times.`,
  nextTry: (clock: string) => `Next try at ${clock}.`,
  retry: 'Try now',
  resume: 'Resume',
  pause: 'Pause',
  cancel: 'Cancel',
  open: 'View',
  edit: 'Open in the CMS',
  compare: 'Compare',
  overwrite: 'Send ours over it',
  sendAnew: 'Send as a new post',
  differs: 'Where we and the CMS differ',
  ours: 'Ours',
  theirs: 'CMS',
  same: 'The words are the same; only formatting or details differ.',
  changedBy: (who: string, when: string) => `${who || 'Somebody'} changed it in the CMS: ${when}.`,
  send: 'Send',
  sent: 'The story is in the outbox. It goes on when you close this.',
  sendTo: (count: number) => `Send to ${number(count)} targets`,
  statusOf: (target: string) => `Send to ${target} as`,
  hints: {
    draft: 'A draft in the CMS, for somebody else to publish.',
    pending: 'Waits in the CMS for somebody who may publish.',
    publish: 'Published at once, or at the story’s own time.',
    files: 'Files are left in the folder; the receiver takes them.',
  } satisfies Record<SendStatus, string>,
  waits: 'Without a network the story waits in the outbox and goes by itself.',
  noTargets: 'No targets yet. Add one in Settings → Targets.',
  failures: {
    offline: ({ host }: Params) => `${site(host)} was not reached. Tried again when there is a network.`,
    tls: ({ host, reason }: Params) =>
      reason === 'no-tls'
        ? `${site(host)} does not take FTP in TLS. Morat says no password over a bare connection.`
        : `The certificate of ${site(host)} is not valid. Check the address and this machine’s clock.`,
    timeout: () => 'It may have arrived: the server did not answer in time. Morat asks before it sends again.',
    'broken-off': () => 'It may have arrived: the connection broke. Morat asks before it sends again.',
    'not-understood': () => 'The server answered with a web page. It may be a Wi-Fi login page or a firewall.',
    'server-error': ({ status }: Params) => `The server failed (${status ?? ''}). Morat asks, then tries again.`,
    busy: ({ status }: Params) => `The server is busy (${status ?? ''}). Morat waits and tries again.`,
    firewall: ({ status, ray }: Params) =>
      `A firewall blocks it (${status ?? 403}, an HTML page${ray === undefined ? '' : `, id ${ray}`}). Tell your administrator.`,
    'too-large': () => 'The server takes no file of this size (413). Ask the administrator to raise the limit.',
    redirected: ({ to }: Params) =>
      `This address leads on to ${to || 'elsewhere'}. The password was not sent there: mend the address in Settings.`,
    'not-logged-in': ({ host }: Params) =>
      host === undefined
        ? 'The application password was not accepted. It may be wrong or revoked, or a security plugin blocks it.'
        : `${site(host)} does not accept this user, password or key.`,
    'not-allowed': () => 'This account may not do this step.',
    rejected: ({ code, status }: Params) => `The server refused (${code ?? status ?? ''}).`,
    'photo-refused': () => 'The server does not take this photo.',
    'photo-damaged': () => 'The photo was damaged on its way. Morat sends it again.',
    'no-api': () =>
      'There is no REST API at this address. Check the address; a security plugin may have switched it off.',
    'sent-twice': () => 'There are traces of another attempt. Morat looks again.',
    'changed-there': () => 'The post was changed in the CMS since it was last sent. Nothing was overwritten.',
    'published-there': () =>
      'The post was published in the CMS, and this goes as a draft. Going on changes what is published.',
    'trashed-there': () => 'The post is in the bin of the CMS.',
    'gone-there': () => 'The post was deleted in the CMS.',
    'folder-missing': ({ path }: Params) =>
      `There is no folder ${path ?? ''}. A network drive may not be connected, or the path is another now. Tried again.`,
    'folder-read-only': ({ path }: Params) =>
      `The folder ${path ?? ''} may not be written. Ask for the right; tried again.`,
    'folder-full': ({ path }: Params) => `No more fits into ${path ?? ''}: it is full or at its quota. Tried again.`,
    'host-key-unknown': ({ host, fingerprint }: Params) =>
      `${site(host)} shows the key ${fingerprint ?? ''}. Ask its administrator whether that is right before you pin it. Nothing was sent.`,
    'host-key-changed': ({ host, fingerprint, pinned }: Params) =>
      `The key of ${site(host)} is another: ${pinned ?? ''} was pinned, now it is ${fingerprint ?? ''}. Somebody may stand in between. The password was not sent. Ask the administrator before you pin the new key.`,
    'certificate-unknown': ({ host, fingerprint }: Params) =>
      `No authority vouches for the certificate of ${site(host)}: ${fingerprint ?? ''}. Ask its administrator whether that is right before you pin it. Nothing was sent.`,
    'certificate-changed': ({ host, fingerprint, pinned }: Params) =>
      `The certificate of ${site(host)} is another: ${pinned ?? ''} was pinned, now it is ${fingerprint ?? ''}. The password was not sent. Ask the administrator before you pin the new one.`,
    'key-unreadable': () =>
      'The private key cannot be read: its passphrase is wrong, or the file is no OpenSSH, PEM or PuTTY key.',
    'template-wrong': ({ line, name }: Params) =>
      `The description of the CMS is wrong${line === undefined ? '' : ` in line ${line}`}: ${name ?? ''}. Mend it in Settings → Targets.`,
    'answer-without': ({ place, request }: Params) =>
      `The answer to “${request ?? ''}” has no ${place ?? ''}, where the description looks for it. Mend it and try again; Morat looks for what was made before it makes more.`,
    'no-path': ({ name }: Params) => `The server has no ${name ?? ''} (404). Look at the address and the description.`,
    'not-found-again': () =>
      'A draft was made, but “find” of the description does not find it: sending again could make two.',
    'photo-missing': ({ name }: Params) => `The photo ${name ?? ''} could not be made ready.`,
    'secret-missing': () => 'There is no password for this target. Enter it in Settings → Targets.',
    'target-missing': () => 'This target was removed from Settings.',
    disk: () => 'This machine’s disk is full or cannot be written.',
    internal: () => 'Morat ran into an unexpected fault. Try again; if it comes back, tell your administrator.',
  } satisfies Record<FailureCode, (params: Params) => string> as Readonly<
    Record<FailureCode, (params: Params) => string>
  >,
  changed: 'Kept otherwise than sent',
  notices: {
    'element-removed': ({ element, count }: Params) =>
      `The CMS removed: ${number(Number(count))} ${elements[String(element)] ?? `<${element}>`}`,
    'words-lost': ({ count }: Params) => `${number(Number(count))} paragraphs lost words`,
    'words-added': ({ count }: Params) => `${number(Number(count))} paragraphs have words of others`,
    'caption-lost': ({ count }: Params) => `${number(Number(count))} captions removed or changed`,
    'credit-lost': ({ count }: Params) => `${number(Number(count))} credits removed or changed`,
    'photo-lost': ({ count }: Params) => `${number(Number(count))} photos missing`,
    'title-changed': () => 'The headline was changed',
    'excerpt-changed': () => 'The excerpt was changed',
    'excerpt-cut': ({ count }: Params) =>
      `The excerpt holds ${number(Number(count))} characters only: the whole standfirst opens the body`,
    'slug-changed': ({ kept }: Params) => `The address became ${kept}`,
    'status-lower': () => 'This account may not publish: the post waits for review',
    'date-changed': () => 'The publish time was changed',
    'lead-photo-lost': () => 'The lead photo was not set',
    'tag-lost': ({ name }: Params) => `The tag ${name} was not set`,
    'section-not-made': ({ name }: Params) => `There is no section ${name}, and this account may not make one`,
    'section-lost': () => 'The section was not set',
    'author-not-set': () => 'The author was not set',
    'photos-not-allowed': ({ count }: Params) =>
      `This account may not upload: ${number(Number(count))} photos were not sent, their captions are in the post`,
    'field-not-there': ({ field }: Params) => `The CMS has no place for ${fields[String(field)] ?? field}`,
    'kept-published': () => 'The post stays published',
  } satisfies Record<NoticeCode, (params: Params) => string> as Readonly<
    Record<NoticeCode, (params: Params) => string>
  >,
  targets: {
    tab: 'Targets',
    lead: 'Where “Ready?” sends stories. Passwords stay on this machine and are never shown again.',
    keeping: {
      system: 'Passwords are encrypted with a key that the system keeps.',
      file: 'This machine has no key store: passwords are encrypted with a key file that only your account can read.',
    },
    none: 'No targets yet.',
    add: 'Add a target',
    edit: 'Change',
    remove: 'Remove',
    confirmRemove: 'Really remove',
    name: 'Name',
    namePlaceholder: 'The news site',
    address: 'Address of the site',
    addressHint: 'For example https://news.example. https only (http for this machine alone).',
    addressWrong: 'A whole https:// address is needed.',
    user: 'User name',
    password: 'Application password',
    passwordHint: 'Made in WordPress: Profile → Application passwords. Not the login password.',
    passwordKept: 'Kept. Leave empty to keep it.',
    sapoInBody: 'Put the sapo at the start of the body (most themes show no excerpt above a story)',
    leadInBody: 'Put the lead photo at the start of the body if it is not in it (so that its caption is not lost)',
    saveAndCheck: 'Save and check the connection',
    check: 'Check the connection',
    checking: 'Checking…',
    cancel: 'Never mind',
    checks: {
      address: 'Address',
      login: 'Login',
      role: 'Rights of the account',
      clock: 'The server’s clock',
      zone: 'Time zone',
      'host-key': 'The server’s key or certificate',
      folder: 'Folder',
      trial: 'Write a file, rename and remove it',
      space: 'Free space',
      template: 'Description of the CMS',
      draft: 'Make a draft, find and remove it',
      photo: 'Send a photo and remove it',
      remove: 'Make a draft and remove it',
    } satisfies Record<CheckName, string>,
    checkStates: { passed: 'Fine', warned: 'Worth a look', failed: 'Failed', skipped: 'Not tried' },
    found: {
      site: ({ name, host }: Params) => `${name} (${host})`,
      user: ({ name }: Params) => `As ${name}`,
      role: ({ role, lacks }: Params) =>
        lacks === ''
          ? `${role}: all rights`
          : `${role}: may not ${String(lacks)
              .split(',')
              .map((one) => lacking[one] ?? one)
              .join(', ')}`,
      clock: ({ seconds }: Params) => (Math.abs(Number(seconds)) < 3 ? 'As this machine' : `Off by ${seconds} seconds`),
      zone: ({ zone }: Params) => `${zone}`,
      template: () => 'Read',
      'logged-in': () => 'Accepted',
      'no-remove': () => 'Not tried: the description has no “remove” to tidy up with',
      server: ({ host }: Params) => `${host}`,
      pinned: ({ fingerprint }: Params) => `The pinned key: ${fingerprint}`,
      certificate: () => 'The certificate is valid',
      'in-clear': () => 'Not encrypted: inside this machine only',
      folder: ({ path }: Params) => `${path}`,
      'file-tried': () => 'Written, renamed and removed',
      space: ({ megabytes }: Params) => `${number(Number(megabytes))} MB free`,
      'passwords-off': () => 'Application passwords are off at this site: a security plugin, or no https.',
      'no-upload': () => 'This account may not upload: stories go without photos',
      key: ({ version }: Params) => `The key is accepted (Ghost ${version})`,
      'photo-stays': ({ name }: Params) => `Sent. Ghost deletes no images: the test file ${name} stays, only once`,
      'photo-sent': () => 'Sent and removed',
      'draft-removed': () => 'Made and removed',
      'draft-stays': () => 'Made, but not removed',
      skipped: () => '',
    } satisfies Record<string, (params: Params) => string> as Readonly<Record<string, (params: Params) => string>>,
  },
};
