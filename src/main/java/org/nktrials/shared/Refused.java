package org.nktrials.shared;

import java.util.List;
import java.util.stream.Collectors;

/** A request that is understood and refused, with every reason. The transaction is rolled back. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Refuses for the given reasons, at least one. */
  public Refused(List<Problem> problems) {
    super(problems.stream().map(Problem::sentence).collect(Collectors.joining(" ")));
    this.problems = List.copyOf(problems);
  }

  /** Refuses for one reason. */
  public Refused(Problem problem) {
    this(List.of(problem));
  }

  /** Every reason, in the order in which a person should read them. */
  public List<Problem> problems() {
    return problems;
  }
}
