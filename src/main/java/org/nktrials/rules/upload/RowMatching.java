package org.nktrials.rules.upload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;
import org.nktrials.rules.upload.RowDecision.Control;
import org.nktrials.rules.upload.RowDecision.Ready;
import org.nktrials.rules.upload.RowDecision.Summary;
import org.nktrials.rules.upload.RowDecision.ToResolve;

/**
 * Finds the sample of each row by its name: the sample's own code, or the patient's code with the
 * visit. Whatever is not exact is left to a person: a project rule.
 */
public final class RowMatching {

  private final SampleNames samples;
  private final RowPatterns patterns;

  private RowMatching(List<ExpectedSample> samples, RowPatterns patterns) {
    this.samples = new SampleNames(samples);
    this.patterns = patterns;
  }

  /**
   * Decides about all rows of an upload together, as two of them can be of one tube.
   *
   * @param samples every sample of the trial, resulted ones too
   * @return one decision a row, in their order
   */
  public static List<RowDecision> decide(
      List<FoundRow> rows, List<ExpectedSample> samples, RowPatterns patterns) {
    RowMatching matching = new RowMatching(samples, patterns);
    List<RowDecision> alone = rows.stream().map(matching::decide).toList();
    Map<String, Integer> times = new HashMap<>();
    alone.forEach(one -> times.merge(place(one), 1, Integer::sum));
    List<RowDecision> decisions = new ArrayList<>();
    for (RowDecision one : alone) {
      decisions.add(
          one instanceof Ready ready && times.getOrDefault(place(one), 0) > 1
              ? repeated(ready)
              : one);
    }
    return List.copyOf(decisions);
  }

  private static String place(RowDecision decision) {
    return decision instanceof Ready(var sample, var tube, var _) ? sample + "\n" + tube : "";
  }

  private static RowDecision repeated(Ready ready) {
    return toResolve(
        "TWO_ROWS",
        "Two rows are of sample %s%s; say which one counts."
            .formatted(ready.sample(), words(ready.tube())));
  }

  private RowDecision decide(FoundRow row) {
    if (patterns.summary(row.name())) {
      return new Summary(List.of(reason("SUMMARY", "The row sums up other rows.")));
    }
    if (patterns.control(row.name())) {
      return new Control(List.of(reason("CONTROL", "The name is that of a control tube.")));
    }
    Set<ExpectedSample> named = samples.named(row.name());
    if (named.isEmpty()) {
      return toResolve("NO_SAMPLE", "The name holds no code of a sample of this trial.");
    }
    if (named.size() > 1) {
      String codes = named.stream().map(ExpectedSample::code).collect(Collectors.joining(", "));
      return toResolve("SEVERAL_SAMPLES", "The name fits several samples: " + codes + ".");
    }
    return decide(row, named.iterator().next());
  }

  private static RowDecision decide(FoundRow row, ExpectedSample sample) {
    List<String> tubes =
        sample.tubes().size() == 1 ? sample.tubes() : SampleNames.tubes(row.name(), sample);
    if (!sample.tubes().isEmpty() && tubes.size() != 1) {
      return toResolve(
          "TUBE_UNKNOWN",
          "The name does not say which tube of %s it is: %s."
              .formatted(sample.code(), String.join(", ", sample.tubes())));
    }
    String tube = tubes.isEmpty() ? "" : tubes.getFirst();
    List<Reason> against = against(row, sample, tube);
    if (!against.isEmpty()) {
      return new ToResolve(against);
    }
    return new Ready(sample.code(), tube, List.of(dateReason(row)));
  }

  /** What speaks against taking the row for this tube; empty when nothing does. */
  private static List<Reason> against(FoundRow row, ExpectedSample sample, String tube) {
    List<Reason> against = new ArrayList<>();
    if (row.empty()) {
      against.add(reason("NO_VALUES", "The row has no value; leave it out, or correct the file."));
    }
    if (!sample.received()) {
      against.add(
          reason("NOT_RECEIVED", "Sample " + sample.code() + " is not recorded as received."));
    }
    if (sample.resulted().contains(tube)) {
      against.add(
          reason(
              "RESULTED",
              "Sample %s%s has a result already; a change is a correction of that result."
                  .formatted(sample.code(), words(tube))));
    }
    LocalDate acquired = row.acquiredOn();
    LocalDate collected = sample.collectedOn();
    if (acquired != null && collected != null && !acquired.equals(collected)) {
      against.add(
          reason(
              "OTHER_DATE",
              "It was acquired on %s, and sample %s was collected on %s."
                  .formatted(acquired, sample.code(), collected)));
    }
    return against;
  }

  private static Reason dateReason(FoundRow row) {
    return row.acquiredOn() == null
        ? reason("DATE_UNKNOWN", "The file does not say when it was acquired.")
        : reason("NAME_AND_DATE", "Name and acquisition date fit.");
  }

  private static String words(String tube) {
    return tube.isEmpty() ? "" : ", tube " + tube + ",";
  }

  private static ToResolve toResolve(String code, String sentence) {
    return new ToResolve(List.of(reason(code, sentence)));
  }

  private static Reason reason(String code, String sentence) {
    return new Reason(code, sentence, RuleSource.PROJECT_RULE);
  }
}
