package org.nktrials.cohort.pack;

import java.util.List;

/**
 * A pack compared with its cut-off taken again.
 *
 * @param contentSha256 checksum of the new reading
 * @param differences by section, as far as the person may read them
 */
public record PackCheck(
    PackFile file, boolean same, String contentSha256, List<PackDifference> differences) {}
