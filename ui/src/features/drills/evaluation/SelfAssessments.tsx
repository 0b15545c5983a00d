// What participants say of themselves.

import { Button, Form, Radio, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { Icon } from "../../../shared/Icon";
import { Lines } from "../../../shared/Lines";
import { digest } from "../../../shared/digest";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";
import { Said } from "./Said";
import { type Evaluation, type Rating, ratings } from "./types";
import { usePeople } from "./usePeople";

interface Typed {
  said: { person: string; rating: Rating; words: string }[];
}

/** The section. */
export function SelfAssessments({ view }: { view: Evaluation }) {
  const { t } = useTranslation("evaluation");
  const [open, setOpen] = useState(false);
  const there = view.self_assessments.length > 0;
  return (
    <section>
      <h2>
        {t("self.title")}
        {view.refusal ? null : <Button onClick={() => { setOpen(true); }}>{t(there ? "self.again" : "self.record")}</Button>}
      </h2>
      {there ? <Said said={view.self_assessments} /> : <p className="sec">{t("self.none")}</p>}
      {open ? <Typing view={view} close={() => { setOpen(false); }} /> : null}
    </section>
  );
}

function Typing({ view, close }: { view: Evaluation; close: () => void }) {
  const { t } = useTranslation("evaluation");
  const record = useAct("record_self_assessments");
  const draft = useDraft<Typed>(`self-assessments/${view.drill}/${digest(view.self_assessments)}`);
  const people = usePeople(view.drill);
  const said = view.self_assessments.map(({ participant, rating, words }) => ({ person: participant, rating: rating ?? "full", words }));
  const fresh = { person: undefined, rating: "full", words: "" };
  const options = ratings.map((value) => ({ value, label: t(`rating.${value}`) }));
  const required = (message: string) => [{ required: true, message }];
  return (
    <Sheet<Typed>
      open
      close={close}
      width={860}
      title={t("self.title")}
      act={t("self.act")}
      draft={draft}
      initial={{ said: (said.length > 0 ? said : [fresh]) as Typed["said"] }}
      send={(typed) => record.mutateAsync({ drill: view.drill, self_assessments: typed.said })}
    >
      <Form.List name="said">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div className="after-rows rated" key={key}>
                <Form.Item name={[name, "person"]} rules={required(t("self.who"))}>
                  <Select options={people} showSearch={{ optionFilterProp: "label" }} aria-label={t("self.who")} placeholder={t("self.who")} />
                </Form.Item>
                <Form.Item name={[name, "rating"]}>
                  <Radio.Group optionType="button" options={options} aria-label={t("self.title")} />
                </Form.Item>
                <Form.Item name={[name, "words"]} rules={required(t("self.words"))}>
                  <Lines rows={1} maxLength={1000} aria-label={t("self.words")} placeholder={t("self.words")} />
                </Form.Item>
                <Button type="text" aria-label={t("remove")} icon={<Icon name="x" small />} onClick={() => { remove(name); }} />
              </div>
            ))}
            <Button onClick={() => { add(fresh); }}>{t("hotWash.more")}</Button>
          </>
        )}
      </Form.List>
    </Sheet>
  );
}
