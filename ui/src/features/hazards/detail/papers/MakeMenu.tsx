// Which papers may be made now, and why the others may not.

import { Button, Dropdown } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../../../bridge/query";
import { useHotkeys } from "../../../../shared/hotkeys";
import { Icon } from "../../../../shared/Icon";
import { sentence } from "../../../../shared/Problem";
import type { Offer } from "./PaperSheet";

interface Props {
  hazard: string;
  /** A sheet lies on top. */
  covered: boolean;
  choose: (offer: Offer) => void;
}

/** The menu. */
export function MakeMenu({ hazard, covered, choose }: Props) {
  const { t } = useTranslation("hazards");
  const { t: trade } = useTranslation("trade");
  const [open, setOpen] = useState(false);
  const offers = useAnswer("plan_hazard_papers", { hazard }, { keep: true }).data?.offers ?? [];
  useHotkeys({ w: () => { setOpen(true); } }, !covered && !open);
  const may = offers.filter(({ refusal }) => !refusal);
  const offered = may.map(({ kind }) => ({ key: kind, label: trade(`paper.${kind}`) }));
  const refused = offers.flatMap(({ kind, refusal }) =>
    refusal
      ? [
          {
            key: kind,
            disabled: true,
            label: (
              <>
                {trade(`paper.${kind}`)} <span className="sm">{sentence(refusal)}</span>
              </>
            ),
          },
        ]
      : [],
  );
  const rest = { type: "group" as const, key: "not", label: t("detail.paper.mayNot"), children: refused };
  return (
    <Dropdown
      open={open}
      autoFocus
      trigger={["click"]}
      placement="bottomRight"
      classNames={{ root: "other-acts" }}
      onOpenChange={setOpen}
      menu={{
        items: refused.length > 0 ? [...offered, rest] : offered,
        onClick: ({ key }) => {
          setOpen(false);
          const offer = may.find(({ kind }) => kind === key);
          if (offer) {
            choose(offer);
          }
        },
      }}
    >
      <Button aria-haspopup="menu" aria-expanded={open} icon={<Icon name="doc" small />}>
        {t("detail.paper.make")}
        <kbd>W</kbd>
      </Button>
    </Dropdown>
  );
}
