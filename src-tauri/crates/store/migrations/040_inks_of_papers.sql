-- Pictures of the ink of those who signed a paper on the spot.
ALTER TABLE hazard_paper ADD COLUMN inks TEXT;
