// What an organisation keeps as rows of its own: edited in place, kept as one, back to what came along.

import { App, Button, Form } from "antd";
import { type ReactElement, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

import { asFailure, type Failure } from "../../bridge/call";
import { Icon } from "../../shared/Icon";
import { Problem } from "../../shared/Problem";

interface Column {
  name: string;
  label: string;
  /** May stay empty. */
  optional?: boolean;
  /** The control; its label says which row it is in. */
  control: (label: string) => ReactElement;
}

interface Props<Values extends { rows: object[] }> {
  initial: Values;
  columns: readonly Column[];
  /** Words of the button that adds a row, and what a new one begins with. */
  add: string;
  blank: Partial<Values["rows"][number]>;
  /** Rows count their own number. */
  numbered?: string;
  /** What came along, where something did. */
  shipped?: Values;
  send: (values: Values) => Promise<unknown>;
  className?: string;
  children?: ReactNode;
}

/** The rows and what is done with them. */
export function RowsForm<Values extends { rows: object[] }>({ initial, columns, add: addWords, blank, numbered, shipped, send, className, children }: Props<Values>) {
  const { t } = useTranslation("settings");
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [sending, setSending] = useState(false);
  const keep = async (values: Values) => {
    setFailure(null);
    setSending(true);
    try {
      await send(values);
      void message.success(t("rows.done"));
    } catch (thrown) {
      setFailure(asFailure(thrown));
    } finally {
      setSending(false);
    }
  };
  const required = [{ required: true, message: t("rows.required") }];
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      className={`rows-form ${className ?? ""}`}
      initialValues={initial}
      scrollToFirstError={{ focus: true }}
      onFinish={(values) => void keep(values)}
    >
      <Form.List name="rows">
        {(rows, { add, remove }) => (
          <>
            {rows.length > 0 ? (
              <table className="lined">
                <thead>
                  <tr>
                    {numbered ? <th scope="col">{numbered}</th> : null}
                    {columns.map(({ name, label }) => (
                      <th key={name} scope="col">{label}</th>
                    ))}
                    <th>
                      <span className="sr">{t("rows.remove")}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ key, name: row }) => (
                    <tr key={key}>
                      {numbered ? <td>{row + 1}</td> : null}
                      {columns.map(({ name, label, optional, control }) => (
                        <td key={name}>
                          <Form.Item name={[row, name]} {...(optional ? {} : { rules: required })} noStyle>
                            {control(`${label} ${String(row + 1)}`)}
                          </Form.Item>
                        </td>
                      ))}
                      <td className="acts">
                        <Button
                          type="text"
                          size="small"
                          icon={<Icon name="x" small />}
                          aria-label={`${t("rows.remove")} ${String(row + 1)}`}
                          onClick={() => { remove(row); }}
                        />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            ) : null}
            <Button type="text" size="small" icon={<Icon name="plus" small />} onClick={() => { add(blank); }}>
              {addWords}
            </Button>
          </>
        )}
      </Form.List>
      {children}
      {failure ? <Problem failure={failure} /> : null}
      <div className="rows-acts">
        <Button type="primary" htmlType="submit" loading={sending}>
          {t("rows.keep")}
        </Button>
        {shipped ? <Button onClick={() => { form.setFieldsValue(shipped); }}>{t("rows.reset")}</Button> : null}
      </div>
    </Form>
  );
}
