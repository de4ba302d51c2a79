package org.nktrials.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTests {

  private static final Catalogue CATALOGUE =
      Catalogue.of(
          List.of(
              "id\trequirement\tsource",
              "A-01\tFever is <above> 38.\tproject rule",
              "A-02\tNothing tests this.\tproject rule",
              "B-01\tThis was skipped.\tproject rule",
              "B-02\tThis did not run.\tproject rule",
              "B-03\tThis one failed.\tproject rule"));

  private static final List<Claim> CLAIMS =
      List.of(
          new Claim("org.nktrials.One", "passes", "A-01"),
          new Claim("org.nktrials.One", "isSkipped", "B-01"),
          new Claim("org.nktrials.One", "neverRan", "B-02"),
          new Claim("org.nktrials.One", "passes", "B-03"),
          new Claim("org.nktrials.One", "failsOnce", "B-03"));

  private final TestResults results = new TestResults();

  @TempDir private Path folder;

  ReportTests() {
    results.add("org.nktrials.One", "passes", Result.PASSED);
    results.add("org.nktrials.One", "isSkipped", Result.SKIPPED);
    results.add("org.nktrials.One", "failsOnce", Result.FAILED);
    results.add("org.nktrials.One", "failsOnce", Result.PASSED);
  }

  @Test
  void tellsFiveResultsApart() {
    assertThat(matrix(results).lines())
        .extracting(Matrix.Line::result)
        .containsExactly(
            Result.PASSED, Result.UNTESTED, Result.SKIPPED, Result.NOT_RUN, Result.FAILED);
  }

  @Test
  void aClassThatCouldNotBeginFailsItsTests() {
    results.addClass("org.nktrials.One", Result.FAILED);
    assertThat(matrix(results).count(Result.FAILED)).isEqualTo(4);
  }

  @Test
  void resultsAreReadBackFromTheirFile() throws IOException {
    Path file = folder.resolve("validation/unit.tsv");
    results.write(file, Instant.EPOCH);
    assertThat(matrix(TestResults.read(file))).isEqualTo(matrix(results));
    assertThat(TestResults.begun(file)).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(TestResults.begun(folder.resolve("none"))).isEqualTo("not run");
  }

  @Test
  void pageAndTableSayWhatIsUntested() throws IOException {
    Build build = new Build("1", "abc", "25", "Linux", "now", "not run");
    new Report(matrix(results), build).write(folder);
    assertThat(folder.resolve("requirements.csv"))
        .content()
        .contains("A-02,Nothing tests this.,project rule,,,untested,abc")
        .contains("B-03,This one failed.,project rule,org.nktrials.One,failsOnce,failed,abc");
    assertThat(Files.readString(folder.resolve("index.html")))
        .contains("Fever is &lt;above&gt; 38.")
        .contains("One: 1 of 2 passed")
        .contains("<td class=\"untested\">untested</td>")
        .contains("designed to support")
        .doesNotContainIgnoringCase("compliant");
  }

  private static Matrix matrix(TestResults results) {
    return Matrix.of(CATALOGUE, CLAIMS, results);
  }
}
