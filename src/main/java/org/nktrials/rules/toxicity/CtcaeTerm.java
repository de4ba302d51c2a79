package org.nktrials.rules.toxicity;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Term of the Common Terminology Criteria for Adverse Events.
 *
 * @param systemOrganClass class under which the term is listed
 * @param name the term itself, unique in a version
 * @param grades grades that the term defines, ascending, each 1 to 5; many terms lack some
 */
public record CtcaeTerm(String systemOrganClass, String name, SortedSet<Integer> grades) {

  public CtcaeTerm {
    grades = Collections.unmodifiableSortedSet(new TreeSet<>(grades));
    if (grades.isEmpty() || grades.first() < 1 || grades.last() > 5) {
      throw new IllegalArgumentException(name + " defines no grade, or one outside 1 to 5");
    }
  }

  CtcaeTerm(String systemOrganClass, String name, Set<Integer> grades) {
    this(systemOrganClass, name, new TreeSet<>(grades));
  }

  /** Whether an event of this term can have the grade. */
  public boolean defines(int grade) {
    return grades.contains(grade);
  }
}
