package org.nktrials.rules.dosing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.dosing.DosingDecision.Obstacle;

/**
 * What the dosing guard looks at: the present state, not the state at some earlier signature.
 *
 * @param date local date of the dose at the patient's site
 * @param levelName the patient's level with its dose, for the sentences
 * @param suspendedReason why first doses at the level are suspended; null when they are not
 * @param earliestFirstDose earliest date that stagger allows; null when it does not limit
 * @param conditions what else the protocol asks of this dose and is not met, such as a released
 *     product; found by the rooms that keep it
 * @param withheld sentences of what withholds this dose: who, when and why; empty when nothing does
 */
public record DosingSnapshot(
    LocalDate date,
    PatientStanding patient,
    String levelName,
    LevelStanding level,
    @Nullable String suspendedReason,
    DoseStep step,
    @Nullable LocalDate earliestFirstDose,
    List<Obstacle> conditions,
    List<String> withheld) {

  /** Copies the lists. */
  public DosingSnapshot {
    conditions = List.copyOf(conditions);
    withheld = List.copyOf(withheld);
  }

  /** The same for a dose on another day, with what withholds that one. */
  public DosingSnapshot on(LocalDate other, List<String> withheldThen) {
    return new DosingSnapshot(
        other,
        patient,
        levelName,
        level,
        suspendedReason,
        step,
        earliestFirstDose,
        conditions,
        withheldThen);
  }

  /** The same with what else is not met for this dose. */
  public DosingSnapshot unless(List<Obstacle> notMet) {
    return new DosingSnapshot(
        date,
        patient,
        levelName,
        level,
        suspendedReason,
        step,
        earliestFirstDose,
        notMet,
        withheld);
  }
}
