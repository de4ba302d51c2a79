package org.nktrials.enrolment;

import org.jspecify.annotations.Nullable;

/** A place, with one of the investigator's words on the level of its patient; null for none. */
record AssignedSlot(SlotRecord slot, @Nullable AssignmentRecord assignment) {}
