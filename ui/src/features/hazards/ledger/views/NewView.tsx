// Keeping what is shown as a view of one's own.

import { useTranslation } from "react-i18next";

import { useAsked } from "../asked";
import { useColumns } from "../columns";
import { useSavedViews, viewOf } from "./savedViews";
import { ViewName } from "./ViewName";

/** Asks for the name and goes to the new view. */
export function NewView({ close }: { close: () => void }) {
  const { t } = useTranslation("hazards");
  const { search, show } = useAsked();
  const { columns } = useColumns();
  const { saved, add } = useSavedViews();
  const send = async (name: string) => {
    const own = viewOf(search, columns);
    const id = await add(name, own);
    show({ ...own, as: search["as"], saved: id });
  };
  return <ViewName title={t("saved.new")} act={t("saved.keep")} name="" taken={saved.map(({ name }) => name)} send={send} close={close} />;
}
