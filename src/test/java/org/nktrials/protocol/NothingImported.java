package org.nktrials.protocol;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.rules.toxicity.CtcaeTerm;
import org.nktrials.rules.toxicity.GradeTexts;

/** An installation into which no CTCAE workbook was imported. */
class NothingImported implements ImportedCtcae {

  @Override
  public Optional<UUID> importOf(String version) {
    return Optional.empty();
  }

  @Override
  public List<String> versions() {
    return List.of();
  }

  @Override
  public List<CtcaeTerm> terms(UUID importId, String version) {
    return List.of();
  }

  @Override
  public Map<String, GradeTexts> texts(String version, Collection<String> terms) {
    return Map.of();
  }
}
