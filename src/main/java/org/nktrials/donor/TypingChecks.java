package org.nktrials.donor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nktrials.rules.hla.FamilyTable;
import org.nktrials.rules.hla.GlNode;
import org.nktrials.rules.hla.GlProblem;
import org.nktrials.rules.hla.HlaAllele;
import org.nktrials.rules.hla.HlaLocus;
import org.nktrials.rules.hla.HlaTyping;
import org.nktrials.rules.hla.HlaTypingReading;
import org.nktrials.rules.hla.LigandStatus;
import org.nktrials.rules.hla.LigandSwitches;
import org.nktrials.shared.Problem;

/** What cannot be stored as a typing, each with its place in the text. */
final class TypingChecks {

  private static final int LONGEST = 4000;
  private static final int LONGEST_NAME = 200;

  private TypingChecks() {}

  static List<Problem> of(EnterTyping command, LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    if (command.hla().isBlank() || command.hla().length() > LONGEST) {
      problems.add(
          Problem.of("hla", "typing-missing", "Type or paste the HLA typing, up to 4000 letters."));
    } else {
      text(command.hla()).stream()
          .map(
              wrong ->
                  Problem.of(
                      "hla",
                      "typing-unreadable",
                      "Character %d: %s".formatted(wrong.position(), wrong.message())))
          .forEach(problems::add);
    }
    if (command.laboratory().isBlank() || command.laboratory().length() > LONGEST_NAME) {
      problems.add(Problem.of("laboratory", "laboratory", "Which laboratory typed it?"));
    }
    if (command.typedOn().isAfter(today)) {
      problems.add(Problem.of("typedOn", "future", "This day lies in the future."));
    }
    return problems;
  }

  /** Everything that is wrong with a GL String, by its place. */
  static List<GlProblem> text(String hla) {
    return switch (HlaTyping.parse(hla.strip())) {
      case HlaTypingReading.Unreadable(var problems) -> problems;
      case HlaTypingReading.Typed(var typing, var list) -> {
        List<GlProblem> unknown = new ArrayList<>();
        unknown(list.root(), unknown);
        if (typing.loci().isEmpty()) {
          unknown.add(
              new GlProblem(1, "No HLA gene that is compared is typed, such as A or DRB1."));
        }
        yield unknown;
      }
    };
  }

  private static void unknown(GlNode node, List<GlProblem> problems) {
    switch (node) {
      case GlNode.Joined(_, var parts) -> parts.forEach(part -> unknown(part, problems));
      case GlNode.Name name -> {
        if (isUnknown(name.allele())) {
          problems.add(
              new GlProblem(
                  name.position(), name.text() + " belongs to no known family of this locus."));
        }
      }
    }
  }

  /** By the families, which every release shares: a new allele of a known family is not refused. */
  private static boolean isUnknown(HlaAllele allele) {
    return HlaLocus.of(allele.locus()).filter(HlaLocus::carriesLigands).isPresent()
        && FamilyTable.INSTANCE.ligandOf(allele, LigandSwitches.DEFAULT).status()
            == LigandStatus.UNKNOWN_ALLELE;
  }
}
