package org.nktrials.rules.toxicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.validation.Requirement;

@Requirement("CTCAE-01")
class CtcaeCatalogueTests {

  private static CtcaeCatalogue catalogue;

  @BeforeAll
  static void read() throws IOException {
    try (Reader table =
        new InputStreamReader(
            Objects.requireNonNull(
                CtcaeCatalogueTests.class.getResourceAsStream("/ctcae/ctcae-v5.0.tsv")),
            StandardCharsets.UTF_8)) {
      catalogue = CtcaeCatalogue.read("5.0", table);
    }
  }

  private static List<String> names(String typed, int limit) {
    return catalogue.search(typed, limit).stream().map(CtcaeTerm::name).toList();
  }

  @Test
  void holdsAllTermsAndClassesOfVersionFive() {
    assertThat(catalogue.version()).isEqualTo("5.0");
    assertThat(catalogue.terms()).hasSize(837);
    assertThat(catalogue.systemOrganClasses()).hasSize(26);
  }

  @ParameterizedTest
  @CsvSource({
    "Capillary leak syndrome, 12345",
    "Fatigue, 123",
    "Febrile neutropenia, 345",
    "Neutrophil count decreased, 1234",
    "Asystole, 145"
  })
  void knowsTheGradesThatATermDefines(String name, String grades) {
    CtcaeTerm term = catalogue.named(name).orElseThrow();
    assertThat(term.grades().stream().map(String::valueOf).collect(Collectors.joining()))
        .isEqualTo(grades);
    assertThat(term.defines(3)).isEqualTo(grades.contains("3"));
  }

  @Test
  void agreesWithTheReferenceTableWhereThatIsPresent() throws IOException {
    Path reference = Path.of(System.getProperty("nk.reference", ""), "ctcae5_terms.tsv");
    assumeTrue(Files.isRegularFile(reference));
    Set<CtcaeTerm> expected =
        Files.readAllLines(reference).stream()
            .skip(2)
            .map(line -> line.split("\t", -1))
            .map(row -> new CtcaeTerm(row[0], row[1], digits(row[2])))
            .collect(Collectors.toSet());
    assertThat(Set.copyOf(catalogue.terms())).isEqualTo(expected);
  }

  private static Set<Integer> digits(String grades) {
    return grades.chars().map(digit -> digit - '0').boxed().collect(Collectors.toSet());
  }

  @Test
  void findsTermsByTheBeginningOfAnyWord() {
    assertThat(names("leak", 10)).contains("Capillary leak syndrome");
    assertThat(names("CAPIL leak", 10)).containsExactly("Capillary leak syndrome");
    assertThat(names("leak capil", 10)).containsExactly("Capillary leak syndrome");
    assertThat(names("eak", 10)).doesNotContain("Capillary leak syndrome");
  }

  @Test
  void ranksTheSameNameFirstThenNamesThatBeginLikeIt() {
    assertThat(names("fever", 3).getFirst()).isEqualTo("Fever");
    assertThat(names("neutro", 1)).containsExactly("Neutrophil count decreased");
    List<String> pain = names("pain", 200);
    assertThat(pain.getFirst()).isEqualTo("Pain");
    assertThat(pain.indexOf("Pain in extremity")).isLessThan(pain.indexOf("Back pain"));
  }

  @Test
  void acceptsBritishSpellingAndAccents() {
    assertThat(names("diarrhoea", 5)).contains("Diarrhea");
    assertThat(names("anaemia", 5)).contains("Anemia");
    assertThat(names("f\u00e9brile", 5)).contains("Febrile neutropenia");
  }

  @Test
  void returnsAtMostTheLimitAndNothingForBlank() {
    assertThat(names("in", 7)).hasSize(7);
    assertThat(names("  ", 7)).isEmpty();
    assertThat(names("-", 7)).isEmpty();
    assertThat(catalogue.named("fever")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fever\t1,2",
        "Fever\t0\tGeneral",
        "Fever\t6\tGeneral",
        "Fever\tx\tGeneral",
        "Fever\t1\tA\nFever\t2\tB"
      })
  void refusesATableThatIsNone(String rows) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CtcaeCatalogue.read("5.0", new StringReader("# c\nhead\n" + rows)));
  }

  @Test
  void refusesATermWithoutGrades() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CtcaeTerm("Class", "Term", Set.<Integer>of()));
  }

  @ParameterizedTest
  @CsvSource({
    "low platelets, Platelet count decreased",
    "cls, Capillary leak syndrome",
    "rash, Rash maculo-papular",
    "breathless, Dyspnea",
    "high creat, Creatinine increased"
  })
  void findsTermsByWhatPeopleSay(String said, String term) throws IOException {
    CtcaeCatalogue knowing = catalogue.knowing(synonyms());
    assertThat(knowing.search(said, 5)).extracting(CtcaeTerm::name).contains(term);
    assertThat(knowing.search(said, 5)).doesNotHaveDuplicates();
  }

  @Test
  void everySynonymMeansATermOfVersionFive() throws IOException {
    assertThat(synonyms().byTerm().keySet()).hasSizeGreaterThan(80);
    assertThat(synonyms().byTerm().keySet()).allMatch(name -> catalogue.named(name).isPresent());
  }

  private static Synonyms synonyms() throws IOException {
    try (Reader table =
        new InputStreamReader(
            Objects.requireNonNull(
                CtcaeCatalogueTests.class.getResourceAsStream("/ctcae/synonyms.tsv")),
            StandardCharsets.UTF_8)) {
      return Synonyms.read(table);
    }
  }

  @Test
  void findsTermsOfAClassAfterThoseOfTheName() {
    assertThat(names("vascular", 100)).contains("Capillary leak syndrome");
    assertThat(names("vascular leak", 3)).contains("Capillary leak syndrome");
    assertThat(catalogue.search("cardiac arrest", 1))
        .extracting(CtcaeTerm::name)
        .containsExactly("Cardiac arrest");
  }
}
