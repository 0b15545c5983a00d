-- Equipment: what stands at a place and is inspected, found wanting and answered for by its double name.
CREATE TABLE equipment (
    id BLOB PRIMARY KEY NOT NULL,
    number TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    voltage TEXT NOT NULL,
    place BLOB NOT NULL,
    unit BLOB NOT NULL,
    remarks TEXT NOT NULL,
    active INTEGER NOT NULL
) STRICT;
CREATE INDEX equipment_by_place ON equipment (place, id);
CREATE INDEX equipment_by_unit ON equipment (unit, id);

ALTER TABLE inspection ADD COLUMN equipment BLOB;
CREATE INDEX inspection_by_equipment ON inspection (equipment, id) WHERE equipment IS NOT NULL;

-- The ledger of one piece of equipment: few rows, chosen before anything else is asked of them.
ALTER TABLE hazard_case ADD COLUMN equipment BLOB;
CREATE INDEX hazard_case_by_equipment ON hazard_case (equipment, open, due_key, hazard)
    WHERE equipment IS NOT NULL;

-- Whoever ordered supervision has to settle an answer: few, and asked for with every count.
ALTER TABLE hazard_case ADD COLUMN settler BLOB;
CREATE INDEX hazard_case_to_settle ON hazard_case (settler, hazard) WHERE settler IS NOT NULL;
