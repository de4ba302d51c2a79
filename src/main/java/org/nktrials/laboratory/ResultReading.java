package org.nktrials.laboratory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nktrials.shared.Problem;

/** Understands typed results: every problem beside its field, nothing guessed. */
final class ResultReading {

  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> doubts = new ArrayList<>();
  private final List<Measured> measured = new ArrayList<>();
  private final Set<Analyte> seen = EnumSet.noneOf(Analyte.class);

  /** Reads a typed result whose fields have this path, for example {@code rows[3].}. */
  void read(String path, TypedResult typed) {
    if (typed.isEmpty()) {
      return;
    }
    if (!seen.add(typed.analyte())) {
      problems.add(
          Problem.of(path + "value", "twice", typed.analyte().label() + " stands here twice."));
    } else if (typed.notDone()) {
      notDone(path, typed);
    } else {
      value(path, typed);
    }
  }

  /** What cannot be stored. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** What a person has to confirm. */
  List<Problem> doubts() {
    return List.copyOf(doubts);
  }

  /** What was understood. */
  List<Measured> measured() {
    return List.copyOf(measured);
  }

  private void notDone(String path, TypedResult typed) {
    if (typed.value().isBlank()) {
      measured.add(Measured.notDone(typed.analyte()));
    } else {
      problems.add(
          Problem.of(
              path + "value", "not-done-with-value", "Either a value or not done, not both."));
    }
  }

  private void value(String path, TypedResult typed) {
    Optional<TypedNumber> number = TypedNumber.of(typed.value());
    UnitReading unit = UcumUnits.read(typed.analyte(), typed.unit());
    if (number.isEmpty()) {
      problems.add(Problem.of(path + "value", "not-a-number", TypedNumber.HOW));
    }
    if (!(unit instanceof UnitReading.Converts converts)) {
      problems.add(UnitProblems.of(path + "unit", typed.analyte(), typed.unit(), unit));
      return;
    }
    number.ifPresent(read -> understood(path, typed, read, converts));
  }

  private void understood(
      String path, TypedResult typed, TypedNumber number, UnitReading.Converts converts) {
    Analyte analyte = typed.analyte();
    BigDecimal value = converts.canonical(number.number());
    if (!analyte.isLikely(value)) {
      doubts.add(
          Problem.of(
              path + "value",
              "unlikely",
              "This is %s %s; likely is %s. Check number and unit."
                  .formatted(value.toPlainString(), analyte.printedUnit(), analyte.likelyRange())));
    }
    measured.add(
        new Measured(
            analyte, number.comparator(), value, typed.value().strip(), typed.unit().strip()));
  }
}
