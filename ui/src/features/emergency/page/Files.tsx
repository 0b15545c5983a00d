// Files that belong to a plan; a press saves one.

import { useAct } from "../../../bridge/query";
import { Icon } from "../../../shared/Icon";
import { Problem } from "../../../shared/Problem";
import type { PlanFile } from "../types";

/** The files. */
export function Files({ files }: { files: PlanFile[] }) {
  const save = useAct("save_file");
  return (
    <ul className="plan-files">
      {files.map(({ attachment, name, size }) => (
        <li key={attachment}>
          <Icon name="doc" small />
          <button type="button" className="link cut" title={name} onClick={() => { save.mutate({ attachment, name }); }}>{name}</button>
          <span className="sm ter">{`${String(Math.max(1, Math.round(size / 1024)))} KB`}</span>
        </li>
      ))}
      {save.error ? <Problem failure={save.error} /> : null}
    </ul>
  );
}
