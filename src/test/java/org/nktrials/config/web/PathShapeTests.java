package org.nktrials.config.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.validation.Requirement;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

@Requirement("HOSTILE-01")
class PathShapeTests {

  private static final List<String> ASKED =
      List.of(
          "/",
          "/today",
          "/today/",
          "/trials/A/board",
          "/trials/A/board.csv",
          "/trials/A/x",
          "/trials/A");

  /** Whatever the framework would match passes. */
  @ParameterizedTest
  @CsvSource({
    "/, 1",
    "/today, 1",
    "/trials/{code}/board, 1",
    "/trials/{code}/board.csv, 1",
    "/trials/{code}, 1",
    "/trials/{code}/{rest}, 3",
    "/trials/{code:[a-z]+}, 7",
    "/trials/{code}.csv, 7",
    "/trials/**, 7",
    "/{*path}, 7",
  })
  void passesOverOnlyWhatCannotMatch(String pattern, int passing) {
    var parsed = PathPatternParser.defaultInstance.parse(pattern);
    List<String> let =
        ASKED.stream().filter(path -> PathShape.of(pattern).mayMatch(words(path))).toList();
    assertThat(let)
        .hasSizeGreaterThanOrEqualTo(passing)
        .containsAll(
            ASKED.stream().filter(path -> parsed.matches(PathContainer.parsePath(path))).toList());
  }

  private static List<String> words(String path) {
    return Arrays.stream(path.substring(1).split("/")).filter(word -> !word.isEmpty()).toList();
  }
}
