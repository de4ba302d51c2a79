package org.nktrials.sample.result;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Told by rooms above: what rests on results. */
public interface ResultUses {

  /**
   * What used each of these results, in words such as "Analysis 2: NK_ABS at C1D10, PFS"; a result
   * that nothing used is absent.
   *
   * @param resultIds of results that the caller has already been allowed to see
   */
  Map<UUID, List<String>> of(Collection<UUID> resultIds);
}
