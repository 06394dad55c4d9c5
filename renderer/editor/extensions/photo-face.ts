import { photoUrl } from '../../../shared/api/index.ts';
import { isPresent, mediaTypes } from '../../../shared/article/index.ts';
import type { Messages } from '../../messages/index.ts';
import { $photoWords } from '../convert.ts';
import type { PhotoBlockNode } from '../nodes/index.ts';
import { type FramingStyles, framingStyles, isFramed } from '../framing-styles.ts';
import { $storyData } from '../story-state.ts';

interface Faces {
  readonly messages: Messages;
  readonly onFillPhoto: (photo: string, file: File) => void;
}

/** Inside the boxes that show it as it is framed. */
function framedPicture(picture: HTMLImageElement, { box, turned, image }: FramingStyles): HTMLElement {
  const outer = document.createElement('div');
  const inner = document.createElement('div');
  Object.assign(outer.style, box);
  Object.assign(inner.style, turned);
  Object.assign(picture.style, image);
  inner.append(picture);
  outer.append(inner);
  return outer;
}

/** The picture of a photo block, or the place to drop it while it is still to come. */
export function showFace(node: PhotoBlockNode, dom: HTMLElement, { messages, onFillPhoto }: Faces): void {
  const face = dom.querySelector('[data-face]');
  if (!(face instanceof HTMLElement)) return;
  const photo = $storyData().photos.find((one) => one._key === node.getPhoto());
  const source = photo && isPresent(photo) ? photoUrl(photo.asset, 'screen') : '';
  dom.setAttribute('aria-label', messages.editor.photo($photoWords(node).caption));
  const now = face.querySelector('img');
  if (photo && isPresent(photo)) {
    const picture = now ?? document.createElement('img');
    if (picture.getAttribute('src') !== source) {
      picture.src = source;
      // the place is kept while it loads: nothing jumps
      picture.width = photo.width;
      picture.height = photo.height;
      picture.draggable = false;
    }
    picture.alt = photo.alt;
    const framing = isFramed(photo) ? framingStyles(photo) : null;
    const shape = JSON.stringify(framing);
    if (!now || face.dataset['framing'] !== shape) {
      face.dataset['framing'] = shape;
      picture.removeAttribute('style');
      face.replaceChildren(framing ? framedPicture(picture, framing) : picture);
    }
    delete face.dataset['waiting'];
    return;
  }
  if (face.dataset['waiting'] === messages.language) return;
  face.dataset['waiting'] = messages.language;
  const label = document.createElement('label');
  label.textContent = messages.editor.dropPhoto;
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = mediaTypes.join(',');
  const key = node.getPhoto();
  const fill = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onFillPhoto(key, file);
  };
  input.addEventListener('change', () => fill(input.files));
  for (const type of ['keydown', 'keypress', 'mousedown', 'click'] as const)
    input.addEventListener(type, (event) => event.stopPropagation());
  label.append(input);
  label.addEventListener('dragover', (event) => event.preventDefault());
  label.addEventListener('drop', (event) => {
    event.preventDefault();
    event.stopPropagation();
    fill(event.dataTransfer?.files);
  });
  face.replaceChildren(label);
}
