// Files that belong to a plan; a press opens what can be shown, and saves the rest.

import { useState } from "react";

import { useAct } from "../../../bridge/query";
import { Icon } from "../../../shared/Icon";
import { Problem } from "../../../shared/Problem";
import type { Scan } from "../../../shared/scans/Scanned";
import { ScanRoom } from "../../../shared/scans/ScanRoom";
import type { PlanFile } from "../types";

/** The files. */
export function Files({ files }: { files: PlanFile[] }) {
  const save = useAct("save_file");
  const [open, setOpen] = useState<Scan | null>(null);
  const press = ({ attachment, name, media_type }: PlanFile) => {
    const pdf = media_type === "application/pdf";
    if (pdf || media_type.startsWith("image/")) {
      setOpen({ attachment, name, pdf });
    } else {
      save.mutate({ attachment, name });
    }
  };
  return (
    <>
      <ul className="plan-files">
        {files.map((file) => (
          <li key={file.attachment}>
            <Icon name="doc" small />
            <button type="button" className="link cut" title={file.name} onClick={() => { press(file); }}>{file.name}</button>
            <span className="sm ter">{`${String(Math.max(1, Math.round(file.size / 1024)))} KB`}</span>
          </li>
        ))}
      </ul>
      {save.error ? <Problem failure={save.error} /> : null}
      {open ? <ScanRoom scan={open} close={() => { setOpen(null); }} /> : null}
    </>
  );
}
