package org.nktrials.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Capacity;
import org.nktrials.rules.escalation.ThreePlusThreeSettings;
import org.nktrials.rules.waiting.WaitingOrder;

/** The smaller groups of values in a protocol. */
public final class ProtocolSettings {

  private ProtocolSettings() {}

  /**
   * How days are counted.
   *
   * @param anchorTreatment drug whose first dose is day 1 (day 0 where there is one)
   * @param leadInFromDay first study day with a study drug
   */
  public record Calendar(
      boolean dayZero, String anchorTreatment, int leadInFromDay, int cycleLengthInDays) {}

  /**
   * How the dose is escalated.
   *
   * @param design name of the design: 3+3, or single-group for a trial without dose levels
   * @param startLevel number of the first level, from 1
   * @param maximumPerLevel most patients at a level, or in the whole trial without levels
   * @param settings absent where the design is not 3+3
   */
  public record Escalation(
      String design,
      int startLevel,
      int cohortSize,
      int maximumPerLevel,
      @Nullable ThreePlusThreeSettings settings) {

    /** Design of a trial without dose levels, which stopping rules watch. */
    public static final String SINGLE_GROUP = "single-group";

    /** Where published 3+3 implementations differ; the defaults where the file says nothing. */
    @Override
    public ThreePlusThreeSettings settings() {
      return settings == null ? ThreePlusThreeSettings.DEFAULTS : settings;
    }
  }

  /** DLT window: day 1 is the first dose of the anchor treatment, both ends included. */
  public record Window(String anchorTreatment, int fromDay, int toDay) {}

  /**
   * Least days between first doses at one level.
   *
   * @param daysAfterFirstPatient after the first patient of a level (the sentinel)
   * @param daysAfterOthers after any other patient
   */
  public record Stagger(String anchorTreatment, int daysAfterFirstPatient, int daysAfterOthers) {}

  /**
   * How places are kept for patients.
   *
   * @param reservationDays days after which a reservation expires by itself, from 1
   * @param offerDays days for which a place is offered to a waiting site, from 1
   * @param order declared order of the waiting list
   */
  public record Places(int reservationDays, int offerDays, WaitingOrder order) {

    /** Where a protocol says nothing. */
    public static final Places DEFAULT = new Places(14, 3, WaitingOrder.REQUEST_TIME);
  }

  /**
   * Screening and consent.
   *
   * @param longestDaysFromConsent from consent to the first study drug, at most
   */
  public record Screening(boolean consentBeforeAnyProcedure, int longestDaysFromConsent) {}

  /** How the committee meets. */
  public record Committee(Quorum quorum) {}

  /**
   * Who must be at a meeting, each in person or through somebody delegated.
   *
   * @param others people besides these, at least
   */
  public record Quorum(List<Capacity> capacities, int others) {

    public Quorum {
      capacities = List.copyOf(capacities);
    }
  }

  /** Immune monitoring: ids of the visits with samples, unit of absolute counts, parameters. */
  public record ImmunePanel(List<String> timePoints, String countUnit, List<String> parameters) {

    public ImmunePanel {
      timePoints = List.copyOf(timePoints);
      parameters = List.copyOf(parameters);
    }
  }
}
