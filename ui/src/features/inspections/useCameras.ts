import { useEffect, useState } from "react";

// On a page that is not secure there is no such thing, whatever the types say.
const media = navigator.mediaDevices as MediaDevices | undefined;

/** Whether this laptop has a camera. */
export function useCameras(): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    let here = true;
    media?.enumerateDevices().then(
      (devices) => {
        if (here) {
          setHas(devices.some(({ kind }) => kind === "videoinput"));
        }
      },
      () => {
        // Not allowed to look: then photos come as files.
      },
    );
    return () => {
      here = false;
    };
  }, []);
  return has;
}
