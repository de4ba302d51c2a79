package org.nktrials.toxicity.listing;

import java.util.List;

/**
 * Worst grades by term and dose level, counted in patients of all sites.
 *
 * @param levels columns
 * @param classes rows, by system organ class and term
 */
public record TrialSummaryTable(List<LevelHead> levels, List<ClassRows> classes) {

  /**
   * A dose level.
   *
   * @param treated patients who had study drug
   * @param evaluable patients with a signed verdict that counts
   * @param dlt patients with a DLT
   */
  public record LevelHead(int level, String name, long treated, long evaluable, long dlt) {}

  /** The terms of a class. */
  public record ClassRows(String systemOrganClass, List<TermRow> terms) {}

  /** A term; one cell a level, in the order of the levels. */
  public record TermRow(String term, List<Cell> cells) {}

  /**
   * Patients with this term at this level.
   *
   * @param byGrade how many had this as their worst grade, grade 1 first
   * @param notGraded how many have no grade yet
   * @param related in how many some drug possibly caused it, or more
   */
  public record Cell(long patients, List<Long> byGrade, long notGraded, long related) {

    /** "2: G1 1, G3 1; related 1", or a dash. */
    public String words() {
      if (patients == 0) {
        return "–";
      }
      StringBuilder words = new StringBuilder().append(patients).append(":");
      String between = " ";
      for (int grade = 1; grade <= byGrade.size(); grade++) {
        if (byGrade.get(grade - 1) > 0) {
          words.append(between).append("G%d ×%d".formatted(grade, byGrade.get(grade - 1)));
          between = ", ";
        }
      }
      if (notGraded > 0) {
        words.append(between).append("not graded ×").append(notGraded);
      }
      return words.append("; related ").append(related).toString();
    }
  }
}
