import type { TextTools } from '../editor/index.ts';
import { addWordKey, type FindingDesk } from '../findings/index.ts';
import { useMessages } from '../messages/index.ts';
import { findPictureKey } from '../photos/index.ts';
import { type Command, type CommandRegistry, useCommands } from '../ui/index.ts';
import { type PanelName, panelNames } from './story-panel.tsx';

interface StoryCommands {
  readonly commands: CommandRegistry;
  readonly tools: TextTools;
  readonly findings: FindingDesk;
  readonly onWalk: (direction: 1 | -1) => void;
  readonly onComment: () => void;
  readonly onWalkComments: (direction: 1 | -1) => void;
  readonly onFixesHere: () => void;
  readonly onMarks: (where: 'here' | 'story') => void;
  /** The word of the finding at the caret goes into the newsroom's dictionary. */
  readonly onAddWord: () => void;
  readonly onTerm: () => void;
  readonly onPlaceTones: () => void;
  readonly onHouseStyle: () => void;
  readonly onReport: (as: 'html' | 'txt') => void;
  readonly onLink: () => void;
  readonly onPhoto: () => void;
  readonly onFindPicture: () => void;
  readonly onKeep: () => void;
  readonly onPrint: () => void;
  readonly onPublish: () => void;
  readonly onHandOver: () => void;
  readonly onSaveAs: () => void;
  readonly onCopy: () => void;
  readonly onSplit: () => void;
  readonly onPanel: (panel: PanelName) => void;
}

/** Everything that can be done with the open story, for the palette, the keys and the menus. */
export function useStoryCommands(given: StoryCommands): void {
  const { story, print, publish, findings: proof, photos, comments, handOver, style } = useMessages();
  const { commands, tools, findings } = given;
  const has = () => findings.board.open().length > 0;
  // there the same key sends what is being written
  const notInRemark = () => !(document.activeElement instanceof HTMLTextAreaElement);
  const inBody = () => tools.state().kind !== null;
  const command = (id: string, label: string, perform: () => void, more: Partial<Command> = {}): Command => ({
    id: `story.${id}`,
    label,
    group: story.group,
    perform,
    ...more,
  });
  useCommands(commands, [
    command('undo', story.toolbar.undo, tools.undo, { when: () => tools.state().canUndo }),
    command('redo', story.toolbar.redo, tools.redo, { when: () => tools.state().canRedo }),
    command('link', story.toolbar.link, given.onLink, { key: 'Mod+Shift+K', when: inBody }),
    command('keep', story.keep, given.onKeep, { key: 'Mod+S' }),
    command('print', print.command, given.onPrint, { key: 'Mod+P', words: 'mo-rát bông pdf in giấy print proof' }),
    command('publish', story.toolbar.publish, given.onPublish, {
      key: 'Mod+Enter',
      when: notInRemark,
      words: 'xuất gói đóng gói export',
    }),
    command('saveAs', publish.saveAs.command, given.onSaveAs, {
      words: 'word docx html markdown ninjs nitf newsml xuất tệp lưu export save as',
    }),
    command('copy', story.copy.command, given.onCopy, { words: 'chép bài sao duplicate copy' }),
    command('split', story.copy.split, given.onSplit, { when: inBody, words: 'cắt đôi chia bài split' }),
    command('handOver', handOver.command, given.onHandOver, { words: 'morat gửi bài chia sẻ hand over share' }),
    command('addPhoto', story.toolbar.photo, given.onPhoto, { group: photos.group }),
    command('findPicture', photos.find.title, given.onFindPicture, {
      group: photos.group,
      key: findPictureKey,
      words: 'kho ảnh tư liệu dùng lại find photo archive',
    }),
    command('nextFinding', proof.nextFinding, () => given.onWalk(1), { group: proof.group, key: 'F7', when: has }),
    command('previousFinding', proof.previousFinding, () => given.onWalk(-1), {
      group: proof.group,
      key: 'Shift+F7',
      when: has,
    }),
    command('fixes', proof.fixesHere, given.onFixesHere, { group: proof.group, key: 'Mod+.', when: has }),
    command('addWord', proof.addWordHere, given.onAddWord, {
      group: proof.group,
      key: addWordKey,
      when: has,
      words: 'từ điển dictionary thêm từ tên',
    }),
    command('addTerm', style.addFromStory, given.onTerm, {
      group: proof.group,
      key: 'Mod+Alt+Y',
      words: 'luật từ ngữ thay bằng style term rule',
    }),
    command('marksHere', proof.addMarks, () => given.onMarks('here'), {
      group: proof.group,
      key: 'Mod+Shift+M',
      words: 'bỏ dấu không dấu diacritics restore',
    }),
    command('marksStory', proof.addMarksStory, () => given.onMarks('story'), {
      group: proof.group,
      words: 'bỏ dấu không dấu diacritics restore',
    }),
    command('report', proof.saveReport, () => given.onReport('html'), {
      group: proof.group,
      words: 'biên bản lỗi report findings',
    }),
    command('reportText', proof.saveReportText, () => given.onReport('txt'), {
      group: proof.group,
      words: 'biên bản lỗi report findings',
    }),
    command('houseStyle', proof.houseStyle, given.onHouseStyle, {
      group: proof.group,
      words: 'văn phong kiểu tòa soạn house style',
    }),
    command('placeTones', proof.placeTones, given.onPlaceTones, {
      group: proof.group,
      words: 'bỏ dấu thanh hòa hoà thủy thuỷ kiểu cũ mới tone',
    }),
    command('comment', comments.addHere, given.onComment, {
      group: comments.group,
      key: 'Mod+Alt+M',
      words: 'bình luận',
    }),
    command('nextComment', comments.next, () => given.onWalkComments(1), { group: comments.group, key: 'Alt+F7' }),
    command('previousComment', comments.previous, () => given.onWalkComments(-1), {
      group: comments.group,
      key: 'Alt+Shift+F7',
    }),
    ...panelNames.map((name) =>
      command(`panel.${name}`, story.showPanel(story.panels[name]), () => given.onPanel(name)),
    ),
  ]);
}
