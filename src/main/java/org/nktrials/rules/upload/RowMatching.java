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
import org.nktrials.rules.upload.FoundRow.Content;
import org.nktrials.rules.upload.RowDecision.Control;
import org.nktrials.rules.upload.RowDecision.LeftOut;
import org.nktrials.rules.upload.RowDecision.Ready;
import org.nktrials.rules.upload.RowDecision.Summary;
import org.nktrials.rules.upload.RowDecision.ToResolve;

/**
 * Finds the sample of each row by its name: the sample's own code, or the patient's code with the
 * visit. Whatever is not exact is left to a person: a project rule.
 */
public final class RowMatching {

  private static final Place NO_PLACE = new Place(false, "", "");

  private final SampleNames samples;
  private final RowPatterns patterns;
  private final ControlWords controls;
  private final AcquisitionDates dates;

  private RowMatching(List<ExpectedSample> samples, RowPatterns patterns, LocalDate today) {
    this.samples = new SampleNames(samples);
    this.patterns = patterns;
    this.controls = new ControlWords(patterns.controls());
    this.dates = new AcquisitionDates(today);
  }

  /**
   * Decides about all rows of an upload together, as two of them can be of one tube.
   *
   * @param samples every sample of the trial, resulted ones too
   * @param today the latest date that it is anywhere; what was acquired later lies in the future
   * @return one decision a row, in their order
   */
  public static List<RowDecision> decide(
      List<FoundRow> rows, List<ExpectedSample> samples, RowPatterns patterns, LocalDate today) {
    RowMatching matching = new RowMatching(samples, patterns, today);
    List<RowDecision> alone = rows.stream().map(matching::decide).toList();
    List<Place> places = new ArrayList<>(rows.size());
    Map<Place, Integer> times = HashMap.newHashMap(rows.size());
    for (int at = 0; at < rows.size(); at++) {
      Place place = place(rows.get(at), alone.get(at));
      places.add(place);
      times.merge(place, 1, Integer::sum);
    }
    List<RowDecision> decisions = new ArrayList<>(rows.size());
    for (int at = 0; at < rows.size(); at++) {
      RowDecision one = alone.get(at);
      boolean again = times.getOrDefault(places.get(at), 0) > 1;
      decisions.add(one instanceof Ready ready && again ? repeated(ready) : one);
    }
    return List.copyOf(decisions);
  }

  /** Results and events of one tube go together; two of either kind do not. */
  private record Place(boolean events, String sample, String tube) {}

  private static Place place(FoundRow row, RowDecision decision) {
    return decision instanceof Ready(var sample, var tube, var _)
        ? new Place(row.content() == Content.EVENTS, sample, tube)
        : NO_PLACE;
  }

  private static RowDecision repeated(Ready ready) {
    return toResolve(
        "TWO_ROWS",
        "Two rows are of sample %s%s; say which one counts."
            .formatted(ready.sample(), words(ready.tube())));
  }

  private RowDecision decide(FoundRow row) {
    Said said = row.said();
    if (said == null) {
      return bySaidNothing(row);
    }
    return switch (said.kind()) {
      case LEFT_OUT -> new LeftOut(List.of(reason("LEFT_OUT", "A person left it out.")));
      case PATIENT_TUBE -> byName(row);
      case ASSIGNED, CORRECTS ->
          samples
              .of(said.sample())
              .map(sample -> assigned(row, said, sample))
              .orElseGet(() -> toResolve("NO_SAMPLE", "There is no sample " + said.sample() + "."));
    };
  }

  private RowDecision bySaidNothing(FoundRow row) {
    if (patterns.summary(row.name())) {
      return new Summary(List.of(reason("SUMMARY", "The row sums up other rows.")));
    }
    if (controls.in(row.name())) {
      return new Control(List.of(reason("CONTROL", "The name is that of a control tube.")));
    }
    return row.content() == Content.BLANK && samples.named(row.name()).isEmpty()
        ? new Control(
            List.of(
                reason(
                    "BLANK",
                    "Its cells are blank, as those of controls are, and it names no sample.")))
        : byName(row);
  }

  private RowDecision byName(FoundRow row) {
    Set<ExpectedSample> named = samples.named(row.name());
    if (named.isEmpty()) {
      return noSample(row.name());
    }
    if (named.size() > 1) {
      String codes = named.stream().map(ExpectedSample::code).collect(Collectors.joining(", "));
      return toResolve("SEVERAL_SAMPLES", "The name fits several samples: " + codes + ".");
    }
    return byName(row, named.iterator().next());
  }

  private static RowDecision noSample(String name) {
    List<Reason> why = new ArrayList<>();
    why.add(reason("NO_SAMPLE", "The name holds no code of a sample of this trial."));
    if (PersonNames.suspected(name)) {
      why.add(
          reason(
              "PERSON_NAME",
              "It may contain a person's name: ask the laboratory to name tubes by codes alone."));
    }
    return new ToResolve(why);
  }

  private RowDecision byName(FoundRow row, ExpectedSample sample) {
    List<String> tubes =
        sample.tubes().size() == 1 ? sample.tubes() : SampleNames.tubes(row.name(), sample);
    if (!sample.tubes().isEmpty() && tubes.size() != 1) {
      return tubeUnknown(sample);
    }
    String tube = tubes.isEmpty() ? "" : tubes.getFirst();
    List<Reason> against = against(row, sample, tube);
    dates.obstacle(row, sample).ifPresent(against::add);
    return against.isEmpty()
        ? new Ready(sample.code(), tube, List.of(dateReason(row)))
        : new ToResolve(against);
  }

  /** A person who chose the sample knows of another date; the rest must hold all the same. */
  private RowDecision assigned(FoundRow row, Said said, ExpectedSample sample) {
    boolean known =
        sample.tubes().isEmpty() ? said.tube().isEmpty() : sample.tubes().contains(said.tube());
    if (!known) {
      return tubeUnknown(sample);
    }
    List<Reason> against = against(row, sample, said.tube());
    if (!against.isEmpty()) {
      return new ToResolve(against);
    }
    List<Reason> why = new ArrayList<>();
    why.add(reason("SAID", "A person chose the sample."));
    dates.obstacle(row, sample).ifPresent(why::add);
    return new Ready(sample.code(), said.tube(), why);
  }

  private static RowDecision tubeUnknown(ExpectedSample sample) {
    return toResolve(
        "TUBE_UNKNOWN",
        "It is not known which tube of %s it is: %s."
            .formatted(sample.code(), String.join(", ", sample.tubes())));
  }

  /** What speaks against taking the row for this tube; empty when nothing does. */
  private static List<Reason> against(FoundRow row, ExpectedSample sample, String tube) {
    List<Reason> against = new ArrayList<>();
    if (row.content() == Content.NOTHING || row.content() == Content.BLANK) {
      against.add(reason("NO_VALUES", "The row has no value; leave it out, or correct the file."));
    }
    if (!sample.received()) {
      against.add(
          reason("NOT_RECEIVED", "Sample " + sample.code() + " is not recorded as received."));
    }
    boolean corrects = row.said() != null && row.said().kind() == Said.Kind.CORRECTS;
    boolean resulted = sample.resulted().contains(tube);
    if (row.content() != Content.EVENTS && resulted && !corrects) {
      against.add(
          reason(
              "RESULTED",
              "Sample %s%s has a result already; say whether this row corrects it."
                  .formatted(sample.code(), words(tube))));
    }
    if (corrects && !resulted) {
      against.add(
          reason("NOT_RESULTED", "Sample " + sample.code() + " has no result to be corrected."));
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
