import { $getRoot } from 'lexical';
import type { ArticleHead } from '../../shared/article/index.ts';
import { $photoWords, $placedPhotos } from './convert.ts';
import { $bylinesFromArticle, $isBylines, $isField, $setFieldText } from './nodes/index.ts';
import { $setStoryData, $storyData } from './story-state.ts';

/** Fields of the head, running text among them, put in as a whole. */
export function $patchHead(patch: Partial<ArticleHead>): void {
  $setStoryData({ ...$storyData(), ...patch });
  for (const child of $getRoot().getChildren()) {
    if ($isField(child)) {
      const name = child.getName();
      const text = name === 'dateline' ? patch.dateline?.place : name in patch ? patch[name as 'headline'] : undefined;
      if (text !== undefined) $setFieldText(child, text);
    } else if ($isBylines(child) && patch.bylines) child.replace($bylinesFromArticle(patch.bylines));
  }
  if (!patch.photos) return;
  const photos = new Map(patch.photos.map((photo) => [photo._key, photo]));
  for (const node of $placedPhotos()) {
    const photo = photos.get(node.getPhoto());
    if (!photo) {
      node.remove();
      continue;
    }
    const now = $photoWords(node);
    for (const field of node.getChildren())
      if ($isField(field)) {
        const name = field.getName() as 'caption' | 'credit';
        if (photo[name] !== now[name]) $setFieldText(field, photo[name]);
      }
  }
}
