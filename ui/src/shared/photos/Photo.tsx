// A photo with what is drawn over it, and below it what is known of it.

import { usePhoto, type PhotoOf } from "./photo";
import { PhotoFacts } from "./PhotoFacts";
import { Shot } from "./Shot";

interface Props {
  attachment: string;
  name: string;
  /** The item or hazard it is shown with. */
  of?: PhotoOf;
  edge?: 160 | 320 | 640;
  /** Whether time, place and the way to draw stand below. */
  facts?: boolean;
}

/** A kept photo. */
export function Photo({ attachment, name, of, edge = 320, facts = false }: Props) {
  return (
    <>
      <Shot attachment={attachment} name={name} edge={edge} />
      {facts ? <Facts attachment={attachment} name={name} {...(of ? { of } : {})} /> : null}
    </>
  );
}

function Facts({ attachment, name, of }: { attachment: string; name: string; of?: PhotoOf }) {
  const photo = usePhoto(attachment, of);
  return photo ? <PhotoFacts photo={photo} name={name} /> : null;
}
