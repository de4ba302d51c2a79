package org.nktrials.laboratory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A laboratory whose results a trial takes.
 *
 * @param siteId the site whose samples it measures; null for a central laboratory
 * @param code short name, unique in the trial
 */
public record Laboratory(UUID id, UUID trialId, @Nullable UUID siteId, String code, String name) {

  /** Whether it measures samples of this site. */
  public boolean serves(UUID site) {
    return siteId == null || siteId.equals(site);
  }
}
