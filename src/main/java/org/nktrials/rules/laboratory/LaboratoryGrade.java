package org.nktrials.rules.laboratory;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.reason.Reason;

/** What the CTCAE says about one laboratory value under one term. */
public sealed interface LaboratoryGrade {

  /** CTCAE term; the name of the analyte where no term applies. */
  String term();

  /** What the answer rests on, or what is missing. */
  List<Reason> reasons();

  /** Grade that is certain whatever is still missing; 0 when none is. */
  int certainGrade();

  /**
   * The grade is known.
   *
   * @param grade 0 to 4; 0 when the value reaches no grade
   */
  record Graded(String term, int grade, List<Reason> reasons) implements LaboratoryGrade {

    public Graded {
      reasons = List.copyOf(reasons);
    }

    @Override
    public int certainGrade() {
      return grade;
    }
  }

  /** The CTCAE version grades no values of this analyte, or no rule of it is kept here. */
  record NotGraded(String term, List<Reason> reasons) implements LaboratoryGrade {

    public NotGraded {
      reasons = List.copyOf(reasons);
    }

    @Override
    public int certainGrade() {
      return 0;
    }
  }

  /**
   * A person must say more.
   *
   * @param missing what could change the grade, at least one
   * @param atLeast grade that it has in any case; null when it may have none
   */
  record NeedsInput(
      String term, Set<MissingInput> missing, @Nullable Integer atLeast, List<Reason> reasons)
      implements LaboratoryGrade {

    public NeedsInput {
      missing = Set.copyOf(missing);
      reasons = List.copyOf(reasons);
    }

    @Override
    public int certainGrade() {
      return atLeast == null ? 0 : atLeast;
    }
  }

  /**
   * No answer can make this value gradable: it is reported as less or more than a number, and the
   * grade changes on that side of it; or the analyte is not known.
   *
   * @param atLeast grade that it has in any case; null when it may have none
   */
  record Unknown(String term, @Nullable Integer atLeast, List<Reason> reasons)
      implements LaboratoryGrade {

    public Unknown {
      reasons = List.copyOf(reasons);
    }

    @Override
    public int certainGrade() {
      return atLeast == null ? 0 : atLeast;
    }
  }
}
