// The laptop's own camera: what it sees, and Enter to take it.

import { Button, Modal } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  close: () => void;
  took: (file: File) => void;
}

/** The camera. */
export function LiveCamera({ close, took }: Props) {
  const { t } = useTranslation("inspections");
  const video = useRef<HTMLVideoElement>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [seeing, setSeeing] = useState(false);
  useEffect(() => {
    let stream: MediaStream | null = null;
    let here = true;
    const wanted = { video: { width: { ideal: 1920 }, facingMode: { ideal: "environment" } } };
    navigator.mediaDevices.getUserMedia(wanted).then(
      (opened) => {
        stream = opened;
        if (here && video.current) {
          video.current.srcObject = opened;
        } else {
          stop(opened);
        }
      },
      (error: unknown) => {
        setTrouble(error instanceof Error ? error.message : String(error));
      },
    );
    return () => {
      here = false;
      stop(stream);
    };
  }, []);
  const shoot = () => {
    const seen = video.current;
    if (!seen) {
      return;
    }
    const canvas = document.createElement("canvas");
    canvas.width = seen.videoWidth;
    canvas.height = seen.videoHeight;
    canvas.getContext("2d")?.drawImage(seen, 0, 0);
    canvas.toBlob(
      (blob) => {
        if (blob) {
          took(new File([blob], "camera.jpg", { type: "image/jpeg" }));
          close();
        }
      },
      "image/jpeg",
      0.92,
    );
  };
  return (
    <Modal
      open
      width={880}
      title={t("photo.liveTitle")}
      onCancel={close}
      footer={
        <Button type="primary" autoFocus disabled={!seeing} onClick={shoot}>
          {t("photo.shoot")}<kbd>Enter</kbd>
        </Button>
      }
    >
      {trouble ? (
        <p className="over" role="alert">{t("photo.liveFailed", { reason: trouble })}</p>
      ) : (
        <video ref={video} className="walk-live" autoPlay muted playsInline onPlaying={() => { setSeeing(true); }} />
      )}
    </Modal>
  );
}

function stop(stream: MediaStream | null): void {
  stream?.getTracks().forEach((track) => { track.stop(); });
}
