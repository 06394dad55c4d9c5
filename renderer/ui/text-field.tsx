import type { Ref } from 'react';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea as AriaTextArea,
} from 'react-aria-components';
import { classes } from './classes.ts';
import css from './field.module.css';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A wrong entry is told, and never keeps its form from being sent again. */
export function TextField({ label, hint, error, placeholder, ref, ...rest }: TextFieldProps) {
  return (
    <AriaTextField validationBehavior="aria" {...rest} isInvalid={error !== undefined} className={css['field'] ?? ''}>
      <Label className={css['label'] ?? ''}>{label}</Label>
      <Input className={css['input'] ?? ''} {...(placeholder === undefined ? {} : { placeholder })} ref={ref ?? null} />
      {hint !== undefined && (
        <Text slot="description" className={css['hint'] ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={css['error'] ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}

interface TextAreaProps extends Omit<TextFieldProps, 'ref'> {
  readonly rows?: number;
}

export function TextArea({ label, hint, error, placeholder, rows = 4, ...rest }: TextAreaProps) {
  return (
    <AriaTextField validationBehavior="aria" {...rest} isInvalid={error !== undefined} className={css['field'] ?? ''}>
      <Label className={css['label'] ?? ''}>{label}</Label>
      <AriaTextArea
        className={classes(css['input'], css['area'])}
        rows={rows}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
      {hint !== undefined && (
        <Text slot="description" className={css['hint'] ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={css['error'] ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}
