package org.nktrials.laboratory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.nktrials.access.Role;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TrialScenario;

/** Trials of their own with laboratories, ranges and patients who consented 90 days ago. */
public class LaboratoryScenario {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final TestPeople people;
  private final TrialScenario scenario;
  private final Laboratories laboratories;
  private final ReferenceRanges ranges;
  private final ResultEntry entry;
  private final Clock clock;

  LaboratoryScenario(
      TestPeople people,
      TrialScenario scenario,
      Laboratories laboratories,
      ReferenceRanges ranges,
      ResultEntry entry,
      Clock clock) {
    this.people = people;
    this.scenario = scenario;
    this.laboratories = laboratories;
    this.ranges = ranges;
    this.entry = entry;
    this.clock = clock;
  }

  public TrialSummary trial() {
    return scenario.trial("LAB-" + COUNT.incrementAndGet());
  }

  public PatientSummary patient(TrialSummary trial, String site) {
    return scenario.registered(trial, site, 90);
  }

  /** Central, with ranges of blood count and some chemistry since long ago. */
  public Laboratory laboratory(TrialSummary trial) {
    Laboratory added =
        people.doing(
            Role.LABORATORY,
            () -> laboratories.add(trial.id(), new NewLaboratory("BIO", "Biology", null)));
    range(added, Analyte.ANC, "1.8", "7.5", "G/L", day(-400));
    range(added, Analyte.ALC, "1.0", "4.0", "G/L", day(-400));
    range(added, Analyte.WBC, "4.0", "10.0", "G/L", day(-400));
    range(added, Analyte.PLT, "150", "400", "G/L", day(-400));
    range(added, Analyte.CREAT, "45", "90", "umol/L", day(-400));
    return added;
  }

  public ReferenceRange range(
      Laboratory laboratory,
      Analyte analyte,
      String lower,
      String upper,
      String unit,
      LocalDate from) {
    return people.doing(
        Role.LABORATORY,
        () ->
            ranges.add(
                laboratory,
                new NewRange(
                    analyte, null, null, null, from, lower, upper, unit, TimeOrderedId.next())));
  }

  /** Enters one result, sampled some days ago at eight. */
  public LaboratoryResult enter(
      PatientSummary patient, Analyte analyte, String value, String unit, int day) {
    return enter(patient, day, new TypedResult(analyte, value, unit, false)).getFirst();
  }

  public List<LaboratoryResult> enter(PatientSummary patient, int day, TypedResult... rows) {
    return people.doing(
        Role.LABORATORY,
        () ->
            entry.enter(
                new EnterResults(
                    patient.code(),
                    "BIO",
                    at(day),
                    Arrays.asList(rows),
                    false,
                    UUID.randomUUID())));
  }

  /** The day, from today, of the latest eight o'clock: after a consent of one day ago, and past. */
  public int lastMorning() {
    return at(0).isAfter(LocalDateTime.ofInstant(clock.instant(), people.site("01").zone()))
        ? -1
        : 0;
  }

  public LocalDateTime at(int day) {
    return day(day).atTime(8, 0);
  }

  public LocalDate day(int day) {
    return LocalDate.ofInstant(clock.instant(), people.site("01").zone()).plusDays(day);
  }
}
