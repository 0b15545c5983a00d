// A picture that fills its place, with what is drawn over it.

import { blobUrl } from "../../bridge/call";
import { Marks } from "./marks/Marks";

/** The picture. */
export function Picture({ attachment, name, edge }: { attachment: string; name: string; edge: 160 | 320 }) {
  return (
    <>
      <img src={blobUrl(attachment, edge)} alt={name} />
      <Marks attachment={attachment} />
    </>
  );
}
