// How far a loop has closed, for the ring. The order of things is the core's; this is only its picture.

import type { HazardRow, NoticeRow, RecordView } from "../bridge/generated";

const shares: Record<HazardRow["status"], number> = {
  new: 0,
  reported: 12,
  assessed: 25,
  notified: 38,
  served: 50,
  rectifying: 62,
  returned: 62,
  submitted: 85,
  accepted: 92,
  transferred: 75,
  closed: 100,
  voided: 0,
};

/** Of a hazard. */
export function shareOf(status: HazardRow["status"] | null | undefined): number {
  return status ? shares[status] : 0;
}

const papers: Record<NoticeRow["state"], number> = {
  frozen: 0,
  to_sign: 25,
  issued: 62,
  refused_without_evidence: 75,
  refused: 100,
  received: 100,
  voided: 0,
};

/** Of a notice. */
export function shareOfNotice(state: NoticeRow["state"] | null | undefined): number {
  return state ? papers[state] : 0;
}

const records: Record<RecordView["state"], number> = {
  unsigned: 50,
  refused_without_evidence: 75,
  refused: 100,
  signed: 100,
  superseded: 0,
};

/** Of the record of an inspection. */
export function shareOfRecord(state: RecordView["state"]): number {
  return records[state];
}
