SELECT each.kind, count(*), sum(each.items), sum(each.failed), sum(each.raised), sum(each.fixed)
FROM (
    SELECT inspection.kind,
        (SELECT count(*) FROM answer WHERE answer.inspection = inspection.id
            AND json_extract(answer.outcome, '$.result') IN ('conforms', 'fails')) AS items,
        (SELECT count(*) FROM answer WHERE answer.inspection = inspection.id
            AND json_extract(answer.outcome, '$.result') = 'fails') AS failed,
        (SELECT count(DISTINCT raised.hazard) FROM hazard_raised AS raised
            JOIN hazard_case AS c ON c.hazard = raised.hazard
            WHERE raised.inspection = inspection.id AND c.status <> 'voided') AS raised,
        (SELECT count(DISTINCT raised.hazard) FROM hazard_raised AS raised
            JOIN hazard_case AS c ON c.hazard = raised.hazard
            WHERE raised.inspection = inspection.id AND c.status <> 'voided' AND c.on_spot = 1) AS fixed
    FROM inspection
    WHERE finished
) AS each
GROUP BY each.kind
ORDER BY each.kind
