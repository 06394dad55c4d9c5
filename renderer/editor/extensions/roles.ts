import { $addUpdateTag, $getNodeByKey, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { type BylineRole, bylineRoles } from '../../../shared/article/index.ts';
import type { Messages } from '../../messages/index.ts';
import { $isField, type FieldNode } from '../nodes/index.ts';

/** The control of an author's role: a plain select, reached with Tab, spoken by screen readers. */
export function showRole(
  editor: LexicalEditor,
  field: FieldNode,
  dom: HTMLElement,
  name: string,
  { editor: words }: Messages,
): void {
  const place = dom.querySelector('[data-role]');
  if (!place) return;
  let control = place.querySelector('select');
  if (!control) {
    control = document.createElement('select');
    const key = field.getKey();
    const made = control;
    made.addEventListener('change', () =>
      editor.update(() => {
        $addUpdateTag(HISTORY_PUSH_TAG);
        const node = $getNodeByKey(key);
        if ($isField(node)) node.setRole(made.value as BylineRole);
      }),
    );
    // its keys are its own, not the text's
    for (const type of ['keydown', 'keypress', 'beforeinput', 'mousedown', 'click'] as const)
      made.addEventListener(type, (event) => event.stopPropagation());
    place.append(made);
  }
  if (control.dataset['words'] !== words.roles.text) {
    control.dataset['words'] = words.roles.text;
    control.replaceChildren(
      ...bylineRoles.map((role) => {
        const option = document.createElement('option');
        option.value = role;
        option.textContent = words.roles[role];
        return option;
      }),
    );
  }
  control.disabled = !editor.isEditable();
  control.value = field.getRole();
  control.setAttribute('aria-label', words.roleOf(name));
  control.hidden = name === '';
}
