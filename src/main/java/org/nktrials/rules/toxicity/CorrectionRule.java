package org.nktrials.rules.toxicity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.laboratory.DateGap;
import org.nktrials.rules.laboratory.DatedValue;
import org.nktrials.rules.laboratory.DurationAnswer;
import org.nktrials.rules.laboratory.DurationAtGrade;
import org.nktrials.rules.laboratory.LaboratoryGrading;
import org.nktrials.rules.laboratory.LaboratorySeries;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;
import org.nktrials.rules.toxicity.Finding.DoseLimiting;
import org.nktrials.rules.toxicity.Finding.NotDoseLimiting;
import org.nktrials.rules.toxicity.Finding.Open;
import org.nktrials.rules.toxicity.numbers.Observed;

/**
 * Judges whether a laboratory finding of grade 3 or more was corrected in time. Samples have dates,
 * not hours: values of grade 3 or more on more than one calendar day above the hours are certainly
 * too long, on no more days than the hours are certainly not. Whether it was a laboratory finding
 * only, no number tells.
 *
 * @param hours time within which it must have been corrected
 */
record CorrectionRule(int hours, RuleSource source) {

  private static final int HOURS_OF_A_DAY = 24;

  /** The finding on one event that the exception covers. */
  Finding judge(DltEvent event, String graded, @Nullable Observed observed) {
    String excepted =
        graded
            + ": excepted if it was a laboratory finding only and was corrected within "
            + hours
            + " h";
    if (Boolean.FALSE.equals(event.laboratoryFindingOnly())) {
      return new DoseLimiting(reason("DLT_NOT_LABORATORY", excepted + ", but it was more."));
    }
    LocalDate onset = event.onsetOn();
    Optional<LaboratorySeries> series = measured(event, observed);
    if (onset == null || observed == null || series.isEmpty()) {
      return new Open(
          reason("ASK", excepted + "; no laboratory values are known, the investigator judges."));
    }
    int days = hours / HOURS_OF_A_DAY;
    if (answer(event, observed, series.get(), onset, days + 1)
        instanceof DurationAnswer.Yes(var run, _)) {
      return new DoseLimiting(
          reason("DLT_NOT_CORRECTED", excepted + ", but it lasted longer: " + words(run) + "."));
    }
    return inTime(
        event, excepted, answer(event, observed, series.get(), onset, days), series.get());
  }

  private Finding inTime(
      DltEvent event, String excepted, DurationAnswer answer, LaboratorySeries series) {
    return switch (answer) {
      case DurationAnswer.No(var run) when Boolean.TRUE.equals(event.laboratoryFindingOnly()) ->
          new NotDoseLimiting(reason("EXCEPTED", excepted + ", as it was: " + words(run) + "."));
      case DurationAnswer.No(var run) ->
          new Open(
              reason(
                  "ASK",
                  excepted
                      + "; the values say it was corrected in time ("
                      + words(run)
                      + "), whether it was a laboratory finding only the investigator judges."));
      case DurationAnswer.Yes(var run, _) ->
          new Open(
              reason(
                  "ASK",
                  excepted
                      + "; by dates alone "
                      + words(run)
                      + " does not decide, the investigator"
                      + " judges."));
      case DurationAnswer.Unknown(var missing, _) ->
          new Open(
              reason(
                  "NO_SAMPLE",
                  excepted
                      + "; "
                      + series.label()
                      + ": missing is "
                      + missing.stream().map(DateGap::inWords).collect(Collectors.joining(", "))
                      + "."));
    };
  }

  private DurationAnswer answer(
      DltEvent event,
      Observed observed,
      LaboratorySeries series,
      LocalDate onset,
      int longerThanDays) {
    int days = hours / HOURS_OF_A_DAY;
    String term = event.term() == null ? "" : event.term();
    return new DurationAtGrade(observed.ctcaeVersion(), term, 3, longerThanDays, Math.max(1, days))
        .in(series, onset.minusDays(1), onset.plusDays(days));
  }

  private static Optional<LaboratorySeries> measured(DltEvent event, @Nullable Observed observed) {
    String term = event.term();
    return observed == null || term == null
        ? Optional.empty()
        : LaboratoryGrading.analytesOf(term).stream()
            .sorted()
            .map(observed::of)
            .filter(series -> !series.values().isEmpty())
            .findFirst();
  }

  private static String words(List<DatedValue> run) {
    return run.isEmpty()
        ? "no value of grade 3 or more"
        : run.stream().map(DatedValue::inWords).collect(Collectors.joining(", "));
  }

  private Reason reason(String code, String sentence) {
    return new Reason(code, sentence, source);
  }
}
