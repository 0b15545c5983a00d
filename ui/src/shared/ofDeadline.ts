// Why a day cannot be a deadline is said beside the field that holds it.

/** The field that refusals of a deadline speak of, for a sheet. */
export const ofDeadline = <Field extends string>(field: Field) => ({
  deadline_before_discovery: field,
  deadline_before_issue: field,
  beyond_paper: field,
  beyond_paper_overdue: field,
});
