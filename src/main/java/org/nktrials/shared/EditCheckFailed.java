package org.nktrials.shared;

import java.util.UUID;

/**
 * An entry contradicts another or is outside what is likely. It is stored, and somebody has to
 * look. Published in the transaction of the entry; publishing it again for the same point and check
 * changes nothing.
 *
 * @param at the value in question
 * @param check stable name, for example "grade-3-without-adverse-event"
 * @param sentence what was found, with the values
 * @param link page on which it is put right
 */
public record EditCheckFailed(
    UUID trialId, UUID patientId, DataPoint at, String check, String sentence, String link) {}
