package org.nktrials.protocol;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.rules.toxicity.CtcaeTerm;
import org.nktrials.rules.toxicity.GradeTexts;

/** CTCAE versions imported from NCI's workbook. Of two imports of a version the later holds. */
public interface ImportedCtcae {

  /** The import that holds for a version such as 6.0; empty when it was never imported. */
  Optional<UUID> importOf(String version);

  /** Versions that were imported. */
  List<String> versions();

  /** Every term of a version in an import, by class and name. */
  List<CtcaeTerm> terms(UUID importId, String version);

  /** The texts of terms by their names, as far as imported. */
  Map<String, GradeTexts> texts(String version, Collection<String> terms);
}
