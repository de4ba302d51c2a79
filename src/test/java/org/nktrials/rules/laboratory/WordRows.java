package org.nktrials.rules.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;

/** Rows of the reference table that words decide, with expectations written by hand. */
final class WordRows {

  private record Expected(Supplier<Graded> graded, String values) {}

  private record Row(String version, String term, String analyte, List<Expected> expected) {}

  private static final List<Row> ROWS =
      List.of(
          lipase("5.0", "Lipase increased", "LIPASE", "80=2 80.1=2+needs[SYMPTOMS]", "80.1", "80"),
          lipase(
              "5.0",
              "Serum amylase increased",
              "AMYLASE",
              "80=2 80.1=2+needs[SYMPTOMS]",
              "80.1",
              "80"),
          lipase(
              "6.0", "Lipase increased", "LIPASE", "120=2 120.1=2+needs[SYMPTOMS]", "120.1", "120"),
          new Row(
              "5.0",
              "Hypokalemia",
              "K",
              List.of(
                  e(
                      () -> Graded.v5("K").limits("3.5", "5.0").symptoms(false),
                      "3.6=0 3.5=0 3.49=1 3.0=1 2.99=3 2.5=3 2.49=4"),
                  e(
                      () -> Graded.v5("K").limits("3.5", "5.0").symptoms(true),
                      "3.5=0 3.49=2 3.0=2 2.99=3 2.5=3 2.49=4"),
                  e(
                      () -> Graded.v5("K").limits("3.5", "5.0"),
                      "3.5=0 3.49=1+needs[SYMPTOMS] 3.0=1+needs[SYMPTOMS] 2.99=3 2.49=4"))),
          hyponatremia("5.0"),
          hyponatremia("6.0"),
          new Row(
              "5.0",
              "Hyperglycemia",
              "GLU",
              List.of(
                  e(
                      () -> Graded.v5("GLU").limits("3.9", "5.6"),
                      "5.6=0 5.61=needs[CLINICAL] 30=needs[CLINICAL]"),
                  e(() -> Graded.v5("GLU"), "12=needs[ULN,CLINICAL]"))),
          new Row(
              "5.0",
              "Hypophosphatemia",
              "PHOS",
              List.of(
                  e(
                      () -> Graded.v5("PHOS").limits("0.8", "1.5"),
                      "0.8=0 0.79=needs[CLINICAL] 0.1=needs[CLINICAL]"))),
          new Row(
              "6.0",
              "Lymphopenia",
              "ALC",
              List.of(
                  e(() -> Graded.v6("ALC").limits("1.0", "4.0"), "1.0=0 0.99=1 0.1=1"),
                  e(() -> Graded.v6("ALC"), "0.1=needs[LLN]"))));

  private WordRows() {}

  static boolean has(String version, String term, String analyte) {
    return ROWS.stream().anyMatch(row -> is(row, version, term, analyte));
  }

  static void check(String version, String term, String analyte) {
    ROWS.stream()
        .filter(row -> is(row, version, term, analyte))
        .flatMap(row -> row.expected().stream())
        .forEach(expected -> check(term, expected));
  }

  private static void check(String term, Expected expected) {
    for (String pair : expected.values().split(" ")) {
      String[] sides = pair.split("=");
      String told = Graded.told(expected.graded().get().of(term, sides[0]));
      assertThat(told.replace(" ", "")).as("%s at %s", term, sides[0]).isEqualTo(sides[1]);
    }
  }

  private static boolean is(Row row, String version, String term, String analyte) {
    return row.version().equals(version)
        && row.term().equals(term)
        && row.analyte().equals(analyte);
  }

  private static Expected e(Supplier<Graded> graded, String values) {
    return new Expected(graded, values);
  }

  /** Upper limit 40: the step from asymptomatic grade 2 to 3 is at 200, the symptomatic given. */
  private static Row lipase(
      String version, String term, String analyte, String unasked, String above, String on) {
    Supplier<Graded> plain = () -> Graded.in(version, analyte).limits(null, "40");
    return new Row(
        version,
        term,
        analyte,
        List.of(
            e(
                () -> plain.get().symptoms(false),
                "40=0 40.1=1 60=1 60.1=2 %s=2 %s=2 200=2 200.1=3".formatted(on, above)),
            e(
                () -> plain.get().symptoms(true),
                "40=0 40.1=1 60=1 60.1=2 %s=2 %s=3 200=3 200.1=4".formatted(on, above)),
            e(
                plain,
                "60.1=2 %s 200=2+needs[SYMPTOMS] 200.1=3+needs[SYMPTOMS]".formatted(unasked))));
  }

  private static Row hyponatremia(String version) {
    Supplier<Graded> plain = () -> Graded.in(version, "NA").limits("135", "145");
    return new Row(
        version,
        "Hyponatremia",
        "NA",
        List.of(
            e(
                () -> plain.get().symptoms(false),
                "135=0 134=1 130=1 129.9=2 129=2 125=2 124.9=3 124=3 120=3 119.9=4"),
            e(
                () -> plain.get().symptoms(true),
                "135=0 134=1 130=1 129.9=3 129=3 125=3 124=3 120=3 119.9=4"),
            e(plain, "130=1 129=2+needs[SYMPTOMS] 125=2+needs[SYMPTOMS] 124=3 119=4")));
  }
}
