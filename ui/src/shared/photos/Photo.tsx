// A photo small in its place, and large when somebody wants to see.

import { Image } from "antd";

import { blobUrl } from "../../bridge/call";

/** A kept photo. */
export function Photo({ attachment, name }: { attachment: string; name: string }) {
  return (
    <div className="shot">
      <Image
        src={blobUrl(attachment, 320)}
        alt={name}
        width="100%"
        height="100%"
        preview={{ src: blobUrl(attachment) }}
      />
    </div>
  );
}
