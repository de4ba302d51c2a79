package org.nktrials.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.Treatment.Suspect;
import org.nktrials.rules.adverseevent.SeriousnessCriterion;
import org.nktrials.rules.toxicity.Relatedness;
import org.nktrials.toxicity.AdverseEvent;

/**
 * What a report says, frozen when it is sent.
 *
 * @param lines label and value, missing values written out
 * @param related by the investigator to any drug; null while an opinion is missing
 */
public record ReportContent(
    List<Line> lines, String narrative, long eventVersion, @Nullable Boolean related) {

  private static final String MISSING = "not yet entered";

  /** Copies the lines. */
  public ReportContent {
    lines = List.copyOf(lines);
  }

  /** A line of the report. */
  public record Line(String label, String value) {}

  static ReportContent of(
      PatientSummary patient, AdverseEvent event, ProtocolDefinition protocol, String narrative) {
    var details = event.details();
    List<Line> lines =
        new ArrayList<>(
            List.of(
                new Line("Patient", patient.code()),
                new Line("Birth year, sex", patient.birthYear() + ", " + patient.sex().label()),
                new Line("Term", event.term()),
                new Line("In the words of the site", said(event.verbatim())),
                new Line("Onset", event.onset().toString()),
                new Line("End", event.endedOn() == null ? "goes on" : event.endedOn().toString()),
                new Line(
                    "Grade now, worst", grade(event.grade()) + ", " + grade(event.worstGrade())),
                new Line("Serious because", criteria(event)),
                new Line(
                    "Expected", details.expected() == null ? MISSING : details.expected().label()),
                new Line(
                    "Outcome", details.outcome() == null ? MISSING : details.outcome().label())));
    for (Suspect drug : protocol.suspects()) {
      Relatedness opinion = event.relatedness().get(drug.code());
      var action = details.actions().get(drug.code());
      lines.add(
          new Line(
              drug.name(),
              "related: %s; action: %s"
                  .formatted(words(opinion), action == null ? MISSING : action.label())));
    }
    return new ReportContent(
        lines, narrative, event.version(), related(event.relatedness(), protocol));
  }

  /** Canonical text, which is signed. */
  String text() {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.label).append(": ").append(line.value).append('\n'));
    return text.append("Narrative: ").append(narrative).toString();
  }

  /** True when any opinion says so, false when all say no, null while one is missing. */
  static @Nullable Boolean related(Map<String, Relatedness> opinions, ProtocolDefinition protocol) {
    if (opinions.values().stream().anyMatch(Relatedness::isRelated)) {
      return true;
    }
    boolean all = protocol.suspects().stream().allMatch(drug -> opinions.containsKey(drug.code()));
    return all ? Boolean.FALSE : null;
  }

  private static String criteria(AdverseEvent event) {
    return event.details().criteria().isEmpty()
        ? MISSING
        : String.join(
            ", ",
            event.details().criteria().stream().sorted().map(SeriousnessCriterion::label).toList());
  }

  private static String grade(@Nullable Integer grade) {
    return grade == null ? MISSING : "G" + grade;
  }

  private static String said(@Nullable String text) {
    return text == null || text.isBlank() ? MISSING : text;
  }

  private static String words(@Nullable Relatedness opinion) {
    return opinion == null ? "not yet judged" : opinion.name().toLowerCase(Locale.ROOT);
  }
}
