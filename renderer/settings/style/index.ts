export { PackField } from './pack-field.tsx';
export { StyleForm } from './style-form.tsx';
export { TermDialog } from './term-dialog.tsx';
