-- Pages start at what is asked for, also when nearly everything else has long been closed.

-- Grades 3 and above of a trial by the time of entry: what is new since somebody's last visit.
create index adverse_event_grade_severe on adverse_event_grade (trial_id, entered_at) where removed_at is null and grade >= 3;
-- What the board says of a patient.
create index adverse_event_severe on adverse_event (patient_id) where cancelled_at is null and worst_grade >= 3;
