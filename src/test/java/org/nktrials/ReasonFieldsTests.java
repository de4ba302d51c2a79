package org.nktrials;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;

/** Every form that changes a stored value offers the kinds of reasons, through one fragment. */
class ReasonFieldsTests {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");

  /** A field that asks why: by its name, or by the words of its label. */
  private static final Pattern FIELD =
      Pattern.compile(
          "(?:\\bname=\"|th:field=\"\\*\\{|fields :: (?:text|textarea)\\(')"
              + "(\\w*[rR]eason|why|explanation|override)\\b"
              + "|fields :: (?:text|textarea)\\('(\\w+)', '(?:Why|Reason)");

  /** The fragment itself and the forms that use it. */
  private static final Pattern WITH_KIND = Pattern.compile("fields :: (?:reason|why)(?:as)?\\(");

  /** What is a statement of its own, stored as such the first time, and no change of a value. */
  private static final Map<String, List<String>> STATEMENTS =
      Map.ofEntries(
          statement("aftercare/after-infusion.html", "explanation"), // grounds of the first verdict
          statement("audit/trail.html", "reason"), // a filter
          statement("cohort/decision-new.html", "differenceReason"),
          statement("cohort/meeting-new.html", "noQuorumReason"),
          statement("cohort/stopping.html", "reason"), // what the committee's chair signs
          statement("datareview/lock-words.html", "reason"), // a new freeze or lock
          statement("donor/comparison.html", "reason"), // of a choice, signed
          statement("enrolment/eligibility.html", "override", "reason"), // of a screen failure
          statement("enrolment/places.html", "override"),
          statement("outcome/marrow.html", "reason"), // own judgement beside the computed one
          statement("outcome/tumour.html", "reason"),
          statement("patient/consent.html", "reason"), // the patient's own
          statement("product/exception.html", "reason"), // signed
          statement("product/product.html", "explanation"), // of an alarm
          statement("product/release.html", "reason"), // of a rejection
          statement("sample/upload-row.html", "why", "reason"), // has a list of its own
          statement("toxicity/level.html", "reason"), // signed
          statement("toxicity/verdict.html", "reason"), // why a doubted verdict stands
          statement("treatment/omit.html", "explanation"), // a new omission
          statement("treatment/withhold.html", "reason"), // a new withholding
          statement("visit/visit.html", "notDoneReason", "moveReason"));

  private static Map.Entry<String, List<String>> statement(String template, String... fields) {
    return Map.entry(template, List.of(fields));
  }

  @Requirement("TRAIL-05")
  @Test
  void everyReasonForAChangeHasItsKind() {
    assertThat(fields(FIELD)).isEqualTo(new TreeMap<>(STATEMENTS));
  }

  @Test
  void manyFormsOfferTheKinds() {
    assertThat(fields(WITH_KIND)).hasSizeGreaterThan(25);
  }

  private static Map<String, List<String>> fields(Pattern pattern) {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      return files
          .filter(
              file -> file.toString().endsWith(".html") && !file.getParent().endsWith("fragments"))
          .collect(
              toMap(
                  file -> TEMPLATES.relativize(file).toString(),
                  file -> found(pattern, file),
                  (one, other) -> one,
                  TreeMap::new))
          .entrySet()
          .stream()
          .filter(file -> !file.getValue().isEmpty())
          .collect(
              toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> found(Pattern pattern, Path file) {
    try {
      Matcher field = pattern.matcher(Files.readString(file));
      List<String> names = new ArrayList<>();
      while (field.find()) {
        String name = field.groupCount() == 0 || field.group(1) == null ? "" : field.group(1);
        names.add(name.isEmpty() && field.groupCount() > 1 ? field.group(2) : name);
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
