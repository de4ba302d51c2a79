package org.nktrials;

import java.util.Set;

/** What concerns a whole trial: people of any of its sites may do it with the right role. */
final class OtherSites {

  static final Set<String> MAY = Set.of();

  private OtherSites() {}
}
