// Making the record: a draft until it is made.

import { Form } from "antd";
import { useEffect, useRef, useState } from "react";

import { asFailure, type Failure } from "../../../bridge/call";
import { useAct, useAnswer } from "../../../bridge/query";
import { showBeside } from "../../../shared/beside";
import { useDraft } from "../../../shared/useDraft";
import type { Inspection } from "../types";
import { type Known, type Making, requested, untouched } from "./types";

/** The form of a record. */
export function useMaking(inspection: Inspection, done: () => void) {
  const [form] = Form.useForm<Making>();
  const draft = useDraft<Making>(`record/${inspection.id}`);
  const make = useAct("make_inspection_record");
  const [failure, setFailure] = useState<Failure | null>(null);
  const rows = useAnswer("list_people", { limit: 200 }).data?.rows ?? [];
  const people: Known[] = rows.filter(({ active, unit }) => active && unit === inspection.unit);
  const { kept } = draft;
  const filled = useRef(false);
  useEffect(() => {
    if (kept && !filled.current) {
      filled.current = true;
      form.setFieldsValue(kept);
    }
  }, [kept, form]);
  const busy = useRef(false);
  const send = async () => {
    if (busy.current) {
      return;
    }
    busy.current = true;
    setFailure(null);
    try {
      const typed = { ...untouched(inspection), ...(form.getFieldsValue(true) as Partial<Making>) };
      await make.mutateAsync(requested(inspection, typed, people));
      void draft.drop();
      done();
    } catch (thrown) {
      const said = asFailure(thrown);
      setFailure(said);
      showBeside(form, said);
    } finally {
      busy.current = false;
    }
  };
  return { form, draft, people, send, failure, busy: make.isPending };
}
