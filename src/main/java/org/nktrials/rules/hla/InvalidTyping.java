package org.nktrials.rules.hla;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nktrials.rules.reason.InvalidField;
import org.nktrials.rules.reason.InvalidRuleInput;

/** Typings that no rule can use, with the position of each error. */
public final class InvalidTyping extends InvalidRuleInput {

  private static final long serialVersionUID = 1L;

  /** Refuses for the given fields, at least one. */
  public InvalidTyping(List<InvalidField> fields) {
    super(fields);
  }

  /** What is wrong with one typing, as phrases that go on from its field's name. */
  public static List<InvalidField> of(String field, List<GlProblem> problems) {
    return problems.stream()
        .map(
            problem ->
                new InvalidField(
                    field,
                    "is wrong at position %d: %s"
                        .formatted(problem.position(), withoutStop(problem.message()))))
        .toList();
  }

  /** Names of HLA-A, -B and -C that the source of ligands does not know, with their positions. */
  public static List<GlProblem> unknownNames(
      GlString list, LigandSource source, LigandSwitches switches) {
    List<GlProblem> problems = new ArrayList<>();
    names(list.root())
        .filter(
            name -> HlaLocus.of(name.allele().locus()).map(HlaLocus::carriesLigands).orElse(false))
        .forEach(
            name -> {
              AlleleLigand ligand = source.ligandOf(name.allele(), switches);
              if (ligand.status() == LigandStatus.UNKNOWN_ALLELE) {
                problems.add(new GlProblem(name.position(), ligand.reason().sentence()));
              }
            });
    return problems;
  }

  private static Stream<GlNode.Name> names(GlNode node) {
    return switch (node) {
      case GlNode.Name name -> Stream.of(name);
      case GlNode.Joined(_, var parts) -> parts.stream().flatMap(InvalidTyping::names);
    };
  }

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
