import { $createTextNode, $isElementNode } from 'lexical';
import { cleanLine } from '../../../../shared/article/index.ts';
import { $createTextBlock } from '../text-block/text-block-node.ts';
import { $plainTextOf } from '../text-block/to-article.ts';
import type { FieldNode } from './field-node.ts';

/** The words of a field. */
export function $fieldText(field: FieldNode): string {
  const line = field.getFirstChild();
  return $isElementNode(line) ? cleanLine($plainTextOf(line)) : '';
}

/** Fills a field anew. */
export function $setFieldText(field: FieldNode, text: string): FieldNode {
  const line = $createTextBlock('');
  if (text !== '') line.append($createTextNode(text));
  field.clear();
  return field.append(line);
}
