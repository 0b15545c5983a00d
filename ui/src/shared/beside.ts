// A failure stands beside the field it speaks of.

import type { FormInstance } from "antd";

import type { Failure } from "../bridge/call";
import { sentence } from "./Problem";

/** The field of the form that a failure speaks of. */
export function besideField<Values>(form: FormInstance<Values>, failure: Failure): string | undefined {
  const field = failure.field?.split(".")[0];
  // Those that are shown, filled in or not, and those that are only kept.
  const fields: object = { ...(form.getFieldsValue(true) as object), ...(form.getFieldsValue() as object) };
  return Object.keys(fields).find((name) => name === field);
}

/** Puts a failure under the field it speaks of, and goes there; whether there is one. */
export function showBeside(form: FormInstance, failure: Failure): boolean {
  const name = besideField(form, failure);
  if (name) {
    form.setFields([{ name, errors: [sentence(failure)] }]);
    goTo(form, name);
  }
  return name !== undefined;
}

/** Goes to a field. */
export function goTo(form: FormInstance, name: string): void {
  document.getElementById(name)?.closest("details")?.setAttribute("open", "");
  form.scrollToField(name, { focus: true });
}
